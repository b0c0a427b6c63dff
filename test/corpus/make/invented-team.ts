import { type Dice, diceOf } from '../../../src/sandbox/generator/dice.ts';

/** Day that the invented files were exported on: everything in them was created before it. */
export const exportedOn = Date.UTC(2026, 10, 30);

const DAY = 86_400_000;

export interface Owner {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly team: string;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly city: string;
}

export interface Contact {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string;
  readonly title: string;
  readonly company: Company;
  readonly owner: Owner;
  /** HubSpot's internal name of the lifecycle stage. */
  readonly lifecycle: 'lead' | 'marketingqualifiedlead' | 'customer';
  /** HubSpot's internal name of the lead status. */
  readonly leadStatus: 'NEW' | 'IN_PROGRESS' | 'UNQUALIFIED';
  /** Ms since 1970, a whole minute. */
  readonly created: number;
}

export type Outcome = 'won' | 'lost' | 'open';

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  /** 0..4 are open stages, 5 is won, 6 is lost. */
  readonly stage: number;
  readonly outcome: Outcome;
  readonly created: number;
  /** When it closed; for open deals, when it is expected to. Ms since 1970, a whole minute. */
  readonly close: number;
  readonly modified: number;
  readonly owner: Owner;
  readonly contact: Contact;
}

export interface Team {
  readonly owners: readonly Owner[];
  readonly companies: readonly Company[];
  readonly contacts: readonly Contact[];
  readonly deals: readonly Deal[];
}

/** Words that names are put together from: letters of Western Europe unless told. */
export interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly companies: readonly string[];
  readonly products: readonly string[];
}

export const westernNames: Names = {
  first: ['Mara', 'Jonas', 'Elif', 'Noé', 'Petra', 'Søren', 'Inés', 'Tariq', 'Löwe', 'Chiara'],
  last: [
    'Amberg',
    'Müllers',
    'Ostrand',
    'Kéval',
    'Brightsea',
    'Núñora',
    'Velde',
    'Quist',
    'Tamsin',
  ],
  companies: ['Alder', 'Brücken', 'Cèdre', 'Dunmoor', 'Eskilby', 'Fjordal', 'Granith', 'Heliox'],
  products: ['Starter', 'Rollout', 'Renewal', 'Pilot', 'Expansion', 'Service plan'],
};

export const plainNames: Names = {
  first: ['Mara', 'Jonas', 'Elif', 'Petra', 'Tariq', 'Chiara', 'Odette', 'Bram'],
  last: ['Amberg', 'Ostrand', 'Brightsea', 'Velde', 'Quist', 'Tamsin', 'Holloway'],
  companies: ['Alder', 'Dunmoor', 'Eskilby', 'Fjordal', 'Granith', 'Heliox', 'Ironbay'],
  products: ['Starter', 'Rollout', 'Renewal', 'Pilot', 'Expansion', 'Service plan'],
};

export interface TeamSize {
  readonly owners?: number;
  readonly contacts?: number;
  readonly deals?: number;
  readonly names?: Names;
  /** Owners by name, in place of thrown ones: "Ana Lind". */
  readonly people?: readonly string[];
}

/** A sales team that nobody ever was: the same seed gives the same people and deals. */
export function inventedTeam(seed: number, size: TeamSize = {}): Team {
  const dice = diceOf(seed);
  const names = size.names ?? westernNames;
  const owners =
    size.people?.map(namedOwner) ?? times(size.owners ?? 4, (index) => ownerOf(dice, names, index));
  const companies = times(8, (index) => companyOf(dice, names, index));
  const contacts = times(size.contacts ?? 16, (index) =>
    contactOf(dice, names, { index, owners, companies }),
  );
  const deals = times(size.deals ?? 16, (index) =>
    dealOf(dice, names, { index, owners, contacts }),
  );
  return { owners, companies, contacts, deals };
}

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The letters of an address: no accents, no spaces. */
function plain(text: string): string {
  const bare = text
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
  return bare === '' ? 'p' : bare;
}

