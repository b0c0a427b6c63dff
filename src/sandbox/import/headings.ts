import type { WorldProperty } from '../world.ts';
import type { ImportedType } from './file-plan.ts';

/** Other headings that HubSpot's exports have or had for a property. */
const otherNames: Readonly<Record<string, string>> = {
  'record id - contact': 'hs_object_id',
  'record id - deal': 'hs_object_id',
  'record id - company': 'hs_object_id',
  'contact id': 'hs_object_id',
  'deal id': 'hs_object_id',
  'company id': 'hs_object_id',
  'original source': 'hs_analytics_source',
  'original source type': 'hs_analytics_source',
  'original source drill-down 1': 'hs_analytics_source_data_1',
  'latest source': 'hs_latest_source',
  country: 'country',
  state: 'state',
  'e-mail': 'email',
  'email address': 'email',
  company: 'company',
  phone: 'phone',
  name: 'name',
  'company domain': 'domain',
  'last activity': 'notes_last_updated',
  'next activity': 'notes_next_activity_date',
  'deal currency': 'deal_currency_code',
  'created date': 'createdate',
  created: 'createdate',
  owner: 'hubspot_owner_id',
  'last modified': 'lastmodifieddate',
};

/** Finds the property that a heading names: by label, other label, or name; in any case. Null when there is none. */
export function propertyFinder(
  properties: readonly WorldProperty[],
): (heading: string) => string | null {
  const names = new Map(properties.map((each) => [each.name, each.name]));
  const found = new Map<string, string>();
  for (const { name } of properties) found.set(name, name);
  for (const [label, name] of Object.entries(otherNames)) {
    const own = names.get(name);
    if (own !== undefined && !found.has(label)) found.set(label, own);
  }
  for (const { label, name } of properties) found.set(label.toLowerCase(), name);
  return (heading) => found.get(heading.toLowerCase()) ?? null;
}

/** Headings that tell one kind of file from the others. */
const telling: Readonly<Record<ImportedType, readonly string[]>> = {
  contacts: [
    'first name',
    'last name',
    'email',
    'lifecycle stage',
    'lead status',
    'contact owner',
    'job title',
    'record id - contact',
    'contact id',
  ],
  deals: [
    'deal name',
    'deal stage',
    'pipeline',
    'deal owner',
    'close date',
    'amount',
    'record id - deal',
    'deal id',
  ],
  companies: [
    'company domain name',
    'company owner',
    'number of employees',
    'record id - company',
    'company id',
  ],
};

/** What a file holds, by its headings; null when that cannot be told. */
export function objectOfHeadings(headings: readonly string[]): ImportedType | null {
  const own = new Set(headings.map((each) => each.toLowerCase()));
  const hits = (type: ImportedType) => telling[type].filter((each) => own.has(each)).length;
  const types = ['contacts', 'deals', 'companies'] as const;
  const most = Math.max(...types.map(hits));
  const best = types.filter((type) => hits(type) === most);
  return most > 0 && best.length === 1 ? (best[0] ?? null) : null;
}

const linkHeading = /^(?:primary )?associated (?<to>contact|deal|compan)(?:s|y|ies)?(?: ids?)?$/;
const linkTypes = { contact: 'contacts', deal: 'deals', compan: 'companies' } as const;

/** Whether a contact's column holds the names of its companies, the main one first. */
export function namesCompanies(heading: string): boolean {
  return linkOfHeading(heading) === 'companies' && !/ ids?$/i.test(heading);
}

/** The object type that an "Associated ..." column links to; null for other columns. */
export function linkOfHeading(heading: string): ImportedType | null {
  const to = linkHeading.exec(heading.toLowerCase())?.groups?.['to'];
  return to === 'contact' || to === 'deal' || to === 'compan' ? linkTypes[to] : null;
}
