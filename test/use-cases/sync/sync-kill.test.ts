import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Portal } from '../../../src/sandbox/portal/open-portal.ts';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import { type DatabasePlace, openDatabase } from '../../../src/store/engine/database.ts';
import { openSandbox } from '../../hubspot/sandbox-source.ts';
import { createMigratedDatabase } from '../../store/test-server.ts';
import { newDataDir } from '../../support/test-database.ts';
import { differences, none } from './sync-truth.ts';

const script = fileURLToPath(new URL('./sync-process.ts', import.meta.url));
const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

/** PostgreSQL where the tests have one, else the embedded database. */
async function emptyDatabase(): Promise<DatabasePlace> {
  if (process.env['PACEKEEPER_TEST_DATABASE_URL'] !== undefined) {
    const database = await createMigratedDatabase();
    cleanUps.push(() => database.drop());
    return { url: database.url };
  }
  const dataDir = await newDataDir();
  cleanUps.push(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir };
}

/** Runs a sync in a process; kills it once the portal was asked so often by it. Answers whether it came to its end. */
async function syncUntil(place: DatabasePlace, portal: Portal, calls: number): Promise<boolean> {
  const before = portal.ledger().total;
  const child = spawn(
    process.execPath,
    ['--no-warnings', script, JSON.stringify(place), portal.url, portal.token],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const watch = setInterval(() => {
    if (portal.ledger().total - before >= calls) child.kill('SIGKILL');
  }, 2);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  return code === 0;
}

describe('a sync that is killed', () => {
  test('loses nothing and doubles nothing, wherever it is killed and whatever changes meanwhile', async () => {
    const world = syntheticWorld({ contacts: 2_600, properties: 8, deals: 200 });
    const { portal } = await openSandbox(world, { clock: Date.now });
    const place = await emptyDatabase();
    const ends: boolean[] = [];
    for (const [round, calls] of [7, 14, 30, 26, 11].entries()) {
      ends.push(await syncUntil(place, portal, calls));
      portal.change('contacts', String(1_000_010 + round * 600), { firstname: `Round ${round}` });
      portal.change('deals', String(9_000_001 + round), { dealname: `Round ${round}` });
      portal.create('contacts', { firstname: `New ${round}` });
    }
    expect(ends).toContain(false);
    expect(await syncUntil(place, portal, Number.POSITIVE_INFINITY)).toBe(true);
    expect(await syncUntil(place, portal, Number.POSITIVE_INFINITY)).toBe(true);
    const database = await openDatabase(place);
    try {
      expect(await differences(portal, database.portal(1), 'contacts')).toEqual(none);
      expect(await differences(portal, database.portal(1), 'deals')).toEqual(none);
    } finally {
      await database.close();
    }
  }, 240_000);
});
