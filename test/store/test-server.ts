import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A superuser's URL of a PostgreSQL server for tests; scripts/with-postgres.sh sets it. */
export const serverUrl = process.env['PACEKEEPER_TEST_DATABASE_URL'];

/** An empty database on the test server. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database of its own for a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `pacekeeper_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  return {
    url: urlOf(name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs one statement on the server's own database, as superuser. */
export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  return (serverUrl ?? '').replace(/\/[^/?]*(\?|$)/, `/${database}$1`);
}
