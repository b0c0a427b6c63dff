import { createHash } from 'node:crypto';
import type { Query } from './tenant.ts';

/** One step of the schema: an SQL file, applied once, in the order of names. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Checksums of the applied migrations, by name. */
export type Ledger = ReadonlyMap<string, string>;

/** Where applied migrations are noted. Made only when missing, so that a user who may not make schemas can go on with one. */
export async function ensureLedger(query: Query): Promise<void> {
  const [found] = await query<{ there: boolean }>(
    `SELECT to_regclass('pacekeeper.migration') IS NOT NULL AS there`,
  );
  if (found?.there) return;
  await query('CREATE SCHEMA IF NOT EXISTS pacekeeper');
  await query('CREATE TABLE pacekeeper.migration (name text PRIMARY KEY, checksum text NOT NULL)');
}

export async function readLedger(query: Query): Promise<Ledger> {
  const rows = await query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM pacekeeper.migration',
  );
  return new Map(rows.map((each) => [each.name, each.checksum]));
}

export async function noteApplied(query: Query, migration: Migration): Promise<void> {
  const { name } = migration;
  await query('INSERT INTO pacekeeper.migration VALUES ($1, $2)', [name, checksum(migration)]);
}

/** SHA-256 in hex. Line ends do not count: a checkout may turn them. */
export function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex');
}
