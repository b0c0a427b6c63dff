import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { RightMissing, SchemaMismatch } from '../../../src/store/engine/errors.ts';
import { migrate, shippedMigrations } from '../../../src/store/engine/migrate.ts';
import { contactOf, current, page, schemaOf } from '../../battery/store-records.ts';
import { startChild } from '../children.ts';
import { describeWithPostgres } from '../describe-with-postgres.ts';
import { createTestDatabase, onServer, type TestDatabase } from '../test-server.ts';

describeWithPostgres('Migrations', () => {
  const made: TestDatabase[] = [];
  const pools: pg.Pool[] = [];
  const newDatabase = async () => {
    const own = await createTestDatabase();
    made.push(own);
    return own;
  };
  const poolOf = (url: string) => {
    const pool = new pg.Pool({ connectionString: url });
    pools.push(pool);
    return pool;
  };
  beforeAll(async () => {
    // The role belongs to the server: it is there once any database was opened.
    const database = await openDatabase({ url: (await newDatabase()).url });
    await database.close();
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    for (const own of made) await own.drop();
  });

  const one = { name: '0001_one.sql', sql: 'CREATE TABLE pacekeeper.one (id int)' };
  const two = { name: '0002_two.sql', sql: 'CREATE TABLE pacekeeper.two (id int)' };
  const names = async (pool: pg.Pool) => {
    const { rows } = await pool.query('SELECT name FROM pacekeeper.migration ORDER BY name');
    return rows.map((row) => row.name);
  };

  test('are applied once, in order, and new ones later', async () => {
    const pool = poolOf((await newDatabase()).url);
    await migrate(pool, [one]);
    await migrate(pool, [one, two]);
    await migrate(pool, [one, two]);
    expect(await names(pool)).toEqual([one.name, two.name]);
  });

  test('that fail leave nothing of themselves and everything of those before', async () => {
    const pool = poolOf((await newDatabase()).url);
    const broken = { name: two.name, sql: `${two.sql}; SELECT 1/0` };
    await expect(migrate(pool, [one, broken])).rejects.toThrow('division by zero');
    expect(await names(pool)).toEqual([one.name]);
    const { rows } = await pool.query(`SELECT to_regclass('pacekeeper.two') AS two`);
    expect(rows).toEqual([{ two: null }]);
    await migrate(pool, [one, two]);
  });

  test('that were edited after they had been applied are refused by name; line ends do not count', async () => {
    const pool = poolOf((await newDatabase()).url);
    await migrate(pool, [one, two]);
    const edited = { ...one, sql: `${one.sql} -- changed` };
    const refusal = migrate(pool, [edited, two]);
    await expect(refusal).rejects.toThrow(SchemaMismatch);
    await expect(refusal).rejects.toThrow(/edited.*: 0001_one\.sql\./);
    const multiline = { name: '0003.sql', sql: 'SELECT 1;\nSELECT 2' };
    await migrate(pool, [one, two, multiline]);
    await migrate(pool, [one, two, { ...multiline, sql: 'SELECT 1;\r\nSELECT 2' }]);
  });

  test('that this version does not know are refused: the database is newer', async () => {
    const pool = poolOf((await newDatabase()).url);
    await migrate(pool, [one, two]);
    await expect(migrate(pool, [one])).rejects.toThrow(/newer .* not know: 0002_two\.sql/);
  });

  test('run by five processes at once leave all of them up and each step applied once', async () => {
    const { url } = await newDatabase();
    const place = JSON.stringify({ url });
    const children = Array.from({ length: 5 }, () =>
      startChild(new URL('../open-and-wait.ts', import.meta.url), place),
    );
    await Promise.all(children.map((child) => child.line('open')));
    await Promise.all(children.map((child) => child.kill()));
    expect(await names(poolOf(url))).toEqual(shippedMigrations().map((each) => each.name));
  }, 60_000);

  test('of several databases on one server at once do not trip over the role they share', async () => {
    const places = await Promise.all([1, 2, 3, 4].map(newDatabase));
    const opened = await Promise.all(places.map(({ url }) => openDatabase({ url })));
    await Promise.all(opened.map((database) => database.close()));
  }, 60_000);

  /** A database owned by a plain user: no superuser, no right to make roles. */
  async function plainUser(grant: boolean) {
    const own = await newDatabase();
    const user = `pacekeeper_user_${randomBytes(4).toString('hex')}`;
    await onServer(`CREATE ROLE ${user} LOGIN PASSWORD 'x'`);
    if (grant) await onServer(`GRANT pacekeeper_app TO ${user}`);
    const name = new URL(own.url.replace('@/', '@host/')).pathname.slice(1);
    await onServer(`GRANT CREATE ON DATABASE ${name} TO ${user}`);
    const drop = async () => {
      await own.drop();
      await onServer(`DROP ROLE ${user}`);
    };
    return { url: own.url.replace('//postgres@', `//${user}:x@`), drop };
  }

  test('by a plain user who was granted the role: everything works within row-level security', async () => {
    const plain = await plainUser(true);
    const database = await openDatabase({ url: plain.url });
    const [store, other] = [database.portal(1), database.portal(2)];
    await store.saveSchema(schemaOf(1));
    await other.saveSchema(schemaOf(2));
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    expect(await store.contactsAfter(null, 9)).toHaveLength(1);
    expect(await other.contactsAfter(null, 9)).toEqual([]);
    expect(await database.portalIds()).toEqual([1, 2]);
    await database.forgetPortal(1);
    expect(await database.portalIds()).toEqual([2]);
    await database.close();
    await plain.drop();
  });

  test('by a user who may not have the role say what an administrator has to run', async () => {
    const plain = await plainUser(false);
    const refusal = openDatabase({ url: plain.url });
    await expect(refusal).rejects.toThrow(RightMissing);
    await expect(refusal).rejects.toThrow(/GRANT pacekeeper_app TO/);
    await plain.drop();
  });
});
