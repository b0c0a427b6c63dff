import type { Contact } from '../../crm/contact.ts';
import { propertyOf } from '../../crm/property.ts';
import { readInstant } from '../../crm/read-value.ts';
import type { NoValues } from '../../told/told.ts';
import type { AdjustableRule } from '../warning.ts';
import { daysSince, hoursSince, isWorkedLead, leadNeeds } from './contact-lead.ts';

/**
 * A day: leads that were tried within an hour were qualified almost seven times as often as those tried an hour later, and
 * over sixty times as often as after 24 hours or more (Oldroyd, McElheran, Elkington: "The Short Life of Online Sales
 * Leads", Harvard Business Review, March 2011, 1.25 million leads). Without an owner nobody tries.
 */
const USUAL_DAYS = 1;

/** Our judgement until it is learned from the portal's own outcomes: after three days it is no oversight any more. */
const HIGH_FROM_LIMITS = 3;

/** What it says. `hours`: without an owner. */
export type NoOwnerSays = {
  readonly 'no owner': { readonly hours: number };
  readonly 'take or assign': NoValues;
};

/** Nobody owns the lead, counted from its creation or from the last assignment, whichever is later. */
export const contactNoOwner = {
  id: 'contact-no-owner',
  needs: [...leadNeeds, 'ownerId', 'createdAt'],
  threshold: { usual: USUAL_DAYS, least: 1, most: 30 },
  judge: (contact, now, limit) => {
    if (contact.ownerId !== null || !isWorkedLead(contact)) return { kind: 'fine' };
    if (contact.createdAt === null) return { kind: 'no data', missing: 'create date' };
    const assigned = propertyOf(contact.properties, 'hubspot_owner_assigneddate');
    const since = Math.max(contact.createdAt, readInstant(assigned ?? '') ?? contact.createdAt);
    const days = daysSince(since, now);
    if (days < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: days >= limit * HIGH_FROM_LIMITS ? 'high' : 'medium',
      evidence: { say: 'no owner', with: { hours: hoursSince(since, now) } },
      action: { say: 'take or assign', with: {} },
    };
  },
} as const satisfies AdjustableRule<Contact, NoOwnerSays>;
