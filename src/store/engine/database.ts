import type pg from 'pg';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { portalStore } from '../portal-store.ts';
import { forget } from '../records/forget.ts';
import { ensureAppRole } from './app-role.ts';
import { checkServer } from './check-server.ts';
import { migrate, refuseOtherVersion, shippedMigrations } from './migrate.ts';
import { hostPglite, type PgliteEngine, visitPglite } from './pglite-engine.ts';
import { createPool } from './pool.ts';
import { tenantOf } from './tenant.ts';

/** Where the data is: a PostgreSQL server, or a folder for the embedded database. */
export type DatabasePlace = { readonly url: string } | { readonly dataDir: string };

/** Hears of faults that no call can report, such as a connection that broke while idle. */
export type FaultListener = (message: string, error: Error) => void;

/** An open database. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /** How other libraries reach the same database, for example a job queue. Holds a password: never log it. */
  readonly connectionString: string;
  /** Everything stored for one portal. Throws a RangeError when the id is not a positive safe integer. */
  portal(portalId: number): PortalStore;
  /** The portals whose schema has been saved, ascending. */
  portalIds(): Promise<readonly number[]>;
  /** Deletes everything stored for a portal. */
  forgetPortal(portalId: number): Promise<void>;
  /** Resolves when the database answers; rejects with its error when not. */
  ping(): Promise<void>;
  /** Waits for running statements, then lets go of the server, or of the folder and its lock. May be called again. */
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to date; of the embedded one this process is the host, and {@link visitDatabase} of others
 * comes to it. Throws DataFolderUnusable, DataFolderInUse, EmbeddedDatabaseFailed, DatabaseUnreachable, RightMissing or SchemaMismatch.
 */
export async function openDatabase(
  place: DatabasePlace,
  onFault: FaultListener = () => {},
): Promise<Database> {
  if ('url' in place) return openServer(place.url, onFault);
  const pglite = await hostPglite(place.dataDir, (failure) => onFault(failure.message, failure));
  return open({ engine: 'pglite', ...pglite }, migrate, onFault);
}

/**
 * Opens the database for one command: the embedded one in the process that hosts it, when there is one. Throws as
 * {@link openDatabase} does; SchemaMismatch also when the host is of another version.
 */
export async function visitDatabase(
  place: DatabasePlace,
  onFault: FaultListener = () => {},
): Promise<Database> {
  if ('url' in place) return openServer(place.url, onFault);
  const pglite = await visitPglite(place.dataDir, (failure) => onFault(failure.message, failure));
  const prepare = pglite.isHosted ? refuseOtherVersion : migrate;
  return open({ engine: 'pglite', ...pglite }, prepare, onFault);
}

function openServer(url: string, onFault: FaultListener): Promise<Database> {
  const server = { engine: 'postgres' as const, connectionString: url, stop: async () => {} };
  return open(server, migrate, onFault);
}

/** Something that speaks PostgreSQL, and how to let go of it. */
interface Engine extends PgliteEngine {
  readonly engine: Database['engine'];
}

/** How often the embedded engine's log is cut down to what a restart needs. */
const TRIM_EVERY_MS = 20_000;

/** Alone in its process PostgreSQL never does this by itself: what is written would stand in the log until the end. */
function trimLog(pool: pg.Pool, onFault: FaultListener): NodeJS.Timeout {
  const trim = () =>
    pool.query('CHECKPOINT').catch((error: Error) => {
      onFault('The log of the embedded database could not be trimmed.', error);
    });
  return setInterval(() => void trim(), TRIM_EVERY_MS).unref();
}

async function open(
  { engine, connectionString, stop }: Engine,
  prepareSchema: typeof migrate,
  onFault: FaultListener,
): Promise<Database> {
  const pool = createPool(connectionString, (error) =>
    onFault('A database connection broke while idle; the next one is new.', error),
  );
  const trimming = engine === 'pglite' ? trimLog(pool, onFault) : undefined;
  let closing: Promise<void> | undefined;
  const close = () => {
    clearInterval(trimming);
    closing ??= pool.end().then(stop);
    return closing;
  };
  try {
    await checkServer(pool, connectionString);
    await ensureAppRole(pool);
    await prepareSchema(pool, shippedMigrations());
  } catch (error) {
    await close();
    throw error;
  }
  return {
    engine,
    connectionString,
    portal: (portalId) => portalStore(tenantOf(pool, portalId)),
    portalIds: async () => {
      const { rows } = await pool.query<{ portal_id: number }>(
        'SELECT portal_id FROM pacekeeper.portal ORDER BY portal_id',
      );
      return rows.map((row) => row.portal_id);
    },
    forgetPortal: (portalId) => forget(tenantOf(pool, portalId)),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close,
  };
}
