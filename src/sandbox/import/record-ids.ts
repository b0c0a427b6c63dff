import type { Row } from '../../files/table.ts';
import { computedId, isRecordId } from './computed-id.ts';
import type { FilePlan } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';

/** The id of a row's record, and the text id that it had in the file. */
export interface RowId {
  readonly id: string;
  /** As it stands in the file; null without one. */
  readonly original: string | null;
}

/**
 * Ids for all rows of a file: its own where HubSpot could have given them, computed ones for text ids. A row whose id
 * is missing or was there before gets one of its own and is reported, so that no row is lost. `taken` holds the ids
 * that other files of the same object type used.
 */
export function rowIds(
  plan: FilePlan,
  taken: Set<string>,
  report: ReportBuilder,
): ReadonlyMap<Row, RowId> {
  const { table, id } = plan;
  if (id.index === null) {
    report.note(
      `${table.file}: there is no column of ids, so each record's id comes from its line.`,
    );
  }
  const firstLine = new Map<string, number>();
  return new Map(table.rows.map((row) => [row, rowId(plan, row, taken, firstLine, report)]));
}

function rowId(
  plan: FilePlan,
  row: Row,
  taken: Set<string>,
  firstLine: Map<string, number>,
  report: ReportBuilder,
): RowId {
  const column = plan.id.index;
  if (column === null) return { id: lineId(plan, row, taken), original: null };
  const original = row.cells[column]?.trim() || null;
  const wished = original === null ? null : digitsOf(plan, original);
  if (wished !== null && !taken.has(wished)) {
    taken.add(wished);
    firstLine.set(wished, row.line);
    return { id: wished, original };
  }
  const id = lineId(plan, row, taken);
  const before = wished === null ? undefined : firstLine.get(wished);
  report.problem({
    kind: 'row',
    file: plan.table.file,
    line: row.line,
    column: plan.table.headings[column] ?? null,
    value: original,
    reason: `${whyOwn(original, before)}; the row is kept as record ${id}`,
  });
  return { id, original };
}

function digitsOf({ object }: FilePlan, original: string): string {
  return isRecordId(original) ? original : computedId(object, original);
}

function whyOwn(original: string | null, before: number | undefined): string {
  if (original === null) return 'there is no id';
  return before === undefined
    ? 'another file has this id too'
    : `the id is already that of line ${before}`;
}

function lineId({ table, object }: FilePlan, row: Row, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = computedId(object, `${table.file}\n${row.line}\n${attempt}`);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
