import type { Contact } from '../../crm/contact.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { AdjustableRule } from '../warning.ts';
import { reachNeeds, type WaysToReach, waysToReach } from '../ways-to-reach.ts';
import {
  daysSince,
  hoursSince,
  isWorkedLead,
  leadNeeds,
  NEW_FOR_DAYS,
  wasTried,
} from './contact-lead.ts';

/** A day, from the study of response times named in contact-no-owner.ts: after 24 hours most of the advantage is gone. */
const USUAL_DAYS = 1;

/** Our judgement until it is learned: a visit, click or form within a week is interest that can still be met. */
const FRESH_INTEREST_DAYS = 7;

/** What it says. `hours`: since it came in; `interestHours`: since it last showed interest, null: not lately. */
export type NeverContactedSays = {
  readonly 'nobody in touch': { readonly hours: number; readonly interestHours: number | null };
  readonly 'call about their interest': NoValues;
  readonly 'call and ask what they need': NoValues;
  readonly 'write about their interest': NoValues;
  readonly 'write and ask what they need': NoValues;
  readonly 'find another way': NoValues;
};

/** A new lead, or an older one that just showed interest, whom nobody has called, met or written to. */
export const contactNeverContacted = {
  id: 'contact-never-contacted',
  needs: [
    ...leadNeeds,
    ...reachNeeds,
    'createdAt',
    'dealIds',
    'lastContactedAt',
    'lastEngagedAt',
    'nextActivityAt',
  ],
  threshold: { usual: USUAL_DAYS, least: 1, most: 30 },
  judge: (contact, now, limit) => {
    const { createdAt, lastContactedAt, lastEngagedAt, nextActivityAt } = contact;
    const planned = nextActivityAt !== null && nextActivityAt > now;
    // Where there is a deal somebody has spoken with them, logged or not; the deal has warnings of its own.
    const met = lastContactedAt !== null || contact.dealIds.length > 0 || wasTried(contact);
    if (met || planned || !isWorkedLead(contact)) return { kind: 'fine' };
    if (createdAt === null) return { kind: 'no data', missing: 'create date' };
    const age = daysSince(createdAt, now);
    const interested =
      lastEngagedAt !== null && daysSince(lastEngagedAt, now) <= FRESH_INTEREST_DAYS;
    if (age < limit || (age > NEW_FOR_DAYS && !interested)) {
      return { kind: 'fine' };
    }
    return {
      kind: 'warn',
      severity: interested ? 'high' : 'medium',
      evidence: {
        say: 'nobody in touch',
        with: {
          hours: hoursSince(createdAt, now),
          interestHours: interested ? hoursSince(lastEngagedAt, now) : null,
        },
      },
      action: firstStep(waysToReach(contact), interested),
    };
  },
} as const satisfies AdjustableRule<Contact, NeverContactedSays>;

/** What they looked at is known only where something was seen of it. */
function firstStep({ phone, mail }: WaysToReach, interested: boolean): ToldOf<NeverContactedSays> {
  if (phone)
    return interested
      ? { say: 'call about their interest', with: {} }
      : { say: 'call and ask what they need', with: {} };
  if (mail)
    return interested
      ? { say: 'write about their interest', with: {} }
      : { say: 'write and ask what they need', with: {} };
  return { say: 'find another way', with: {} };
}
