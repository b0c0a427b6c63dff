import type { Contact } from '../../crm/contact.ts';
import { propertyOf } from '../../crm/property.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../crm/time.ts';
import { isLost } from '../caveats.ts';
import type { ContactFacts } from '../contact-facts.ts';

/** Lifecycle stages that ask nothing of sales: they only read along, have bought already, or are no prospects. */
const notForSales = new Set(['subscriber', 'customer', 'evangelist', 'other']);

/** The facts that tell whether sales is meant to work a contact. */
export const leadNeeds = ['archived', 'lifecycleStage', 'properties'] as const;

/** Whether a contact is a lead that somebody should work: not archived, not a customer, not set aside as unqualified. */
export function isWorkedLead(contact: Pick<Contact, (typeof leadNeeds)[number]>): boolean {
  const { archived, lifecycleStage, properties } = contact;
  if (archived || notForSales.has(lifecycleStage ?? '')) return false;
  return propertyOf(properties, 'hs_lead_status') !== 'UNQUALIFIED';
}

/** Lead statuses that HubSpot's people set after they were in touch, or tried to be. */
const triedStatuses = new Set(['ATTEMPTED_TO_CONTACT', 'CONNECTED', 'BAD_TIMING']);

/** Whether the lead status says that somebody was in touch, logged or not. */
export function wasTried({ properties }: Pick<Contact, 'properties'>): boolean {
  return triedStatuses.has(propertyOf(properties, 'hs_lead_status') ?? '');
}

/** The facts that tell whether a lead rests. */
export const restNeeds = ['deals', 'properties'] as const;

/** Whether a lead rests for now: its deals were lost, or its status says that the time is bad. Only a sign of interest wakes it. */
export function isResting({
  deals,
  properties,
}: Pick<ContactFacts, 'deals' | 'properties'>): boolean {
  const badTiming = propertyOf(properties, 'hs_lead_status') === 'BAD_TIMING';
  return badTiming || (deals !== undefined && isLost(deals));
}

/**
 * How long a new lead is new, in days: the horizon within which a conversion counts (docs/words.md). After it only a fresh
 * sign of interest asks for a first contact.
 */
export const NEW_FOR_DAYS = 90;

/** Elapsed days of 24 hours. */
export function daysSince(at: Instant, now: Instant): number {
  return (now - at) / DAY_MS;
}

/** Elapsed hours, rounded down; 0 for a moment that is still to come. */
export function hoursSince(at: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - at) / HOUR_MS));
}
