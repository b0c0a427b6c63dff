import type { Instant } from '../../crm/time.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { reachNeeds, type WaysToReach, waysToReach } from '../ways-to-reach.ts';
import {
  daysSince,
  hoursSince,
  isResting,
  isWorkedLead,
  leadNeeds,
  restNeeds,
} from './contact-lead.ts';

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
  readonly 'write and agree on the next talk': NoValues;
  readonly 'find another way': NoValues;
};

/**
 * One of the best leads, grade A or B, with nothing planned: nobody has been in touch yet, or not for a while. A planned activity
 * silences it. An open deal without a contact on record has warnings of its own. A lead whose deals were lost waits for nobody.
 */
export const contactHotWaits = {
  id: 'contact-hot-waits',
  needs: [
    ...leadNeeds,
    ...restNeeds,
    ...reachNeeds,
    'grade',
    'createdAt',
    'dealIds',
    'lastContactedAt',
    'nextActivityAt',
  ],
  unless: ['contact-no-owner', 'contact-never-contacted', 'contact-gone-quiet'],
  threshold: { usual: USUAL_DAYS, least: 1, most: 60 },
  judge: (contact, now, limit) => {
    const { grade, createdAt, dealIds, lastContactedAt } = contact;
    if (grade === undefined) return { kind: 'no data', missing: 'grade' };
    if ((grade !== 'A' && grade !== 'B') || !mayWait(contact, now)) return { kind: 'fine' };
    const ways = waysToReach(contact);
    if (lastContactedAt !== null) {
      return daysSince(lastContactedAt, now) < limit
        ? { kind: 'fine' }
        : waiting(grade, ways, {
            say: 'best lead waits',
            with: { grade, hours: hoursSince(lastContactedAt, now) },
          });
    }
    if (dealIds.length > 0) return { kind: 'fine' };
    if (createdAt === null) return { kind: 'no data', missing: 'create date' };
    if (daysSince(createdAt, now) < FIRST_CONTACT_WITHIN_DAYS) return { kind: 'fine' };
    return waiting(grade, ways, {
      say: 'best lead not contacted',
      with: { grade, hours: hoursSince(createdAt, now) },
    });
  },
} as const satisfies AdjustableRule<ContactFacts, HotWaitsSays>;

/** Whether somebody has to do something about the lead: nothing is planned, and it does not rest. */
function mayWait(contact: ContactFacts, now: Instant): boolean {
  const { nextActivityAt } = contact;
  const planned = nextActivityAt !== null && nextActivityAt > now;
  return !planned && isWorkedLead(contact) && !isResting(contact);
}

function waiting(
  grade: 'A' | 'B',
  ways: WaysToReach,
  evidence: ToldOf<HotWaitsSays>,
): Judgement<HotWaitsSays> {
  return {
    kind: 'warn',
    severity: grade === 'A' ? 'high' : 'medium',
    evidence,
    action: nextTalkBy(ways),
  };
}

function nextTalkBy({ phone, mail }: WaysToReach): ToldOf<HotWaitsSays> {
  if (phone) return { say: 'call and agree on the next talk', with: {} };
  return mail
    ? { say: 'write and agree on the next talk', with: {} }
    : { say: 'find another way', with: {} };
}
