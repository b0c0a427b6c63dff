import type pg from 'pg';

/** Runs one statement with its values; gives the rows. */
export type Query = <Row extends object>(
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** The only way to a portal's rows: row-level security shows and takes nothing of another portal's. */
export interface Tenant {
  readonly portalId: number;
  /** Runs statements as one transaction, at one round trip each. A throw undoes them all. */
  inTransaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs statements whose values are all literals (sql-literal.ts) in one round trip; gives each one's rows. */
  read<Rows extends readonly object[]>(
    statements: { readonly [I in keyof Rows]: string },
  ): Promise<{ [I in keyof Rows]: Rows[I][] }>;
}

/** The role that all access runs under: it owns nothing and cannot bypass row-level security. */
export const appRole = 'pacekeeper_app';

/** How many results come before those of the statements. */
const ENTER_STATEMENTS = 2;

/** A portal's access. Throws a RangeError when the id is not a positive safe integer. */
export function tenantOf(pool: pg.Pool, portalId: number): Tenant {
  if (!Number.isSafeInteger(portalId) || portalId < 1) {
    throw new RangeError(`A portal id is a positive whole number, not ${portalId}.`);
  }
  // LOCAL: both end with the transaction, whichever way, so no connection carries a portal to the next user.
  const enter = `SET LOCAL ROLE ${appRole}; SET LOCAL app.portal_id = '${portalId}'`;
  return {
    portalId,
    inTransaction: (work) => inTransaction(pool, enter, work),
    async read<Rows extends readonly object[]>(statements: { readonly [I in keyof Rows]: string }) {
      // Statements of one simple query are one transaction; without BEGIN, an error leaves none open.
      const results: unknown = await pool.query([enter, ...statements].join(';\n'));
      if (!isResultList(results)) throw new TypeError('Several statements give several results.');
      const rows = results.slice(ENTER_STATEMENTS).map((result) => result.rows);
      return rows as { [I in keyof Rows]: Rows[I][] };
    },
  };
}

function isResultList(value: unknown): value is pg.QueryResult[] {
  return Array.isArray(value);
}

/** Runs work between BEGIN, `enter`, and COMMIT; ROLLBACK when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  enter: string,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN; ${enter}`);
    const result = await work(queryOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queryOf(client: pg.PoolClient): Query {
  return async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
    const result = await client.query<Row & pg.QueryResultRow>(sql, [...values]);
    return result.rows;
  };
}
