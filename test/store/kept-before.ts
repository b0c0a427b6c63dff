import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { shippedMigrations } from '../../src/store/engine/migrate.ts';
import { createTestDatabase } from './test-server.ts';

/** A database of the version before a migration, which then takes the migration. */
export interface KeptBefore {
  /** Inserts a row of a portal; every column that it must have and that does not matter here is as empty as can be. */
  insert(portal: number, table: string, known: Readonly<Record<string, unknown>>): Promise<void>;
  migrate(): Promise<void>;
  /** All rows that a portal has in a table, in the order of a column. */
  rowsOf<Row>(table: string, portal: number, order?: string): Promise<Row[]>;
  /** The one row that a portal has in a table; throws when there is none or another. */
  rowOf<Row>(table: string, portal: number): Promise<Row>;
  /** The functions of the schema. */
  functions(): Promise<string[]>;
  /** The tables whose wall between portals does not hold for their owner. */
  unforcedWalls(): Promise<string[]>;
  close(): Promise<void>;
}

const emptyOf: Readonly<Record<string, unknown>> = { jsonb: [], ARRAY: [], text: 'x' };

/** An empty database, over one connection. */
interface Connection {
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
  close(): Promise<void>;
}

const inPglite = (): Promise<Connection> => PGlite.create();

/** On the test server. */
export async function inPostgres(): Promise<Connection> {
  const { url, drop } = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    exec: (sql) => client.query(sql),
    query: async (sql, values = []) => ({ rows: (await client.query(sql, values)).rows }),
    close: async () => {
      await client.end();
      await drop();
    },
  };
}

/** Roles belong to the server, so that another test may have made them, or be making them. */
const roleNamed = (name: string) => `
  DO $$ BEGIN CREATE ROLE ${name};
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;

/** A database as it was before the migration whose name ends so. */
export async function keptBefore(
  ending: string,
  connect: () => Promise<Connection> = inPglite,
): Promise<KeptBefore> {
  const shipped = shippedMigrations();
  const place = shipped.findIndex(({ name }) => name.endsWith(ending));
  const migration = shipped[place];
  if (migration === undefined) throw new Error(`No migration ends in ${ending}.`);
  const database = await connect();
  // As a plain owner of the tables: row-level security holds for them too.
  await database.exec(`
    ${roleNamed('pacekeeper_app')} ${roleNamed('plain')} GRANT pacekeeper_app TO plain;
    DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO plain', current_database()); END $$;
    SET ROLE plain; CREATE SCHEMA pacekeeper`);
  for (const { sql } of shipped.slice(0, place)) await database.exec(sql);
  const look = (portal: number | '') => database.exec(`SET app.portal_id = '${portal}'`);
  const rowsOf = async <Row>(table: string, portal: number, order = '1'): Promise<Row[]> => {
    await look(portal);
    const { rows } = await database.query<Row>(
      `SELECT * FROM pacekeeper.${table} ORDER BY ${order}`,
    );
    return rows;
  };
  const namesOf = async (sql: string) =>
    (await database.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  return {
    insert: async (portal, table, known) => {
      await look(portal);
      await insert(database, table, known);
    },
    migrate: async () => {
      await look('');
      await database.exec(migration.sql);
    },
    rowsOf,
    rowOf: async <Row>(table: string, portal: number) => {
      const [row, ...others] = await rowsOf<Row>(table, portal);
      if (row === undefined || others.length > 0) throw new Error(`Not one row in ${table}`);
      return row;
    },
    functions: () =>
      namesOf(`SELECT proname AS name FROM pg_proc
        WHERE pronamespace = 'pacekeeper'::regnamespace ORDER BY 1`),
    unforcedWalls: () =>
      namesOf(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'pacekeeper'::regnamespace
        AND relrowsecurity AND NOT relforcerowsecurity`),
    close: () => database.close(),
  };
}

async function insert(
  database: Connection,
  table: string,
  known: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows } = await database.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'pacekeeper' AND table_name = $1 AND is_nullable = 'NO'
       AND column_default IS NULL AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    [table],
  );
  const empty = Object.fromEntries(rows.map(({ name, type }) => [name, emptyOf[type] ?? 0]));
  const row = { ...empty, ...known };
  const columns = Object.keys(row).join(', ');
  await database.query(
    `INSERT INTO pacekeeper.${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_record(NULL::pacekeeper.${table}, $1)`,
    [JSON.stringify(row)],
  );
}
