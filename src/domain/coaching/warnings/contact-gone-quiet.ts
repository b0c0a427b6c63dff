import type { Instant } from '../../crm/time.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { AdjustableRule, Judgement } from '../warning.ts';
import { reachNeeds, waysToReach } from '../ways-to-reach.ts';
import {
  daysSince,
  hoursSince,
  isResting,
  isWorkedLead,
  leadNeeds,
  NEW_FOR_DAYS,
  restNeeds,
} from './contact-lead.ts';

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
  readonly 'call about their interest': NoValues;
  readonly 'write once more': NoValues;
  readonly 'call once more': NoValues;
  readonly 'find another way': NoValues;
};

/**
 * The conversation stopped. Either the contact did something after our last contact and nobody answered, or we were in
 * touch and the contact has not stirred since. The clock is the buyer's: our own edits and unanswered mails never reset
 * it; an activity planned ahead stops it. The silence of a lead whose deals were lost is none.
 */
export const contactGoneQuiet = {
  id: 'contact-gone-quiet',
  needs: [
    ...leadNeeds,
    ...restNeeds,
    ...reachNeeds,
    'lastContactedAt',
    'lastEngagedAt',
    'nextActivityAt',
  ],
  threshold: { usual: USUAL_DAYS, least: 3, most: 60 },
  judge: (contact, now, limit) => {
    const { lastContactedAt, lastEngagedAt, nextActivityAt } = contact;
    const planned = nextActivityAt !== null && nextActivityAt > now;
    // Nobody has been in touch yet: another warning speaks of that.
    if (lastContactedAt === null || planned || !isWorkedLead(contact)) return { kind: 'fine' };
    if (lastEngagedAt === null) {
      return { kind: 'no data', missing: 'sign of interest' };
    }
    const days = daysSince(lastEngagedAt, now);
    return lastEngagedAt > lastContactedAt && days <= WAITING_FOR_DAYS
      ? judgeWaiting({ ...contact, lastContactedAt, lastEngagedAt }, now)
      : judgeSilence({ ...contact, lastEngagedAt }, now, limit);
  },
} as const satisfies AdjustableRule<ContactFacts, GoneQuietSays>;

/** Somebody of whom is known when they last did something, and when we were last in touch. */
type Engaged = ContactFacts & { readonly lastEngagedAt: Instant };
type Touched = Engaged & { readonly lastContactedAt: Instant };

function judgeWaiting(contact: Touched, now: Instant): Judgement<GoneQuietSays> {
  const { lastContactedAt, lastEngagedAt } = contact;
  if (daysSince(lastEngagedAt, now) < ANSWER_WITHIN_DAYS) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'high',
    evidence: {
      say: 'waits for an answer',
      with: {
        interestHours: hoursSince(lastEngagedAt, now),
        contactHours: hoursSince(lastContactedAt, now),
      },
    },
    action: byWay(contact, {
      mail: { say: 'answer today', with: {} },
      phone: { say: 'call about their interest', with: {} },
    }),
  };
}

function judgeSilence(contact: Engaged, now: Instant, limit: number): Judgement<GoneQuietSays> {
  const { lastEngagedAt } = contact;
  const days = daysSince(lastEngagedAt, now);
  if (days < limit || days > NEW_FOR_DAYS || isResting(contact)) return { kind: 'fine' };
  return {
    kind: 'warn',
    severity: 'medium',
    evidence: { say: 'no sign of interest', with: { hours: hoursSince(lastEngagedAt, now) } },
    action: byWay(contact, {
      mail: { say: 'write once more', with: {} },
      phone: { say: 'call once more', with: {} },
    }),
  };
}

function byWay(
  contact: ContactFacts,
  told: { readonly mail: ToldOf<GoneQuietSays>; readonly phone: ToldOf<GoneQuietSays> },
): ToldOf<GoneQuietSays> {
  const { phone, mail } = waysToReach(contact);
  if (mail) return told.mail;
  return phone ? told.phone : { say: 'find another way', with: {} };
}
