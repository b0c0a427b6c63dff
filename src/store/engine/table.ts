import { toJson } from './json-text.ts';
import type { Query } from './tenant.ts';

/** SQL types of a row's columns, by column. The keys are those of `Row`, so neither can drift from the other. */
export type Columns<Row> = { readonly [Column in keyof Row]: string };

/** A table as the store writes it. portal_id is not among the columns: the database fills it in. */
export interface Table<Row> {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Columns<Row>;
  /** Columns that keep what was written first. */
  readonly writtenOnce?: readonly string[];
}

/** Column names, for a SELECT. */
export function columnList<Row>(table: Table<Row>, alias = ''): string {
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

/** Inserts rows, or overwrites those that are there by key. No key may occur twice. */
export async function upsert<Row extends object>(
  query: Query,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  await sendRows(query, upsertSql(table, recordset(table.columns)), rows, toJson);
}

/** The same with rows that are JSON already, each an object that the database accepts. */
export async function upsertJson<Row extends object>(
  query: Query,
  table: Table<Row>,
  rows: readonly string[],
): Promise<void> {
  await sendRows(query, upsertSql(table, recordset(table.columns)), rows, (row) => row);
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

/** Inserts or overwrites the rows of `source`, something to SELECT FROM that has the table's columns. */
export function upsertSql<Row>(table: Table<Row>, source: string): string {
  const columns = columnList(table);
  const kept = new Set<string>([...table.key, ...(table.writtenOnce ?? [])]);
  const updates = Object.keys(table.columns)
    .filter((column) => !kept.has(column))
    .map((column) => `${column} = excluded.${column}`);
  return `INSERT INTO ${table.name} (${columns}) SELECT ${columns} FROM ${source}
    ON CONFLICT (${['portal_id', ...table.key].join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
}
