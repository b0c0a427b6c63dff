import type { Contact } from '../../crm/contact.ts';
import { type PropertyChange, propertyOf } from '../../crm/property.ts';
import { readInstant } from '../../crm/read-value.ts';
import type { Instant } from '../../crm/time.ts';
import type { LeadMoments } from '../outcome.ts';

/** A contact with all that decides what was known of it, and what became of it. */
export interface LeadHistory {
  readonly contact: Contact;
  /** Every recorded value of its properties, oldest first. */
  readonly changes: readonly PropertyChange[];
  /** When the first of its deals was won; null when none was. */
  readonly firstWonAt: Instant | null;
}

/** HubSpot's dates of becoming a customer, newer name first. */
const customerDates = ['hs_v2_date_entered_customer', 'hs_lifecyclestage_customer_date'] as const;

/** The properties that tell when a lead became a customer. */
export const momentProperties: readonly string[] = ['lifecyclestage', ...customerDates];

/** The moments that decide a lead's outcome. A customer whose history does not say since when was one from the start. */
export function leadMoments({ contact, changes, firstWonAt }: LeadHistory): LeadMoments {
  const { createdAt } = contact;
  return { createdAt, customerSince: customerSince(contact, changes), firstWonAt };
}

function customerSince(contact: Contact, changes: readonly PropertyChange[]): Instant | null {
  const stages = changes.filter(({ property }) => property === 'lifecyclestage');
  const became = stages.find(({ value }) => value === 'customer');
  if (became !== undefined) return became.at;
  const dated = customerDates
    .map((property) => readInstant(propertyOf(contact.properties, property) ?? ''))
    .find((moment) => moment !== null);
  if (dated !== undefined) return dated;
  return contact.lifecycleStage === 'customer' && stages.length === 0 ? contact.createdAt : null;
}
