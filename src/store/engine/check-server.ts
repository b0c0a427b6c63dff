import { isNativeError } from 'node:util/types';
import pg from 'pg';
import { DatabaseUnreachable, SchemaMismatch } from './errors.ts';
import { codeOf } from './pg-error.ts';

/** SQL functions with a RETURN body came with 14; nothing newer is used. */
const OLDEST_MAJOR = 14;

/** Throws DatabaseUnreachable when the server does not let us in, SchemaMismatch when it is too old for the schema. */
export async function checkServer(pool: pg.Pool, connectionString: string): Promise<void> {
  const version = await readVersion(pool, connectionString);
  if (Number(version.number) >= OLDEST_MAJOR * 10_000) return;
  throw new SchemaMismatch(
    `Pacekeeper needs PostgreSQL ${OLDEST_MAJOR} or newer; this server is ${version.name}.`,
  );
}

interface ServerVersion {
  readonly number: string;
  readonly name: string;
}

async function readVersion(pool: pg.Pool, connectionString: string): Promise<ServerVersion> {
  const sql = `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`;
  try {
    const { rows } = await pool.query<ServerVersion>(sql);
    return rows[0] ?? { number: '0', name: 'of unknown version' };
  } catch (error) {
    throw unreachable(connectionString, error);
  }
}

function unreachable(connectionString: string, error: unknown): DatabaseUnreachable {
  const place = placeOf(connectionString);
  if (place === null) {
    // Without cause: the error of an address that cannot be read holds all of it, the password too.
    return new DatabaseUnreachable(
      'DATABASE_URL is not a PostgreSQL address. Expected: postgresql://user:password@host:5432/database',
    );
  }
  return new DatabaseUnreachable(
    `PostgreSQL cannot be used at ${place}: ${reasonOf(error)}. ` +
      'Check that the server runs and that DATABASE_URL names the right host, port, database, user and password.',
    { cause: error },
  );
}

/** Host, port, database and user, as pg reads them; null when it cannot. */
function placeOf(connectionString: string): string | null {
  try {
    const { host, port, database, user } = new pg.Client({ connectionString });
    return `${host}:${port}, database "${database}", user "${user}"`;
  } catch {
    return null;
  }
}

/** Several addresses of one host fail together, with their reasons inside and no message outside. */
function reasonOf(error: unknown): string {
  const message = isNativeError(error) ? error.message : String(error);
  return message === '' ? codeOf(error) : message;
}
