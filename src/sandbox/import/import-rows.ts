import type { Instant } from '../../domain/crm/time.ts';
import type { Row } from '../../files/table.ts';
import type { WorldChange, WorldRecord } from '../world.ts';
import type { FilePlan } from './file-plan.ts';
import { homeAmounts } from './home-amounts.ts';
import type { ReportBuilder } from './import-report.ts';
import { type RowId, rowIds } from './record-ids.ts';
import { imported, rowChanges } from './row-changes.ts';
import { RowClock } from './row-clock.ts';
import { stageChanges } from './stage-changes.ts';

/** A row and the record it became. */
export interface ImportedRow {
  readonly row: Row;
  readonly original: string | null;
  readonly record: WorldRecord;
}

/** What the rows of all files share. */
export interface RowContext {
  readonly now: Instant;
  readonly homeCurrency: string;
  readonly report: ReportBuilder;
}

/** Every row of a file as a record. `taken`: ids of records that are there already; the new ones are added. */
export function importRows(
  plan: FilePlan,
  taken: Set<string>,
  context: RowContext,
): readonly ImportedRow[] {
  const ids = rowIds(plan, taken, context.report);
  const rows = merged(
    plan.table.rows.flatMap((row) => {
      const id = ids.get(row);
      return id === undefined ? [] : [importRow(plan, row, id, context)];
    }),
  );
  noteUnknownCreation(plan, rows, context.report);
  noteFuture(plan, rows, context);
  context.report.file({
    file: plan.table.file,
    object: plan.object,
    rows: plan.table.rows.length,
    records: recordsOf(rows).length,
  });
  return rows;
}

/** The records of rows, each once. */
export function recordsOf(rows: readonly ImportedRow[]): readonly WorldRecord[] {
  return [...new Map(rows.map(({ record }) => [record.id, record])).values()];
}

/** Rows of one id have one record, with the values of all of them; of different ones the later row's holds. */
function merged(rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const groups = Map.groupBy(rows, ({ record }) => record.id);
  if (groups.size === rows.length) return rows;
  const records = new Map([...groups].map(([id, group]) => [id, mergedRecord(group)]));
  return rows.map((row) => ({ ...row, record: records.get(row.record.id) ?? row.record }));
}

function mergedRecord(rows: readonly ImportedRow[]): WorldRecord {
  const [first, ...others] = rows.map(({ record }) => record);
  if (first === undefined) throw new RangeError('a group of rows has one at least');
  const known = new Map<string, WorldChange>();
  for (const each of [first, ...others].flatMap(({ changes }) => changes)) {
    const key = JSON.stringify([each.property, each.value, each.at]);
    // A value that is said again later holds from there.
    known.delete(key);
    known.set(key, each);
  }
  const changes = [...known.values()].sort((one, other) => one.at - other.at);
  const createdAt = Math.min(...[first, ...others].map((each) => each.createdAt));
  return { ...first, createdAt, changes };
}

function importRow(
  plan: FilePlan,
  row: Row,
  { id, original }: RowId,
  context: RowContext,
): ImportedRow {
  const { report, now, homeCurrency } = context;
  const clock = new RowClock(plan, row, now);
  const changes: WorldChange[] = [imported('hs_object_id', id, clock.createdAt)];
  if (original !== null && original !== id) {
    changes.push(imported(plan.id.keepIn, original, clock.createdAt));
  }
  if (plan.created === null) changes.push(imported('createdate', '', clock.createdAt));
  changes.push(...rowChanges(plan, row, clock, report), ...stageChanges(plan, row, clock, report));
  if (plan.object === 'deals')
    changes.push(
      ...(homeAmounts(changes, homeCurrency) ?? withoutRate(plan, homeCurrency, report)),
    );
  clock.reportOddMoments(report);
  changes.sort((a, b) => a.at - b.at);
  return { row, original, record: { id, createdAt: clock.createdAt, archivedAt: null, changes } };
}

function withoutRate(
  { table }: FilePlan,
  homeCurrency: string,
  report: ReportBuilder,
): readonly WorldChange[] {
  report.note(
    `${table.file}: amounts in other currencies have no amount in the home currency, ${homeCurrency}, and are left out of sums, because the file has neither an "Exchange rate" nor an "Amount in company currency" for them. Is another currency yours? Name it: --currency EUR, or "homeCurrency" in a mapping file.`,
  );
  return [];
}

function noteFuture(
  { table, object }: FilePlan,
  rows: readonly ImportedRow[],
  { now, report }: RowContext,
): void {
  const records = recordsOf(rows);
  const future = records.filter((record) => record.createdAt > now).length;
  if (future === 0) return;
  const clock = new Date(now).toISOString();
  report.note(
    `${table.file}: ${future} of ${records.length} ${object} are created after the portal's clock (${clock}): they appear when it gets there.`,
  );
}

function noteUnknownCreation(
  plan: FilePlan,
  rows: readonly ImportedRow[],
  report: ReportBuilder,
): void {
  const records = recordsOf(rows);
  const unknown = records.filter((record) =>
    record.changes.every((each) => each.property !== 'createdate' || each.value === ''),
  ).length;
  if (unknown === 0) return;
  report.note(
    `${plan.table.file}: ${unknown} of ${records.length} records have no date of creation. The property stays empty; the portal lists them as made at the moment of the import.`,
  );
}
