import type { Contact } from '../../crm/contact.ts';
import type { Instant } from '../../crm/time.ts';
import type { NoValues } from '../../told/told.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { daysSince, hoursSince, isWorkedLead, leadNeeds, NEW_FOR_DAYS } from './contact-lead.ts';

/** Two days: an interested buyer is still deciding whom to talk to (same study as in contact-no-owner.ts). */
const ANSWER_WITHIN_DAYS = 2;

/** Interest older than this is no longer waiting for an answer; it has gone quiet. */
const WAITING_FOR_DAYS = 14;

/**
 * Two weeks without a sign from the buyer: the point at which sales teams that set a fixed limit commonly call a contact
 * cold. Our judgement until it is learned from the portal's won deals.
 */
const USUAL_DAYS = 14;

/** What it says. Hours since their last sign of interest, and since our last contact. */
export type GoneQuietSays = {
  readonly 'waits for an answer': { readonly interestHours: number; readonly contactHours: number };
  readonly 'no sign of interest': { readonly hours: number };
  readonly 'answer today': NoValues;
  readonly 'write once more': NoValues;
};

/**
 * The conversation stopped. Either the contact did something after our last contact and nobody answered, or we were in
 * touch and the contact has not stirred since. The clock is the buyer's: our own edits and unanswered mails never reset
 * it; an activity planned ahead stops it.
 */
export const contactGoneQuiet = {
  id: 'contact-gone-quiet',
  needs: [...leadNeeds, 'lastContactedAt', 'lastEngagedAt', 'nextActivityAt'],
  threshold: { usual: USUAL_DAYS, least: 3, most: 60 },
  judge: (contact, now, limit) => {
    const { lastContactedAt, lastEngagedAt, nextActivityAt } = contact;
    const planned = nextActivityAt !== null && nextActivityAt > now;
    // Nobody has been in touch yet: another warning speaks of that.
    if (lastContactedAt === null || planned || !isWorkedLead(contact)) return { kind: 'fine' };
    if (lastEngagedAt === null) {
      return { kind: 'no data', missing: 'sign of interest' };
    }
    return lastEngagedAt > lastContactedAt
      ? judgeWaiting({ lastContactedAt, lastEngagedAt }, now, limit)
      : judgeSilence(lastEngagedAt, now, limit);
  },
} as const satisfies AdjustableRule<Contact, GoneQuietSays>;

/** When we were last in touch, and when they last did something. */
interface Touches {
  readonly lastContactedAt: Instant;
  readonly lastEngagedAt: Instant;
}

function judgeWaiting(
  { lastContactedAt: contactedAt, lastEngagedAt: engagedAt }: Touches,
  now: Instant,
  limit: number,
): Judgement<GoneQuietSays> {
  const days = daysSince(engagedAt, now);
  if (days < ANSWER_WITHIN_DAYS) return { kind: 'fine' };
  if (days > WAITING_FOR_DAYS) return judgeSilence(engagedAt, now, limit);
  return {
    kind: 'warn',
    severity: 'high',
    evidence: {
      say: 'waits for an answer',
      with: {
        interestHours: hoursSince(engagedAt, now),
        contactHours: hoursSince(contactedAt, now),
      },
    },
    action: { say: 'answer today', with: {} },
  };
}

function judgeSilence(engagedAt: Instant, now: Instant, limit: number): Judgement<GoneQuietSays> {
  const days = daysSince(engagedAt, now);
  if (days < limit || days > NEW_FOR_DAYS) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: { say: 'no sign of interest', with: { hours: hoursSince(engagedAt, now) } },
    action: { say: 'write once more', with: {} },
  };
}
