import type { EntryFault } from '../../domain/goals/defined/goal-entry.ts';
import { findColumns, goalHeadings } from '../../sandbox/import/goal-columns.ts';
import { type Row, readTable, type Table } from '../../sandbox/import/read-table.ts';
import { GoalsRefused } from './goals-refused.ts';
import type { RawEntries } from './raw-entries.ts';

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

/** The goals of a CSV file, a row each; or split deals, a row for each share, when it has a column of deals. */
export async function entriesInTable(path: string): Promise<RawEntries> {
  const reading = await readTable(path);
  if (reading.kind === 'refused') {
    throw new GoalsRefused(
      reading.faults.map(({ file, line, message }) =>
        line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`,
      ),
    );
  }
  const { table } = reading;
  return findColumns(table, splitHeadings).places.deal === -1 ? goalsIn(table) : splitsIn(table);
}

function goalsIn(table: Table): RawEntries {
  const { places, unknown } = findColumns(table, headings);
  refuseUnknown(table, unknown, headings);
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
  { cells }: Row,
  places: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  const said = Object.entries(places).map(
    ([field, place]) => [field, cells[place]?.trim() ?? ''] as const,
  );
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function splitsIn(table: Table): RawEntries {
  const { places, unknown } = findColumns(table, splitHeadings);
  refuseUnknown(table, unknown, splitHeadings);
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
  { file }: Table,
  unknown: readonly string[],
  known: Readonly<Record<string, readonly string[]>>,
): void {
  if (unknown.length === 0) return;
  const allowed = Object.values(known).map(([first]) => first);
  throw new GoalsRefused(
    unknown.map(
      (each) =>
        `${file}, line 1: the heading "${each}" means nothing here. Allowed: ${allowed.join(', ')}.`,
    ),
  );
}
