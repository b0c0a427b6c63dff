import type { FileKind, FileObject } from '../../contract/file-check.ts';
import type { Mapping } from '../mapping-schema.ts';
import type { Table } from '../table.ts';
import { kindOfScores, kindScores, vendorOf } from './file-kind.ts';
import { meaningOf } from './meanings.ts';

/** What a table holds. */
export interface TableKind {
  readonly table: Table;
  readonly kind: FileKind;
  /** What its own records are; null where nobody knows, and for lookups. */
  readonly object: FileObject | null;
  readonly isWide: boolean;
  readonly vendor: string | null;
  /** Of a lookup: the column by which other files look its rows up. */
  readonly key: string | null;
}

interface Candidate {
  readonly table: Table;
  readonly vendor: string | null;
  readonly scores: Readonly<Record<FileObject, number>>;
}

/** What every table holds: as somebody has said, by its headings and its name, or by what other tables take from it. */
export function kindsOf(tables: readonly Table[], said: Mapping | null): readonly TableKind[] {
  const candidates = tables.map((table): Candidate => {
    const vendor = vendorOf(table.headings);
    return { table, vendor, scores: kindScores(table.file, table.headings, vendor) };
  });
  const owners = ownersNamed(candidates);
  return candidates.map(
    (each) =>
      saidKind(each, said) ??
      referredKind(each, owners) ??
      ownKind(each) ??
      lookupKind(each, tables),
  );
}

function saidKind({ table, vendor }: Candidate, said: Mapping | null): TableKind | null {
  const objects = said?.files.flatMap(({ file, object }) => (file === table.file ? [object] : []));
  const [first] = objects ?? [];
  if (first === undefined) return null;
  const isWide = objects?.includes('contacts') === true && objects.includes('deals');
  if (isWide) return { table, vendor, kind: 'wide', object: 'deals', isWide, key: null };
  if (first === 'lookup') return { table, vendor, kind: 'lookup', object: null, isWide, key: null };
  const object = first === 'owners' ? 'people' : first;
  return { table, vendor, kind: object, object, isWide, key: null };
}

/** Points from which a table of deals also holds contacts, or one of contacts also deals. */
const ALSO_DEALS = 4;

function ownKind({ table, vendor, scores }: Candidate): TableKind | null {
  const object = kindOfScores(scores);
  if (object === null) return null;
  const hasDeals = object === 'deals' || (object === 'contacts' && scores.deals >= ALSO_DEALS);
  const isWide = hasDeals && holdsPeople(table, vendor);
  if (isWide) return { table, vendor, kind: 'wide', object: 'deals', isWide, key: null };
  return { table, vendor, kind: object, object, isWide: false, key: null };
}

const personal = new Set([
  'firstname',
  'lastname',
  'fullname',
  'email',
  'phone',
  'mobilephone',
  'jobtitle',
  'lifecyclestage',
]);

/** Whether the contacts of deals stand beside them: at least two facts about a person, one of which names them. */
function holdsPeople({ headings }: Table, vendor: string | null): boolean {
  const found = new Set(
    headings.flatMap((heading) => {
      const asDeal = meaningOf(heading, 'deals', vendor);
      if (asDeal !== null && (asDeal === 'nothing' || asDeal.object === 'deals')) return [];
      const meaning = meaningOf(heading, 'contacts', vendor);
      if (meaning === null || meaning === 'nothing' || meaning.object !== 'contacts') return [];
      const isLink = /associat|zugeordnet/i.test(heading);
      return personal.has(meaning.property) && !isLink ? [meaning.property] : [];
    }),
  );
  const isNamed =
    found.has('email') ||
    found.has('fullname') ||
    (found.has('firstname') && found.has('lastname'));
  return found.size >= 2 && isNamed;
}

/** How often owners of records are found in a table for it to be one of people, and how many people there can be. */
const MOST = 0.6;
const MOST_PEOPLE = 5_000;

/** The owners that deals name, in small letters, by table. */
function ownersNamed(candidates: readonly Candidate[]): ReadonlyMap<Table, ReadonlySet<string>> {
  const named = new Map<Table, ReadonlySet<string>>();
  for (const { table, vendor, scores } of candidates) {
    if (kindOfScores(scores) !== 'deals') continue;
    const columns = table.headings.flatMap((heading, index) => {
      const meaning = meaningOf(heading, 'deals', vendor);
      const isOwner =
        meaning !== null && meaning !== 'nothing' && meaning.property === 'hubspot_owner_id';
      return isOwner ? [index] : [];
    });
    const values = new Set(columns.flatMap((index) => [...valuesOf(table, index)]));
    if (values.size > 0) named.set(table, values);
  }
  return named;
}

/** People: most owners of a file of deals are found in one of the table's columns. */
function referredKind(
  { table, vendor, scores }: Candidate,
  owners: ReadonlyMap<Table, ReadonlySet<string>>,
): TableKind | null {
  const kind = kindOfScores(scores);
  if (kind === 'deals' || kind === 'goals' || table.rows.length > MOST_PEOPLE) return null;
  const isNamed = [...owners].some(
    ([other, values]) =>
      other !== table &&
      table.headings.some((heading, index) => {
        const meaning = meaningOf(heading, kind ?? 'people', vendor);
        // The owners of a file's own records are named in many files.
        if (meaning !== null && meaning !== 'nothing' && meaning.property === 'hubspot_owner_id') {
          return false;
        }
        const own = valuesOf(table, index);
        const found = [...values].filter((each) => own.has(each)).length;
        return own.size === table.rows.length && found >= MOST * values.size;
      }),
  );
  return isNamed
    ? { table, vendor, kind: 'people', object: 'people', isWide: false, key: null }
    : null;
}

function valuesOf(table: Table, index: number): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { cells } of table.rows) {
    const text = cells[index]?.trim().toLowerCase() ?? '';
    if (text !== '') values.add(text);
  }
  return values;
}

/** A table that nothing names, in which other tables' values can be looked up by one of its columns; else it is unknown. */
function lookupKind({ table, vendor }: Candidate, tables: readonly Table[]): TableKind {
  const unknown = {
    table,
    vendor,
    kind: 'unknown',
    object: null,
    isWide: false,
    key: null,
  } as const;
  for (const [index, heading] of table.headings.entries()) {
    const keys = valuesOf(table, index);
    if (keys.size < 2 || keys.size !== table.rows.length) continue;
    const isUsed = tables.some((other) => {
      const place = other === table ? -1 : other.headings.indexOf(heading);
      if (place === -1) return false;
      const values = [...valuesOf(other, place)];
      return (
        values.length > 0 && values.filter((each) => keys.has(each)).length >= MOST * values.length
      );
    });
    if (isUsed) return { ...unknown, kind: 'lookup', key: heading };
  }
  return unknown;
}
