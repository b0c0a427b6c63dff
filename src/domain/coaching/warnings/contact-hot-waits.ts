import type { Instant } from '../../crm/time.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { daysSince, hoursSince, isWorkedLead, leadNeeds } from './contact-lead.ts';

/**
 * A week: practitioners' health tables for HubSpot deals warn after 7 days without activity, and a lead that is as likely to buy
 * deserves no less. That waiting costs the best leads most is the study named in contact-no-owner.ts.
 */
const USUAL_DAYS = 7;

/** Without any contact it waits from its first day on, by the same study. */
const FIRST_CONTACT_WITHIN_DAYS = 1;

/** What it says. `hours`: since the last contact, or since it came in. */
export type HotWaitsSays = {
  readonly 'best lead waits': { readonly grade: 'A' | 'B'; readonly hours: number };
  readonly 'best lead not contacted': { readonly grade: 'A' | 'B'; readonly hours: number };
  readonly 'call and agree on the next talk': NoValues;
};

/**
 * One of the best leads, grade A or B, with nothing planned: nobody has been in touch yet, or not for a while. A planned activity
 * silences it. An open deal without a contact on record has warnings of its own.
 */
export const contactHotWaits = {
  id: 'contact-hot-waits',
  needs: [...leadNeeds, 'grade', 'createdAt', 'dealIds', 'lastContactedAt', 'nextActivityAt'],
  unless: ['contact-no-owner', 'contact-never-contacted', 'contact-gone-quiet'],
  threshold: { usual: USUAL_DAYS, least: 1, most: 60 },
  judge: (contact, now, limit) => {
    const { grade, createdAt, dealIds, lastContactedAt, nextActivityAt } = contact;
    if (grade === undefined) return { kind: 'no data', missing: 'grade' };
    const planned = nextActivityAt !== null && nextActivityAt > now;
    if (planned || (grade !== 'A' && grade !== 'B') || !isWorkedLead(contact))
      return { kind: 'fine' };
    if (lastContactedAt !== null) {
      return daysSince(lastContactedAt, now) < limit
        ? { kind: 'fine' }
        : waiting(grade, {
            say: 'best lead waits',
            with: { grade, hours: hoursSince(lastContactedAt, now) },
          });
    }
    if (dealIds.length > 0) return { kind: 'fine' };
    if (createdAt === null) return { kind: 'no data', missing: 'create date' };
    return firstContact(grade, createdAt, now);
  },
} as const satisfies AdjustableRule<ContactFacts, HotWaitsSays>;

function firstContact(grade: 'A' | 'B', createdAt: Instant, now: Instant): Judgement<HotWaitsSays> {
  if (daysSince(createdAt, now) < FIRST_CONTACT_WITHIN_DAYS) return { kind: 'fine' };
  return waiting(grade, {
    say: 'best lead not contacted',
    with: { grade, hours: hoursSince(createdAt, now) },
  });
}

function waiting(grade: 'A' | 'B', evidence: ToldOf<HotWaitsSays>): Judgement<HotWaitsSays> {
  return {
    kind: 'warn',
    severity: grade === 'A' ? 'high' : 'medium',
    evidence,
    action: { say: 'call and agree on the next talk', with: {} },
  };
}
