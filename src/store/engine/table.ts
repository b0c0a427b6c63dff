import type { Columns, RecordTable, Table } from './columns.ts';
import { toJson } from './json-text.ts';
import type { Query } from './tenant.ts';

/** Column names, for a SELECT. */
export function columnList<Row>(table: Pick<Table<Row>, 'columns'>, alias = ''): string {
  const prefix = alias === '' ? '' : `${alias}.`;
  return Object.keys(table.columns)
    .map((column) => `${prefix}${column}`)
    .join(', ');
}

/** Rows given as one JSON parameter, for the FROM of a bulk statement: one round trip for any number. jsonb is twice as fast here as json. */
export function recordset<Row>(columns: Columns<Row>, parameter = '$1'): string {
  const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return `jsonb_to_recordset(${parameter}::jsonb) AS given(${typed.join(', ')})`;
}

/**
 * Rows that one statement takes. Above some 300 kB, PostgreSQL gives the memory of its JSON back after each statement and
 * has it cleared for the next: a fifth of the server's time with 500 contacts of 60 properties (measured on PostgreSQL 15).
 */
const AT_ONCE = 125;

/** Inserts records, or overwrites those that are there by key. No key may occur twice. */
export async function upsert<Whole, Row>(
  query: Query,
  table: RecordTable<Whole, Row>,
  records: readonly Whole[],
): Promise<void> {
  await sendRows(query, upsertSql(table), records, (record) => toJson(table.to(record)));
}

/** The same with rows that are JSON already, each an object that the database accepts. */
export async function upsertJson<Row>(
  query: Query,
  table: Table<Row>,
  rows: readonly string[],
): Promise<void> {
  await sendRows(query, upsertSql(table), rows, (row) => row);
}

/** Runs a statement over a recordset as often as all rows take. Each part becomes JSON when it is due: all at once would keep others of this process waiting. */
export async function sendRows<Row>(
  query: Query,
  sql: string,
  rows: readonly Row[],
  json: (row: Row) => string,
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    await query(sql, [
      `[${rows
        .slice(first, first + AT_ONCE)
        .map(json)
        .join()}]`,
    ]);
  }
}

/** Inserts records; one that is there by key is an error. */
export async function insert<Whole, Row>(
  query: Query,
  table: RecordTable<Whole, Row>,
  records: readonly Whole[],
): Promise<void> {
  await sendRows(query, insertSql(table), records, (record) => toJson(table.to(record)));
}

/** Inserts records; those that are there by key stay as they are. */
export async function insertNew<Whole, Row>(
  query: Query,
  table: RecordTable<Whole, Row>,
  records: readonly Whole[],
): Promise<void> {
  const sql = `${insertSql(table)} ON CONFLICT DO NOTHING`;
  await sendRows(query, sql, records, (record) => toJson(table.to(record)));
}

/** Records of a table. `which`: what follows its name in the SELECT. */
export async function select<Whole, Row extends object>(
  query: Query,
  table: RecordTable<Whole, Row>,
  which: string,
  values: readonly unknown[] = [],
): Promise<Whole[]> {
  const rows = await query<Row>(`SELECT ${columnList(table)} FROM ${table.name} ${which}`, values);
  return rows.map(table.from);
}

/** Inserts the rows of `source`, something to SELECT FROM that has the table's columns. */
export function insertSql<Row>(table: Table<Row>, source = recordset(table.columns)): string {
  const columns = columnList(table);
  return `INSERT INTO ${table.name} (${columns}) SELECT ${columns} FROM ${source}`;
}

/** Inserts or overwrites the rows of `source`. */
export function upsertSql<Row>(table: Table<Row>, source = recordset(table.columns)): string {
  const kept = new Set<string>([...table.key, ...(table.writtenOnce ?? [])]);
  const updates = Object.keys(table.columns)
    .filter((column) => !kept.has(column))
    .map((column) => `${column} = excluded.${column}`);
  return `${insertSql(table, source)}
    ON CONFLICT (${['portal_id', ...table.key].join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
}
