import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../../src/store/engine/database.ts';
import { schemaHash } from '../support/test-database.ts';

/** A superuser's URL of a PostgreSQL server for tests; scripts/with-postgres.sh sets it. */
export const serverUrl = process.env['PACEKEEPER_TEST_DATABASE_URL'];

/** An empty database on the test server. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database of its own for a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase('template1');
}

/** The same with the schema in it: a copy of a database that whoever came first made on this server. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const template = `pacekeeper_template_${schemaHash()}`;
  await withServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 1) return;
    await client.query(`CREATE DATABASE ${template}`);
    const database = await openDatabase({ url: urlOf(template) });
    await database.close();
  });
  return createDatabase(template);
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `pacekeeper_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs one statement on the server's own database, as superuser. */
export async function onServer(sql: string): Promise<void> {
  await withServer((client) => client.query(sql));
}

async function withServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  return (serverUrl ?? '').replace(/\/[^/?]*(\?|$)/, `/${database}$1`);
}
