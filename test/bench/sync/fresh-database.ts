import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabasePlace } from '../../../src/store/engine/database.ts';

/** A database that nothing is in yet. */
export interface FreshDatabase {
  readonly place: DatabasePlace;
  remove(): Promise<void>;
}

/** A superuser's URL of a PostgreSQL server; scripts/with-postgres.sh sets it. */
const serverUrl = process.env['PACEKEEPER_TEST_DATABASE_URL'];

/** Whether there is a PostgreSQL server to measure with. */
export const hasPostgres = serverUrl !== undefined;

/** An empty database on the server. */
export async function freshPostgres(): Promise<FreshDatabase> {
  const name = `pacekeeper_bench_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = (serverUrl ?? '').replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  return { place: { url }, remove: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** An empty folder for the embedded database. */
export async function freshPglite(): Promise<FreshDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pacekeeper-bench-'));
  return {
    place: { dataDir },
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
