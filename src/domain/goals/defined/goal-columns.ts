import { entryAt } from '../../collections/entries.ts';
import { plainNumbers } from '../../crm/number-notation.ts';
import type { ToldOf } from '../../told/told.ts';
import type { EntryFaults } from './goal-entry.ts';

/** A table of goals or of split deals. `line` is where a row begins, from 1. */
export interface GoalTable {
  readonly headings: readonly string[];
  readonly rows: readonly GoalRow[];
}

interface GoalRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** By field, the headings that its column goes by, in small letters; the first is the one that messages name. */
type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

const rep = ['owner', 'rep', 'sales rep', 'hubspot owner', 'deal owner'] as const;

/** The columns of goals, wherever they are read. */
export const goalHeadings = {
  rep,
  team: ['team'],
  company: ['company'],
  period: ['period'],
  start: ['start', 'start date', 'from'],
  end: ['end', 'end date', 'to', 'until'],
  target: ['target', 'target amount', 'goal', 'quota', 'amount'],
  metric: ['metric'],
  stage: ['stage', 'lifecycle stage'],
  property: ['property', 'deal property'],
  of: ['of'],
  effectiveFrom: ['effective from', 'valid from'],
  currency: ['currency'],
  pipelines: ['pipelines', 'pipeline'],
  ramp: ['ramp'],
  parent: ['parent', 'parent goal', 'serves'],
  incentive: ['incentive'],
  name: ['name', 'goal name'],
  id: ['id', 'goal id'],
} as const satisfies Headings<string>;

/** The columns of split deals. */
export const splitHeadings = {
  deal: ['deal', 'deal id', 'record id'],
  rep,
  percent: ['percent', 'share'],
} as const satisfies Headings<string>;

/** A heading that means nothing. */
export type UnknownHeading = ToldOf<Pick<EntryFaults, 'unknown heading'>>;

/** Where the columns of a table stand, and its headings that mean nothing. */
export interface FoundColumns<Field extends string> {
  /** By field; -1 where there is none. */
  readonly places: Readonly<Record<Field, number>>;
  /** What to say of each heading that means nothing. */
  readonly unknown: readonly UnknownHeading[];
}

/** Finds the columns of fields by their headings, in any case. */
export function findColumns<Field extends string>(
  { headings }: Pick<GoalTable, 'headings'>,
  known: Headings<Field>,
): FoundColumns<Field> {
  const own = headings.map((each) => each.trim().toLowerCase());
  const fields = Object.entries<readonly string[]>(known);
  const places = Object.fromEntries(
    fields.map(([field, names]) => [field, own.findIndex((each) => names.includes(each))]),
  ) as Record<Field, number>;
  const all = new Set(fields.flatMap(([, names]) => names));
  const allowed = fields.flatMap(([, names]) => names.slice(0, 1));
  const unknown = headings
    .filter((_, i) => !all.has(entryAt(own, i)))
    .map((heading): UnknownHeading => ({ say: 'unknown heading', with: { heading, allowed } }));
  return { places, unknown };
}

/** Whether a table holds split deals, not goals: it has a column that names the deal. */
export function holdsSplits(table: Pick<GoalTable, 'headings'>): boolean {
  return findColumns(table, splitHeadings).places.deal !== -1;
}

/** The rows of a table with the numbers of a column plain ("1234.5") where its cells show how they are written. */
export function withPlainNumbers<Row extends GoalRow>(
  rows: readonly Row[],
  column: number,
): readonly Row[] {
  if (column === -1) return rows;
  const numbers = plainNumbers(rows.map(({ cells }) => cells[column] ?? ''));
  return rows.map((row, i) => {
    const isShort = column >= row.cells.length;
    return isShort ? row : { ...row, cells: row.cells.with(column, entryAt(numbers, i)) };
  });
}