function namedOwner(name: string, index: number): Owner {
  const [first = '', last = ''] = name.split(' ');
  const email = `${plain(first)}.${plain(last)}@ourteam.example`;
  return { id: String(70_010_000 + index * 137), first, last, email, team: 'Sales' };
}

function ownerOf(dice: Dice, names: Names, index: number): Owner {
  const first = names.first[index % names.first.length] ?? 'Mara';
  const last = dice.pick(names.last);
  return {
    id: String(70_010_000 + index * 137),
    first,
    last,
    email: `${plain(first)}.${plain(last)}${index}@ourteam.example`,
    team: index % 2 === 0 ? 'North' : 'South',
  };
}

const endings = ['Works', 'GmbH', 'Ltd', 'Partners', 'SA', 'Group'];

function companyOf(dice: Dice, names: Names, index: number): Company {
  const word = names.companies[index % names.companies.length] ?? 'Alder';
  return {
    id: String(31_000_100 + index * 11),
    name: `${word} ${dice.pick(endings)}${index < names.companies.length ? '' : ` ${index}`}`,
    domain: `${plain(word)}${index}.example`,
    city: dice.pick(['Leeds', 'Graz', 'Lyon', 'Malmö', 'Porto', 'Utrecht']),
  };
}

function contactOf(
  dice: Dice,
  names: Names,
  { index, owners, companies }: { index: number } & Pick<Team, 'owners' | 'companies'>,
): Contact {
  const [first, last] = [dice.pick(names.first), dice.pick(names.last)];
  const company = dice.pick(companies);
  return {
    id: String(5_100 + index * 7),
    first,
    last,
    email: `${plain(first)}.${plain(last)}.${index}@${company.domain}`,
    phone: `+44 20 7946 ${String(100 + index * 13).padStart(4, '0')}`,
    title: dice.pick(['Head of Operations', 'Buyer', 'CFO', 'Project lead', 'Owner']),
    company,
    owner: dice.pick(owners),
    lifecycle: dice.weighted([
      ['lead', 5],
      ['marketingqualifiedlead', 3],
      ['customer', 3],
    ]),
    leadStatus: dice.pick(['NEW', 'IN_PROGRESS', 'UNQUALIFIED']),
    created: minuteBefore(exportedOn - dice.int(20, 500) * DAY, dice),
  };
}

function minuteBefore(moment: number, dice: Dice): number {
  // Office hours, so that a day is the same day in all of Europe.
  return Math.floor(moment / DAY) * DAY + dice.int(9 * 60, 16 * 60) * 60_000;
}

function dealOf(
  dice: Dice,
  names: Names,
  { index, owners, contacts }: { index: number } & Pick<Team, 'owners' | 'contacts'>,
): Deal {
  const contact = dice.pick(contacts);
  // The first rows have each outcome, so that probes of few rows see them.
  const outcome = ((['won', 'open', 'lost'] as const)[index] ??
    dice.weighted([
      ['won', 4],
      ['lost', 3],
      ['open', 4],
    ])) satisfies Outcome;
  const created = minuteBefore(exportedOn - dice.int(30, 420) * DAY, dice);
  const close =
    outcome === 'open'
      ? minuteBefore(exportedOn + dice.int(5, 150) * DAY, dice)
      : minuteBefore(Math.min(created + dice.int(12, 120) * DAY, exportedOn - 3 * DAY), dice);
  const cents = dice.chance(0.5) ? dice.int(1, 99) / 100 : 0;
  return {
    id: String(90_210 + index * 3),
    name: `${contact.company.name} ${dice.pick(names.products)} ${index + 1}`,
    amount: dice.int(12, 2_400) * 100 + cents,
    stage: outcome === 'won' ? 5 : outcome === 'lost' ? 6 : dice.int(0, 4),
    outcome,
    created,
    close,
    modified: outcome === 'open' ? minuteBefore(exportedOn - dice.int(1, 20) * DAY, dice) : close,
    owner: dice.pick(owners),
    contact,
  };
}
