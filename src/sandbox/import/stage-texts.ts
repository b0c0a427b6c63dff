import { dateColumn } from '../../files/date-column.ts';
import type { RecordsMapping } from '../../files/mapping-schema.ts';
import { type Row, type Table, valuesOf } from '../../files/table.ts';
import { stageEnd } from '../../files/understand/stage-words.ts';
import { labelOfStage } from './pipeline-book.ts';

type Stages = NonNullable<RecordsMapping['stages']>;

/** A file of deals and how it is read. */
export interface StagedTable {
  readonly table: Table;
  readonly mapping: RecordsMapping;
  /** The stages in their order, where the file has a column for each; else null. */
  readonly order: readonly string[] | null;
}

/**
 * Adds a column with the stage of every deal where no column has it as it is: the last stage entered, or the one in which other
 * columns say that the deal ended.
 */
export function withStageTexts(table: Table, mapping: RecordsMapping): StagedTable {
  const { stages } = mapping;
  if (stages === undefined || !isSpread(stages)) return { table, mapping, order: null };
  const place = (heading: string) => table.headings.indexOf(heading);
  const stageOf =
    stages.column === undefined ? lastEntered(table, stages) : cellAt(place(stages.column));
  const label = endLabels(table.rows.map(stageOf), stages);
  const endings = (stages.endings ?? []).map((each) => ({ ...each, index: place(each.column) }));
  const text = (row: Row): string => {
    const stage = stageOf(row);
    const end = endOf(row, endings);
    if (end === null || endOfLabel(stage, stages) === end) return stage;
    return label[end];
  };
  const parts = [stages.column, ...endings.map(({ column }) => column)].filter(Boolean);
  const heading = parts.join(' + ') || 'Stage';
  const wanted = table.headings.length;
  const rows = table.rows.map((row) => {
    const cells = Array.from({ length: wanted }, (_, index) => row.cells[index] ?? '');
    return { ...row, cells: [...cells, text(row)] };
  });
  return {
    table: { ...table, headings: [...table.headings, heading], rows },
    mapping: { ...mapping, stages: { ...stages, column: heading } },
    order: stages.column === undefined ? Object.keys(stages.entered ?? {}) : null,
  };
}

/** Whether stages stand in more than a column of their own. */
function isSpread({ column, endings, entered }: Stages): boolean {
  return endings !== undefined || (column === undefined && entered !== undefined);
}

const cellAt = (index: number) => (row: Row) => row.cells[index]?.trim() ?? '';

/** The stage that a row entered last. */
function lastEntered(table: Table, stages: Stages): (row: Row) => string {
  const columns = Object.entries(stages.entered ?? {}).map(([label, heading]) => {
    const index = table.headings.indexOf(heading);
    return { label, index, ...dateColumn(() => valuesOf(table, index), null, 'UTC') };
  });
  return ({ cells }) => {
    let last: { readonly label: string; readonly at: number } | null = null;
    for (const { label, index, read } of columns) {
      const at = read(cells[index]?.trim() ?? '');
      if (at !== null && (last === null || at >= last.at)) last = { label, at };
    }
    return last?.label ?? '';
  };
}

type End = 'won' | 'lost';
type Ending = NonNullable<Stages['endings']>[number] & { readonly index: number };

/** How columns say that a deal ended; closed and not won is lost where a column says what is won. Null: they do not say. */
function endOf({ cells }: Row, endings: readonly Ending[]): End | null {
  const says = (end: 'won' | 'lost' | 'closed') =>
    endings.some((each) => each[end]?.includes(cells[each.index]?.trim() ?? '') ?? false);
  if (says('won')) return 'won';
  if (says('lost')) return 'lost';
  const canWin = endings.some(({ won }) => won !== undefined);
  return says('closed') && canWin ? 'lost' : null;
}

function endOfLabel(label: string, { ends }: Stages): string {
  return ends?.[label] ?? stageEnd(label);
}

/** The stages that won and lost deals are in: those of the file, or HubSpot's. */
function endLabels(labels: readonly string[], stages: Stages): Readonly<Record<End, string>> {
  const different = [...new Set(labels)];
  const found = (end: End) => different.find((label) => endOfLabel(label, stages) === end);
  return {
    won: found('won') ?? labelOfStage('closedwon'),
    lost: found('lost') ?? labelOfStage('closedlost'),
  };
}
