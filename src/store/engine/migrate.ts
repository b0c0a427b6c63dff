import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { acceptEarlier } from './earlier-migrations.ts';
import { RightMissing, SchemaMismatch } from './errors.ts';
import {
  checksum,
  ensureLedger,
  type Ledger,
  type Migration,
  noteApplied,
  readLedger,
} from './migration-ledger.ts';
import { isDenied } from './pg-error.ts';
import { inTransaction, type Query } from './tenant.ts';

/** "pacekeep" in ASCII: a key of the database's advisory locks that nobody else is likely to use. */
const LOCK_KEY = '8097840193374414192';

/** The migrations that come with this version, in order. */
export function shippedMigrations(): readonly Migration[] {
  const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Brings the schema up to date, each migration in a transaction of its own. Safe when several processes start at once:
 * each transaction takes the lock and looks again at what is left. (The embedded database takes one process only.)
 * A database of the last version before the first release counts as one that these migrations made. Throws SchemaMismatch when
 * an applied migration was edited or is unknown to this version, RightMissing when the user may not.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const lock = `SELECT pg_advisory_xact_lock(${LOCK_KEY})`;
  let applied: string | null;
  try {
    do {
      applied = await inTransaction(pool, lock, (query) => applyNext(query, migrations));
    } while (applied !== null);
  } catch (error) {
    throw isDenied(error) ? rightMissing(error) : error;
  }
}

/** Throws SchemaMismatch unless exactly these migrations are applied: a visitor changes nothing under a process that runs. */
export async function refuseOtherVersion(
  pool: pg.Pool,
  migrations: readonly Migration[],
): Promise<void> {
  const applied = await inTransaction(pool, 'SET TRANSACTION READ ONLY', readLedger);
  refuseMismatch(applied, migrations);
  if (migrations.every((each) => applied.has(each.name))) return;
  throw new SchemaMismatch(
    'The Pacekeeper that runs on this data folder is of an earlier version. Stop it, start it again, and repeat the command.',
  );
}

function rightMissing(cause: Error): RightMissing {
  return new RightMissing(
    `The database user may not bring Pacekeeper's schema up to date: ${cause.message}. ` +
      'Connect as the user who owns the schema "pacekeeper"; for a new database, let an administrator run, ' +
      'with the names of the database and the user:\nGRANT CREATE ON DATABASE "that database" TO "that user";',
    { cause },
  );
}

/** Applies the first migration that is missing; its name, or null when none is. */
async function applyNext(query: Query, migrations: readonly Migration[]): Promise<string | null> {
  await ensureLedger(query);
  const applied = await acceptEarlier(query, await readLedger(query), migrations);
  refuseMismatch(applied, migrations);
  const next = migrations.find((each) => !applied.has(each.name));
  if (next === undefined) return null;
  await query(next.sql);
  await noteApplied(query, next);
  return next.name;
}

function refuseMismatch(applied: Ledger, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((each) => each.name));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  const edited = migrations.filter(
    (each) => applied.has(each.name) && applied.get(each.name) !== checksum(each),
  );
  const faults = [
    newer.length > 0 &&
      `The database is newer than this version of Pacekeeper, which does not know: ${newer.join(', ')}. ` +
        'Install the version that wrote it, or a later one.',
    edited.length > 0 &&
      `Migrations were edited after they had been applied: ${edited.map((each) => each.name).join(', ')}. ` +
        'Restore those files; a change of the schema is a new migration.',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new SchemaMismatch(faults.join('\n'));
}
