import {
  findColumns,
  type GoalTable,
  goalHeadings,
  holdsSplits,
  splitHeadings,
  type UnknownHeading,
  withPlainNumbers,
} from '../domain/goals/defined/goal-columns.ts';
import type { EntryPlace, RawEntries } from './read-goal-entries.ts';

/** Headings, on the first line, that mean nothing. */
export class UnknownHeadings extends Error {
  override readonly name = 'UnknownHeadings';
  readonly faults: readonly UnknownHeading[];
  constructor(faults: readonly UnknownHeading[]) {
    super(faults.map(({ with: { heading } }) => heading).join(', '));
    this.faults = faults;
  }
}

/**
 * The goals of a table, a row each; or split deals, a row for each share, when it has a column of deals. Throws
 * {@link UnknownHeadings}.
 */
export function entriesOfTable(table: GoalTable): RawEntries {
  return holdsSplits(table) ? splitsIn(table) : goalsIn(table);
}

function goalsIn(table: GoalTable): RawEntries {
  const { places, unknown } = findColumns(table, goalHeadings);
  refuseUnknown(unknown);
  const goals = withPlainNumbers(table.rows, places.target).map((row) => entryOf(row, places));
  const place = ({ entry, field }: EntryPlace) => {
    const [name = null] = field?.split('.') ?? [];
    const column = Object.entries(places).find(([each]) => each === name)?.[1] ?? -1;
    const heading = table.headings[column] ?? name;
    const line = table.rows[entry]?.line ?? 1;
    return heading === null ? `line ${line}` : `line ${line}, ${heading}`;
  };
  return { goals, splits: [], place };
}

/** What the cells of a row say; an empty one says nothing. */
function entryOf(
  { cells }: GoalTable['rows'][number],
  places: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  const said = Object.entries(places).map(
    ([field, place]) => [field, cells[place]?.trim() ?? ''] as const,
  );
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function splitsIn(table: GoalTable): RawEntries {
  const { places, unknown } = findColumns(table, splitHeadings);
  refuseUnknown(unknown);
  const rows = withPlainNumbers(table.rows, places.percent).map((row) => ({
    line: row.line,
    said: entryOf(row, places),
  }));
  const byDeal = [...Map.groupBy(rows, ({ said }) => said['deal'] ?? '')];
  const splits = byDeal.map(([deal, shares]) => ({
    deal,
    shares: shares.map(({ said: { deal: _, ...share } }) => share),
  }));
  const place = ({ entry }: EntryPlace) => `line ${byDeal[entry]?.[1][0]?.line ?? 1}`;
  return { goals: [], splits, place };
}

function refuseUnknown(unknown: readonly UnknownHeading[]): void {
  if (unknown.length > 0) throw new UnknownHeadings(unknown);
}
