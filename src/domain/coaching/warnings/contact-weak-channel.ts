import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule } from '../warning.ts';
import { daysSince, isWorkedLead, leadNeeds } from './contact-lead.ts';

/** Two weeks: while it is decided how much time the lead gets. Afterwards what the lead did says more. Our judgement. */
const USUAL_DAYS = 14;

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** A fresh lead of a channel that brings fewer customers than the others, beyond chance, and that nobody has tried yet. */
export const contactWeakChannel: AdjustableRule<ContactFacts> = {
  id: 'contact-weak-channel',
  titles: { fine: 'No weak channel', notFine: 'From a channel that rarely brings customers' },
  why: 'Time spent on leads of a weak channel is missing for the others.',
  needs: [...leadNeeds, 'createdAt', 'lastContactedAt', 'weakChannel'],
  threshold: { label: 'Days that a lead counts as fresh', usual: USUAL_DAYS, least: 1, most: 90 },
  judge: (contact, now, limit) => {
    const { createdAt, lastContactedAt, weakChannel } = contact;
    if (!isWorkedLead(contact) || lastContactedAt !== null) return { kind: 'fine' };
    if (weakChannel === undefined)
      return { kind: 'no data', missing: 'what became of the channels' };
    if (createdAt === null) return { kind: 'no data', missing: 'the create date' };
    if (weakChannel === null || daysSince(createdAt, now) > limit) return { kind: 'fine' };
    const { name, conversion, ofAll } = weakChannel;
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: `Of the leads of ${name} ${percent(conversion)} buy; of all ${percent(ofAll)}.`,
      action: 'Ask one question that tells whether there is a need, before you plan more time.',
    };
  },
};
