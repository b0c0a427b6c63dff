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

/** What rows of one object type share while they get their ids. */
interface Ids {
  /** Ids that other files of the type used. */
  readonly taken: Set<string>;
  /** By id, the line of this file that had it first. */
  readonly firstLine: Map<string, number>;
  readonly report: ReportBuilder;
}

/**
 * Ids for all rows of a file that are records: its own where HubSpot could have given them, computed ones for text ids. Rows of
 * one id are one record, unless the plan keeps them apart; a row whose id is missing gets one of its own. Either is reported, so
 * that no row is lost. `taken` holds the ids that other files of the same object type used.
 */
export function rowIds(
  plan: FilePlan,
  taken: Set<string>,
  report: ReportBuilder,
): ReadonlyMap<Row, RowId> {
  const { table, id, onlyWith } = plan;
  if (id.index === null) {
    report.note(
      `${table.file}: there is no column of ids, so each record's id comes from its line.`,
    );
  }
  const ids: Ids = { taken, firstLine: new Map(), report };
  const isRecord = ({ cells }: Row) =>
    onlyWith.length === 0 || onlyWith.some((index) => (cells[index]?.trim() ?? '') !== '');
  const rows = table.rows.filter(isRecord);
  const found = new Map(rows.map((row) => [row, rowId(plan, row, ids)]));
  if (onlyWith.length > 0) noteBeside(plan, rows.length, ids);
  return found;
}

/** Records that stand beside others repeat on purpose: how many rows, and how many records, is told once. */
function noteBeside({ table, object }: FilePlan, rows: number, { firstLine, report }: Ids): void {
  report.note(
    `${table.file}: ${rows} of ${table.rows.length} rows name ${firstLine.size} different ${object} beside their deals.`,
  );
}

function rowId(plan: FilePlan, row: Row, ids: Ids): RowId {
  const column = plan.id.index;
  if (column === null) return { id: lineId(plan, row, ids.taken), original: null };
  const original = row.cells[column]?.trim() || null;
  const wished = original === null ? null : digitsOf(plan, original);
  if (wished !== null && !ids.taken.has(wished)) {
    ids.taken.add(wished);
    ids.firstLine.set(wished, row.line);
    return { id: wished, original };
  }
  const before = wished === null ? undefined : ids.firstLine.get(wished);
  const isMerged = wished !== null && before !== undefined && plan.isMerged;
  const id = isMerged ? wished : lineId(plan, row, ids.taken);
  if (isMerged && plan.onlyWith.length > 0) return { id, original };
  const end = isMerged
    ? 'the row is merged into that record, and what it says otherwise holds'
    : `the row is kept as record ${id}`;
  ids.report.problem({
    kind: 'row',
    file: plan.table.file,
    line: row.line,
    column: plan.table.headings[column] ?? null,
    value: original,
    reason: `${whyOwn(original, before)}; ${end}`,
  });
  return { id, original };
}

function digitsOf({ object }: FilePlan, original: string): string {
  return isRecordId(original) ? original : computedId(object, original.toLowerCase());
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
