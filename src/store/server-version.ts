import type pg from 'pg';
import { SchemaMismatch } from './errors.ts';

/** SQL functions with a RETURN body came with 14; nothing newer is used. */
const OLDEST_MAJOR = 14;

/** Throws SchemaMismatch when the server is too old for the schema. */
export async function requireServerVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string; name: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`,
  );
  const [version] = rows;
  if (version !== undefined && Number(version.number) >= OLDEST_MAJOR * 10_000) return;
  throw new SchemaMismatch(
    `Pacekeeper needs PostgreSQL ${OLDEST_MAJOR} or newer; this server is ${version?.name ?? 'unknown'}.`,
  );
}
