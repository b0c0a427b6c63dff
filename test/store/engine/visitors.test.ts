import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase, visitDatabase } from '../../../src/store/engine/database.ts';
import { refuseOtherVersion, shippedMigrations } from '../../../src/store/engine/migrate.ts';
import { visitPglite } from '../../../src/store/engine/pglite-engine.ts';
import { createPool } from '../../../src/store/engine/pool.ts';
import { schemaOf } from '../../battery/store-records.ts';
import { runCli } from '../../cli/run-cli.ts';
import { newDataDir } from '../../support/test-database.ts';
import { startChild } from '../children.ts';

const root = mkdtempSync(join(tmpdir(), 'pacekeeper-visitors-'));
const hosted = join(root, 'hosted');
let host: Database;
beforeAll(async () => {
  host = await openDatabase({ dataDir: await newDataDir(hosted) });
  await host.portal(7).saveSchema(schemaOf(7));
}, 60_000);
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

test('a command works in the database of the process that hosts it, which goes on', async () => {
  const visit = await visitDatabase({ dataDir: hosted });
  expect(await visit.portalIds()).toEqual([7]);
  await visit.portal(8).saveSchema(schemaOf(8));
  await visit.close();
  expect(await host.portalIds()).toEqual([7, 8]);
  await host.forgetPortal(8);
});

test('host and visitors may write at once, and nobody’s rows are lost', async () => {
  const visits = await Promise.all([1, 2, 3].map(() => visitDatabase({ dataDir: hosted })));
  const ids = [...Array(24).keys()].map((i) => 100 + i);
  const databases = [host, ...visits];
  await Promise.all(
    ids.map((id) => databases[id % databases.length]?.portal(id).saveSchema(schemaOf(id))),
  );
  expect(await host.portalIds()).toEqual([7, ...ids]);
  await Promise.all(visits.map((visit) => visit.close()));
  for (const id of ids) await host.forgetPortal(id);
}, 60_000);

test('a command in a terminal finds the process that hosts the database', async () => {
  const assigned = await runCli(hosted, ['roles', 'assign', '4711', 'manager']);
  expect(assigned).toEqual({ code: 0, said: expect.stringContaining('User 4711 is manager') });
  expect(await host.portal(7).assignedRole('4711')).toBe('manager');
}, 60_000);

test('a command of a newer version changes nothing under a host of an older one', async () => {
  const pool = createPool(host.connectionString, () => {});
  const newer = [...shippedMigrations(), { name: '9999_newer.sql', sql: 'CREATE TABLE newer ()' }];
  await expect(refuseOtherVersion(pool, newer)).rejects.toThrow('of an earlier version');
  await expect(refuseOtherVersion(pool, shippedMigrations().slice(0, -1))).rejects.toThrow(
    'The database is newer than this version',
  );
  const { rows } = await pool.query("SELECT to_regclass('newer') AS made");
  expect(rows).toEqual([{ made: null }]);
  await pool.end();
});

test('a command waits for another one that works in the folder, and then has its turn', async () => {
  const dataDir = await newDataDir(join(root, 'in-turn'));
  const first = await visitDatabase({ dataDir });
  const second = visitDatabase({ dataDir });
  await first.portal(5).saveSchema(schemaOf(5));
  await first.close();
  const visit = await second;
  expect(await visit.portalIds()).toEqual([5]);
  await visit.close();
}, 60_000);

test('a command whose turn does not come is told who is there', async () => {
  const dataDir = await newDataDir(join(root, 'busy'));
  const first = await visitDatabase({ dataDir });
  await expect(visitPglite(dataDir, () => {}, 300)).rejects.toThrow(`process ${process.pid}`);
  await first.close();
}, 60_000);

test('nothing is left of a host that was killed: the next command is its own host', async () => {
  const dataDir = await newDataDir(join(root, 'killed'));
  const program = new URL('../open-and-wait.ts', import.meta.url);
  const killed = startChild(program, JSON.stringify({ dataDir }));
  await killed.line('open');
  await killed.kill();
  expect(existsSync(join(dataDir, 'open-to-visitors'))).toBe(true);
  const visit = await visitDatabase({ dataDir });
  expect(existsSync(join(dataDir, 'open-to-visitors'))).toBe(false);
  await visit.close();
}, 60_000);
