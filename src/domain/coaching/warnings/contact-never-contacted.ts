import type { Contact } from '../../crm/contact.ts';
import type { AdjustableRule } from '../warning.ts';
import { daysSince, elapsed, isWorkedLead, leadNeeds, NEW_FOR_DAYS } from './contact-lead.ts';

/** A day, from the study of response times named in contact-no-owner.ts: after 24 hours most of the advantage is gone. */
const USUAL_DAYS = 1;

/** Our judgement until it is learned: a visit, click or form within a week is interest that can still be met. */
const FRESH_INTEREST_DAYS = 7;

/** A new lead, or an older one that just showed interest, whom nobody has called, met or written to. */
export const contactNeverContacted: AdjustableRule<Contact> = {
  id: 'contact-never-contacted',
  titles: { fine: 'First contact made', notFine: 'Nobody has been in touch yet' },
  why: 'The chance to qualify a lead falls fast within the first day after it comes in.',
  needs: [
    ...leadNeeds,
    'createdAt',
    'dealIds',
    'lastContactedAt',
    'lastEngagedAt',
    'nextActivityAt',
  ],
  threshold: { label: 'Days until the first contact', usual: USUAL_DAYS, least: 1, most: 30 },
  judge: (contact, now, limit) => {
    const { createdAt, lastContactedAt, lastEngagedAt, nextActivityAt } = contact;
    const planned = nextActivityAt !== null && nextActivityAt > now;
    // Where there is a deal somebody has spoken with them, logged or not; the deal has warnings of its own.
    const met = lastContactedAt !== null || contact.dealIds.length > 0;
    if (met || planned || !isWorkedLead(contact)) return { kind: 'fine' };
    if (createdAt === null) return { kind: 'no data', missing: 'the create date' };
    const age = daysSince(createdAt, now);
    const interested =
      lastEngagedAt !== null && daysSince(lastEngagedAt, now) <= FRESH_INTEREST_DAYS;
    if (age < limit || (age > NEW_FOR_DAYS && !interested)) {
      return { kind: 'fine' };
    }
    const interest = interested ? ` Last sign of interest ${elapsed(lastEngagedAt, now)} ago.` : '';
    return {
      kind: 'warn',
      severity: interested ? 'high' : 'medium',
      evidence: `Came in ${elapsed(createdAt, now)} ago; no call, meeting or e-mail since.${interest}`,
      action: 'Call today, and begin with what they looked at.',
    };
  },
};
