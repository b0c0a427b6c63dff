import type { Instant } from '../../crm/time.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { daysSince, elapsed, isWorkedLead, leadNeeds } from './contact-lead.ts';

/**
 * A week: practitioners' health tables for HubSpot deals warn after 7 days without activity, and a lead that is as likely to buy
 * deserves no less. That waiting costs the best leads most is the study named in contact-no-owner.ts.
 */
const USUAL_DAYS = 7;

/** Without any contact it waits from its first day on, by the same study. */
const FIRST_CONTACT_WITHIN_DAYS = 1;

/**
 * One of the best leads, grade A or B, with nothing planned: nobody has been in touch yet, or not for a while. A planned activity
 * silences it. An open deal without a contact on record has warnings of its own.
 */
export const contactHotWaits: AdjustableRule<ContactFacts> = {
  id: 'contact-hot-waits',
  titles: {
    fine: 'The best leads are looked after',
    notFine: 'One of the best leads is waiting',
  },
  why: 'By your scoring these leads come first, and interest fades while they wait.',
  needs: [...leadNeeds, 'grade', 'createdAt', 'dealIds', 'lastContactedAt', 'nextActivityAt'],
  unless: ['contact-no-owner', 'contact-never-contacted', 'contact-gone-quiet'],
  threshold: { label: 'Days since the last contact', usual: USUAL_DAYS, least: 1, most: 60 },
  judge: (contact, now, limit) => {
    const { grade, createdAt, dealIds, lastContactedAt, nextActivityAt } = contact;
    if (grade === undefined) return { kind: 'no data', missing: 'a grade' };
    const planned = nextActivityAt !== null && nextActivityAt > now;
    if (planned || (grade !== 'A' && grade !== 'B') || !isWorkedLead(contact))
      return { kind: 'fine' };
    if (lastContactedAt !== null) {
      return daysSince(lastContactedAt, now) < limit
        ? { kind: 'fine' }
        : waiting(grade, `the last contact was ${elapsed(lastContactedAt, now)} ago`);
    }
    if (dealIds.length > 0) return { kind: 'fine' };
    if (createdAt === null) return { kind: 'no data', missing: 'the create date' };
    return firstContact(grade, createdAt, now);
  },
};

function firstContact(grade: 'A' | 'B', createdAt: Instant, now: Instant): Judgement {
  if (daysSince(createdAt, now) < FIRST_CONTACT_WITHIN_DAYS) return { kind: 'fine' };
  return waiting(grade, `came in ${elapsed(createdAt, now)} ago, and nobody has been in touch`);
}

function waiting(grade: 'A' | 'B', since: string): Judgement {
  return {
    kind: 'warn',
    severity: grade === 'A' ? 'high' : 'medium',
    evidence: `Grade ${grade}; ${since}; nothing is planned.`,
    action: 'Call today, and end with a date for the next talk.',
  };
}
