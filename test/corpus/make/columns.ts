import {
  type Cell,
  type Column,
  contact,
  deal,
  type Identity,
  type TrueMeaning,
} from './corpus-case.ts';
import type { Contact, Deal, Owner } from './invented-team.ts';
import { isoDay, plainNumber } from './write-cells.ts';

type Write<T> = (value: T) => Cell;
const asIs = (text: string): Cell => text;

export const dealIdentity = (row: Deal): Identity => ({
  object: 'deals',
  property: 'dealname',
  value: row.name,
});
export const contactIdentity = (row: Contact): Identity => ({
  object: 'contacts',
  property: 'email',
  value: row.email,
});
export const fullName = (person: { readonly first: string; readonly last: string }) =>
  `${person.first} ${person.last}`;

/** Whatever tells an owner: a name, an address or an id. The probe is the address where the import can know it, else the name. */
export type OwnerWriting = (owner: Owner) => string;

/** A column without a meaning: whatever it holds stays a property of its own, or is left out. */
export function noise<Row>(heading: string, cell: (row: Row, index: number) => Cell): Column<Row> {
  return { heading, means: null, cell };
}

/** A column that an engine may take for a property or leave: both are right. */
export function minor<Row>(
  heading: string,
  means: TrueMeaning,
  cell: (row: Row, index: number) => Cell,
): Column<Row> {
  return { heading, means: [...[means].flat(), null], cell };
}

export const dealColumns = {
  id: (heading: string, write: Write<string> = asIs): Column<Deal> => ({
    heading,
    means: deal('hs_object_id'),
    cell: (row) => write(row.id),
  }),
  name: (heading: string): Column<Deal> => ({
    heading,
    means: deal('dealname'),
    cell: (row) => row.name,
    value: (row) => row.name,
  }),
  amount: (heading: string, write: Write<number>): Column<Deal> => ({
    heading,
    means: deal('amount'),
    cell: (row) => write(row.amount),
    value: (row) => plainNumber(row.amount),
  }),
  /** A stage column with seven words, won and lost last. */
  stage: (heading: string, words: readonly string[]): Column<Deal> => ({
    heading,
    means: deal('dealstage'),
    cell: (row) => words[row.stage] ?? '',
    value: (row) => row.outcome,
  }),
  pipeline: (heading: string, word: string): Column<Deal> => ({
    heading,
    means: deal('pipeline'),
    cell: () => word,
  }),
  close: (heading: string, write: Write<number>): Column<Deal> => ({
    heading,
    means: deal('closedate'),
    cell: (row) => write(row.close),
    value: (row) => isoDay(row.close),
  }),
  created: (heading: string, write: Write<number>): Column<Deal> => ({
    heading,
    means: deal('createdate'),
    cell: (row) => write(row.created),
    value: (row) => isoDay(row.created),
  }),
  modified: (heading: string, write: Write<number>): Column<Deal> => ({
    heading,
    means: deal('hs_lastmodifieddate'),
    cell: (row) => write(row.modified),
  }),
  owner: (heading: string, write: OwnerWriting, probe: OwnerWriting = write): Column<Deal> => ({
    heading,
    means: deal('hubspot_owner_id'),
    cell: (row) => write(row.owner),
    value: (row) => probe(row.owner),
  }),
  currency: (heading: string, code: string): Column<Deal> => ({
    heading,
    means: deal('deal_currency_code'),
    cell: () => code,
    value: () => code,
  }),
  /** Which contact the deal belongs to; probed by the contact's address where the contacts are in the files. */
  contact: (heading: string, write: (row: Contact) => string, probed = true): Column<Deal> => ({
    heading,
    means: deal('associated contact'),
    cell: (row) => write(row.contact),
    ...(probed ? { value: (row: Deal) => row.contact.email } : {}),
  }),
  company: (heading: string): Column<Deal> => ({
    heading,
    means: [...[companyMeanings('deal')].flat(), null],
    cell: (row) => row.contact.company.name,
  }),
  probability: (heading: string, write: Write<number>): Column<Deal> => ({
    heading,
    means: deal('hs_deal_stage_probability'),
    cell: (row) => write(chanceOf(row)),
  }),
};

/** A company beside a deal or a contact may be kept as theirs, as a link, or as a company of its own. */
export function companyMeanings(of: 'deal' | 'contact'): TrueMeaning {
  return [
    { object: of, property: 'associated company' },
    { object: 'company', property: 'name' },
    { object: of, property: 'company' },
    { object: 'contact', property: 'company' },
  ];
}

/** In percent. */
export function chanceOf({ outcome, stage }: Deal): number {
  if (outcome === 'open') return 10 + stage * 15;
  return outcome === 'won' ? 100 : 0;
}

export const fullNameMeanings: TrueMeaning = [
  contact('fullname'),
  contact('name'),
  contact('hs_full_name_or_email'),
];

export const contactColumns = {
  id: (heading: string, write: Write<string> = asIs): Column<Contact> => ({
    heading,
    means: contact('hs_object_id'),
    cell: (row) => write(row.id),
  }),
  first: (heading: string): Column<Contact> => ({
    heading,
    means: contact('firstname'),
    cell: (row) => row.first,
    value: (row) => row.first,
  }),
  last: (heading: string): Column<Contact> => ({
    heading,
    means: contact('lastname'),
    cell: (row) => row.last,
    value: (row) => row.last,
  }),
  fullName: (heading: string): Column<Contact> => ({
    heading,
    means: fullNameMeanings,
    cell: (row) => fullName(row),
  }),
  email: (heading: string): Column<Contact> => ({
    heading,
    means: contact('email'),
    cell: (row) => row.email,
    value: (row) => row.email,
  }),
  phone: (heading: string): Column<Contact> => ({
    heading,
    means: contact('phone'),
    cell: (row) => row.phone,
    value: (row) => row.phone,
  }),
  title: (heading: string): Column<Contact> => ({
    heading,
    means: contact('jobtitle'),
    cell: (row) => row.title,
    value: (row) => row.title,
  }),
  company: (heading: string): Column<Contact> => ({
    heading,
    means: companyMeanings('contact'),
    cell: (row) => row.company.name,
    value: (row) => row.company.name,
    keptIn: 'company',
  }),
  owner: (heading: string, write: OwnerWriting, probe: OwnerWriting = write): Column<Contact> => ({
    heading,
    means: contact('hubspot_owner_id'),
    cell: (row) => write(row.owner),
    value: (row) => probe(row.owner),
  }),
  created: (heading: string, write: Write<number>): Column<Contact> => ({
    heading,
    means: contact('createdate'),
    cell: (row) => write(row.created),
    value: (row) => isoDay(row.created),
  }),
  /** Probed for customers alone: what else a lifecycle is called differs from portal to portal. */
  lifecycle: (
    heading: string,
    words: Readonly<Record<Contact['lifecycle'], string>>,
  ): Column<Contact> => ({
    heading,
    means: contact('lifecyclestage'),
    cell: (row) => words[row.lifecycle],
    value: (row) => (row.lifecycle === 'customer' ? 'customer' : null),
  }),
  leadStatus: (
    heading: string,
    words: Readonly<Record<Contact['leadStatus'], string>>,
  ): Column<Contact> => ({
    heading,
    means: contact('hs_lead_status'),
    cell: (row) => words[row.leadStatus],
  }),
};
