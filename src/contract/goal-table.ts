import { findColumns, goalHeadings } from '../domain/goals/defined/goal-columns.ts';
import type { EntryFault } from '../domain/goals/defined/goal-entry.ts';
import type { RawEntries } from './read-goal-entries.ts';

/** A table of goals or of split deals. `line` is where a row begins, from 1. */
export interface GoalTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Headings that mean nothing, each told in a sentence. */
export class UnknownHeadings extends Error {
  override readonly name = 'UnknownHeadings';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const { owner, ...shared } = goalHeadings;

/** The headings of each field of a goal, in small letters. */
const headings = {
  ...shared,
  rep: owner,
  company: ['company'],
  id: ['id', 'goal id'],
  stage: ['stage', 'lifecycle stage'],
  property: ['property', 'deal property'],
  of: ['of'],
  effectiveFrom: ['effective from', 'valid from'],
  pipelines: ['pipelines', 'pipeline'],
  ramp: ['ramp'],
  parent: ['parent', 'parent goal', 'serves'],
  incentive: ['incentive'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const splitHeadings = {
  deal: ['deal', 'deal id', 'record id'],
  rep: [...owner],
  percent: ['percent', 'share'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The goals of a table, a row each; or split deals, a row for each share, when it has a column of deals. Throws
 * {@link UnknownHeadings}.
 */
export function entriesOfTable(table: GoalTable): RawEntries {
  return findColumns(table, splitHeadings).places.deal === -1 ? goalsIn(table) : splitsIn(table);
}

function goalsIn(table: GoalTable): RawEntries {
  const { places, unknown } = findColumns(table, headings);
  refuseUnknown(unknown, headings);
  const goals = table.rows.map((row) => entryOf(row, places));
  const place = ({ entry, field }: EntryFault) => {
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
  refuseUnknown(unknown, splitHeadings);
  const rows = table.rows.map((row) => ({ line: row.line, said: entryOf(row, places) }));
  const byDeal = [...Map.groupBy(rows, ({ said }) => said['deal'] ?? '')];
  const splits = byDeal.map(([deal, shares]) => ({
    deal,
    shares: shares.map(({ said: { deal: _, ...share } }) => share),
  }));
  const place = ({ entry }: EntryFault) => `line ${byDeal[entry]?.[1][0]?.line ?? 1}`;
  return { goals: [], splits, place };
}

function refuseUnknown(
  unknown: readonly string[],
  known: Readonly<Record<string, readonly string[]>>,
): void {
  if (unknown.length === 0) return;
  const allowed = Object.values(known).map(([first]) => first);
  throw new UnknownHeadings(
    unknown.map(
      (each) => `line 1: the heading "${each}" means nothing here. Allowed: ${allowed.join(', ')}.`,
    ),
  );
}
