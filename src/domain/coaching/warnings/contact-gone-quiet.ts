import type { Contact } from '../../crm/contact.ts';
import type { Instant } from '../../crm/time.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { daysSince, elapsed, isWorkedLead, leadNeeds, NEW_FOR_DAYS } from './contact-lead.ts';

/** Two days: an interested buyer is still deciding whom to talk to (same study as in contact-no-owner.ts). */
const ANSWER_WITHIN_DAYS = 2;

/** Interest older than this is no longer waiting for an answer; it has gone quiet. */
const WAITING_FOR_DAYS = 14;

/**
 * Two weeks without a sign from the buyer: the point at which sales teams that set a fixed limit commonly call a contact
 * cold. Our judgement until it is learned from the portal's won deals.
 */
const USUAL_DAYS = 14;

/**
 * The conversation stopped. Either the contact did something after our last contact and nobody answered, or we were in
 * touch and the contact has not stirred since. The clock is the buyer's: our own edits and unanswered mails never reset
 * it; an activity planned ahead stops it.
 */
export const contactGoneQuiet: AdjustableRule<Contact> = {
  id: 'contact-gone-quiet',
  titles: { fine: 'The conversation is going', notFine: 'The conversation has stopped' },
  why: 'Interest fades within weeks, and a buyer who hears nothing talks to somebody else.',
  needs: [...leadNeeds, 'lastContactedAt', 'lastEngagedAt', 'nextActivityAt'],
  threshold: { label: 'Days without a sign of theirs', usual: USUAL_DAYS, least: 3, most: 60 },
  judge: (contact, now, limit) => {
    const { lastContactedAt, lastEngagedAt, nextActivityAt } = contact;
    const planned = nextActivityAt !== null && nextActivityAt > now;
    // Nobody has been in touch yet: another warning speaks of that.
    if (lastContactedAt === null || planned || !isWorkedLead(contact)) return { kind: 'fine' };
    if (lastEngagedAt === null) {
      return { kind: 'no data', missing: 'any visit, open, click, reply or form' };
    }
    return lastEngagedAt > lastContactedAt
      ? judgeWaiting({ lastContactedAt, lastEngagedAt }, now, limit)
      : judgeSilence(lastEngagedAt, now, limit);
  },
};

/** When we were last in touch, and when they last did something. */
interface Touches {
  readonly lastContactedAt: Instant;
  readonly lastEngagedAt: Instant;
}

function judgeWaiting(
  { lastContactedAt: contactedAt, lastEngagedAt: engagedAt }: Touches,
  now: Instant,
  limit: number,
): Judgement {
  const days = daysSince(engagedAt, now);
  if (days < ANSWER_WITHIN_DAYS) return { kind: 'fine' };
  if (days > WAITING_FOR_DAYS) return judgeSilence(engagedAt, now, limit);
  return {
    kind: 'warn',
    severity: 'high',
    evidence: `Showed interest ${elapsed(engagedAt, now)} ago; last contact ${elapsed(contactedAt, now)} ago.`,
    action: 'Answer today, on what they just looked at.',
  };
}

function judgeSilence(engagedAt: Instant, now: Instant, limit: number): Judgement {
  const days = daysSince(engagedAt, now);
  if (days < limit || days > NEW_FOR_DAYS) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: `No visit, open, click, reply or form for ${elapsed(engagedAt, now)}; nothing is planned.`,
    action: 'Write once more with something new, and offer an easy no.',
  };
}
