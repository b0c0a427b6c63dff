import { mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Database, openDatabase } from '../../../src/store/engine/database.ts';
import { contactOf, current, page } from '../../battery/store-records.ts';

/** All clients of the embedded database share one session: what one of them sends must not fall into another's statement. */
describe('The embedded database with many clients', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pacekeeper-protocol-'));
  let database: Database;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await openDatabase({ dataDir });
    pool = new pg.Pool({ connectionString: database.connectionString, max: 10 });
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const everyClient = <T>(work: (client: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 8 }, (_, client) => work(client)));

  /** Statements that differ in their number of values, so that values given to another's statement are noticed. */
  async function wrongAnswers(client: number): Promise<unknown[]> {
    const names = Array.from({ length: 1 + (client % 4) }, (_, column) => `v${column}_${client}`);
    const sql = `SELECT ${names.map((name, column) => `$${column + 1}::text AS ${name}`)}`;
    const wrong: unknown[] = [];
    for (let round = 0; round < 60; round++) {
      const values = names.map((name) => `${name} in ${round}`);
      const { rows } = await pool.query(sql, values);
      const expected = Object.fromEntries(names.map((name, column) => [name, values[column]]));
      if (JSON.stringify(rows) !== JSON.stringify([expected])) wrong.push(rows);
    }
    return wrong;
  }

  /** While a transaction holds the session, the statements of the other clients queue up behind it. */
  async function transactions(): Promise<void> {
    for (let round = 0; round < 60; round++) {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('SELECT $1::int', [round]);
      await client.query('COMMIT');
      client.release();
    }
  }

  test('gives each the answer to its own statement, in and out of transactions', async () => {
    const [wrong] = await Promise.all([everyClient(wrongAnswers), transactions(), transactions()]);
    expect(wrong.flat()).toEqual([]);
  });

  test('goes on for the others when a statement of one fails', async () => {
    const outcomes = await everyClient(async (client) => {
      if (client % 2 === 1) return pool.query('SELECT 1 / $1::int', [0]).catch(() => 'failed');
      const { rows } = await pool.query('SELECT $1::int AS n, $2::text AS t', [client, 'x']);
      return rows[0];
    });
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(4);
    expect(outcomes[4]).toEqual({ n: 4, t: 'x' });
  });

  test('goes on when a client leaves in the middle of its transaction', async () => {
    const stream = new Socket();
    const client = new pg.Client({
      connectionString: database.connectionString,
      stream: () => stream,
    });
    client.on('error', () => {});
    await client.connect();
    await client.query('BEGIN');
    await client.query('CREATE TABLE left_behind (id int)');
    stream.destroy();
    const { rows } = await pool.query(`SELECT to_regclass('left_behind') AS found`);
    expect(rows).toEqual([{ found: null }]);
  });

  test('works beside this thread: its event loop stays free during big commits', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`property_${index}`, `value ${index}`.repeat(3)]),
    );
    const pages = Array.from({ length: 20 }, (_, number) =>
      page(
        ...Array.from({ length: 100 }, (_, index) =>
          contactOf(String(number * 100 + index + 1), { properties }),
        ),
      ),
    );
    const store = database.portal(1);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const started = performance.now();
    delay.enable();
    for (const records of pages) await store.commitPage('contacts', records, current, 1);
    delay.disable();
    const ticks = (performance.now() - started) / 5;
    // With the database in this thread not one timer of 5 ms fired in 800 ms (measured); here nearly all do.
    expect(delay.count).toBeGreaterThan(ticks / 4);
  });
});
