import {
  findColumns,
  type GoalTable,
  goalHeadings,
  holdsSplits,
  splitHeadings,
  withPlainNumbers,
} from '../domain/goals/defined/goal-columns.ts';
import type { EntryPlace, RawEntries } from './read-goal-entries.ts';

/** Headings that mean nothing, each told in a sentence. */
export class UnknownHeadings extends Error {
  override readonly name = 'UnknownHeadings';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
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

function refuseUnknown(unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  throw new UnknownHeadings(unknown.map((each) => `line 1: ${each}`));
}
