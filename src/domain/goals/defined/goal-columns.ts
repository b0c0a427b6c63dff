import { entryAt } from '../../collections/entries.ts';
/** The headings that columns of goals go by, in small letters; the first is the one that messages name. */
export const goalHeadings = {
  owner: ['owner', 'rep', 'sales rep', 'hubspot owner', 'deal owner'],
  team: ['team'],
  period: ['period'],
  start: ['start', 'start date', 'from'],
  end: ['end', 'end date', 'to', 'until'],
  target: ['target', 'target amount', 'goal', 'quota', 'amount'],
  metric: ['metric'],
  currency: ['currency'],
  name: ['name', 'goal name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Where the columns of a table stand, and its headings that mean nothing. */
export interface FoundColumns<Field extends string> {
  /** By field; -1 where there is none. */
  readonly places: Readonly<Record<Field, number>>;
  readonly unknown: readonly string[];
}

/** Finds the columns of fields by their headings, in any case. */
export function findColumns<Field extends string>(
  { headings }: { readonly headings: readonly string[] },
  known: Readonly<Record<Field, readonly string[]>>,
): FoundColumns<Field> {
  const own = headings.map((each) => each.trim().toLowerCase());
  const fields = Object.entries<readonly string[]>(known);
  const places = Object.fromEntries(
    fields.map(([field, names]) => [field, own.findIndex((each) => names.includes(each))]),
  ) as Record<Field, number>;
  const all = new Set(fields.flatMap(([, names]) => names));
  return { places, unknown: headings.filter((_, i) => !all.has(entryAt(own, i))) };
}
