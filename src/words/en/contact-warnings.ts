import type { LikeContact } from '../../domain/coaching/contact-facts.ts';
import type { StageBeforePurchase } from '../../domain/coaching/warnings/contact-stage-contradiction.ts';
import type {
  ContactWarningId,
  ContactWarningMessages,
} from '../../domain/coaching/warnings/contact-warnings.ts';
import type { EmailHealth } from '../../domain/crm/contact.ts';
import type { Format } from '../format.ts';
import { personaNameWords } from '../persona-names.ts';
import type { WarningTexts } from '../warning-words.ts';

const mailFaults: Readonly<Record<Exclude<EmailHealth, 'fine'>, string>> = {
  bounced: 'Emails to this address bounced',
  invalid: 'The email address is not valid',
  missing: 'There is no email address',
};

const stages: Readonly<Record<StageBeforePurchase, string>> = {
  subscriber: 'subscriber',
  lead: 'lead',
  marketingqualifiedlead: 'marketing qualified lead',
  salesqualifiedlead: 'sales qualified lead',
  opportunity: 'opportunity',
};

const likeness: Readonly<Record<LikeContact['by'], string>> = {
  'e-mail address': 'email address',
  'name and company': 'name and company',
};

/** "30 hours" up to two days, then "6 days". */
function elapsed(hours: number, { count, days }: Format): string {
  return hours < 48 ? count(hours, { one: 'hour', other: 'hours' }) : days(Math.floor(hours / 24));
}

/** Warnings on contacts. */
export const contactWarnings: WarningTexts<ContactWarningId, ContactWarningMessages> = {
  warnings: {
    'contact-no-owner': {
      title: 'Nobody owns this lead',
      why: 'A lead without an owner gets no answer, and answers on the first day count most.',
    },
    'contact-unreachable': {
      title: 'Emails do not reach this lead',
      why: 'Without a working address nothing you write arrives, and bounces make your other mail look like spam.',
    },
    'contact-never-contacted': {
      title: 'Nobody has been in touch yet',
      why: 'The chance of qualifying a lead drops fast within the first day.',
    },
    'contact-gone-quiet': {
      title: 'The conversation has gone quiet',
      why: 'Interest fades within weeks, and a buyer who hears nothing talks to someone else.',
    },
    'contact-hot-waits': {
      title: 'One of your best leads is waiting',
      why: 'By your scoring these leads come first, and interest fades while they wait.',
    },
    'contact-possible-duplicate': {
      title: 'Possible duplicate',
      why: 'Two records split what you know, and someone else may be talking to the same person.',
    },
    'contact-stage-contradiction': {
      title: 'Lifecycle stage and deals do not match',
      why: 'Lists, scores and reports go by the stage: a wrong one hides a customer or counts one too many.',
    },
    'contact-persona-mismatch': {
      title: 'Unlike the people who buy from you',
      why: 'Someone who does not decide, or has no need, can still lead you to someone who does.',
    },
    'contact-free-mail': {
      title: 'Personal email address on a business lead',
      why: 'A personal address does not show where someone works, and no colleague takes it over.',
    },
    'contact-weak-channel': {
      title: 'From a channel that rarely brings customers',
      why: 'Time spent on leads from a weak channel is time that the others do not get.',
    },
  },
  says: {
    'no owner': ({ hours }, format) => `No owner for ${elapsed(hours, format)}.`,
    'take or assign': () => 'Take it, or assign it to someone who can get in touch today.',
    'mail does not arrive': ({ mail, callable }) =>
      `${mailFaults[mail]}${callable ? '; there is a phone number.' : ', and no phone number.'}`,
    'call for an address': () => 'Call, and ask for an address that works.',
    'find another way': () => 'Ask the company or a colleague for an address or number that works.',
    'nobody in touch': ({ hours, interestHours }, format) => {
      const interest =
        interestHours === null
          ? ''
          : ` Last sign of interest ${elapsed(interestHours, format)} ago.`;
      return `Came in ${elapsed(hours, format)} ago; no call, meeting or email since.${interest}`;
    },
    'call about their interest': () => 'Call today, and start with what they looked at.',
    'call and ask what they need': () => 'Call today, and ask what made them get in touch.',
    'write about their interest': () =>
      'Write today (there is no phone number), and start with what they looked at.',
    'write and ask what they need': () =>
      'Write today (there is no phone number), and ask what made them get in touch.',
    'waits for an answer': ({ interestHours, contactHours }, format) =>
      `Showed interest ${elapsed(interestHours, format)} ago; last contact ${elapsed(contactHours, format)} ago.`,
    'no sign of interest': ({ hours }, format) =>
      `No visit, open, click, reply or form for ${elapsed(hours, format)}, and nothing is planned.`,
    'answer today': () => 'Reply today, about what they just looked at.',
    'write once more': () => 'Write once more with something new, and make it easy to say no.',
    'call once more': () => 'Call once more with something new, and make it easy to say no.',
    'best lead waits': ({ grade, hours }, format) =>
      `Grade ${grade}; last contact ${elapsed(hours, format)} ago; nothing is planned.`,
    'best lead not contacted': ({ grade, hours }, format) =>
      `Grade ${grade}; came in ${elapsed(hours, format)} ago; nobody has been in touch, and nothing is planned.`,
    'call and agree on the next talk': () =>
      'Call today, and end with a date for the next conversation.',
    'write and agree on the next talk': () =>
      'Write today (there is no phone number), and suggest a date for a conversation.',
    'looks like': ({ by, name, id, others }, { number }) => {
      const more = others === 0 ? '' : `, and ${number(others)} more`;
      return `Same ${likeness[by]} as ${name ?? 'a contact without a name'} (record ${id})${more}.`;
    },
    'compare and merge': () =>
      'Compare the two records, and merge them if they are the same person.',
    'won before the stage': ({ won, stage }, { number }) =>
      `${won === 1 ? 'A deal was' : `${number(won)} deals were`} won, but the lifecycle stage is still ${stages[stage]}.`,
    'customer without a won deal': ({ lost, open }, format) =>
      `The lifecycle stage is customer, but no deal was won (${endings(lost, open, format)}).`,
    'make it a customer': () => 'Set the lifecycle stage to customer, or correct the deal.',
    'correct the stage': () => 'Correct the stage, or associate the deal that was won.',
    'rarely buys': ({ personas }) =>
      `Leads like this rarely buy here: ${personas.map((name) => personaNameWords(name, 'en')).join('; ')}.`,
    'ask who decides': () => 'Ask who else would have to agree, and get an introduction.',
    'private address': ({ company, domain }) => `Works for ${company}, but writes from ${domain}.`,
    'ask for the work address': ({ company }) =>
      `Ask for their address at ${company}, for example to send an invitation there.`,
    'weak channel': ({ channel, conversion, ofAll }, { share }) =>
      `${share(conversion)} of the leads from ${channel} buy; of all leads, ${share(ofAll)} do.`,
    'ask about the need': () =>
      'Ask one question that shows whether there is a need before you plan more time.',
  },
};

function endings(lost: number, open: number, { number }: Format): string {
  const parts = [
    { count: lost, words: 'lost' },
    { count: open, words: 'open' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${number(count)} ${words}`)
    .join(', ');
}
