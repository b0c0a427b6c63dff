import type { Contact, EmailHealth } from '../../domain/crm/contact.ts';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { flagOf, instantOf, latestOf } from '../../domain/crm/read-property.ts';
import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import type { WireRecord } from '../wire/records.ts';
import { createdAtOf } from './created-at.ts';
import { rejectedValues, type ValueChecks } from './reject.ts';

/** What the contact itself does: opens, clicks, replies, visits, forms. The team's own activity is in none of them. */
const engagements = [
  'hs_email_last_open_date',
  'hs_email_last_click_date',
  'hs_email_last_reply_date',
  'hs_sales_email_last_opened',
  'hs_sales_email_last_clicked',
  'hs_sales_email_last_replied',
  'hs_analytics_last_visit_timestamp',
  'hs_analytics_last_timestamp',
  'recent_conversion_date',
];

/** What is asked of a contact whatever the portal defines. */
export const contactProperties: readonly string[] = [
  'email',
  'firstname',
  'lastname',
  'company',
  'jobtitle',
  'lifecyclestage',
  'hs_analytics_source',
  'hubspot_owner_id',
  'createdate',
  'lastmodifieddate',
  'notes_last_contacted',
  'notes_next_activity_date',
  'hs_email_bad_address',
  'hs_email_bounce',
  'hs_email_quarantined',
  ...engagements,
];

/** A contact, with the ids of its deals. */
export function parseContact(
  wire: WireRecord,
  checks: ValueChecks,
  dealIds: readonly string[],
): Contact {
  const { properties } = wire;
  const email = propertyOf(properties, 'email');
  return {
    id: wire.id,
    name: nameOf(properties),
    email,
    emailHealth: emailHealthOf(email, properties),
    company: propertyOf(properties, 'company'),
    jobTitle: propertyOf(properties, 'jobtitle'),
    lifecycleStage: propertyOf(properties, 'lifecyclestage'),
    source: propertyOf(properties, 'hs_analytics_source'),
    ownerId: propertyOf(properties, 'hubspot_owner_id'),
    createdAt: createdAtOf(wire),
    modifiedAt: instantOf(properties, 'lastmodifieddate') ?? readInstant(wire.updatedAt ?? ''),
    lastContactedAt: instantOf(properties, 'notes_last_contacted'),
    nextActivityAt: instantOf(properties, 'notes_next_activity_date'),
    lastEngagedAt: latestOf(properties, engagements),
    dealIds,
    archived: wire.archived,
    properties,
    rejected: rejectedValues(properties, checks),
  };
}

function nameOf(properties: Properties): string | null {
  const names = [propertyOf(properties, 'firstname'), propertyOf(properties, 'lastname')];
  return names.filter((name) => name !== null).join(' ') || null;
}

/** One @, something before it, a domain with a dot after it; RFC 5321 ends addresses at 254 characters. */
const address = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

function emailHealthOf(email: string | null, properties: Properties): EmailHealth {
  if (email === null) return 'missing';
  if (email.length > 254 || !address.test(email)) return 'invalid';
  if (flagOf(properties, 'hs_email_bad_address')) return 'invalid';
  const bounces = readDecimal(propertyOf(properties, 'hs_email_bounce') ?? '') ?? 0;
  return bounces > 0 || flagOf(properties, 'hs_email_quarantined') ? 'bounced' : 'fine';
}
