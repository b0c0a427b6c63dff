import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { asks } from '../../src/contract/asks.ts';
import { pacePageSchema } from '../../src/contract/pace-page.ts';
import type { Owner } from '../../src/domain/crm/owner.ts';
import { buildApp } from '../../src/service/app.ts';
import { type Listening, listen } from '../../src/service/listen.ts';
import { openMetrics } from '../../src/service/metrics.ts';
import { type Database, openDatabase } from '../../src/store/engine/database.ts';
import { goalOf, measuredOf, schemaOf } from '../battery/store-records.ts';
import { noCrm } from '../support/no-crm.ts';
import { giveRole } from '../support/set-up.ts';
import { signedFetch } from '../support/signed-fetch.ts';

const secret = 'a-client-secret-for-tests';
const users = { ana: '11', mara: '12', marketer: '21', admin: '31', stranger: '999' };
/** When the portals' clock stands: the goals' period runs then. */
const now = 43_200_000;

const owner = (id: string, userId: string, team: string): Owner => {
  const teams = [{ id: team, name: `Team ${team}` }];
  return { id, userId, email: null, name: `Owner ${id}`, archived: false, teams };
};

let folder: string;
let database: Database;
let service: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacekeeper-pace-page-'));
  database = await openDatabase({ dataDir: folder });
  const portals = new Map<number, PortalTools>();
  for (const portalId of [101, 202]) {
    const store = database.portal(portalId);
    const owners = [owner('1', users.ana, 'n'), owner('2', users.mara, 'n'), owner('3', '13', 's')];
    await store.saveSchema({ ...schemaOf(portalId), owners });
    await giveRole(store, users.mara, 'manager');
    await giveRole(store, users.marketer, 'marketer');
    await giveRole(store, users.admin, 'admin');
    const goals = ['1', '2', '3'].map((ownerId) =>
      goalOf(`${portalId}-${ownerId}`, {
        name: `canary-${portalId}`,
        scope: { kind: 'rep', ownerId },
        period: { start: 0, end: 86_400_000 },
      }),
    );
    await store.replacePaces(goals.map((goal) => ({ pace: measuredOf(goal, 0.5), pacedAt: now })));
    portals.set(
      portalId,
      portalTools(store, noCrm, () => now),
    );
  }
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  service = await listen('127.0.0.1', 0, 'PACEKEEPER_PORT');
  service.serve(
    buildApp({
      signatures: { publicUrl: service.url, clientSecrets: [secret] },
      appId: '99',
      portals: { toolsOf: (portalId) => portals.get(portalId) ?? null },
      ping: database.ping,
      metrics: openMetrics(),
      log: quiet,
      realTime: Date.now,
    }),
  );
}, 60_000);

afterAll(async () => {
  await service.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (userId: string, query: Readonly<Record<string, string>> = {}, portalId = 101) =>
  signedFetch(service.url, secret, asks.readPacePage.path, query, {
    portalId,
    userId,
    appId: '99',
  });

async function goalsSeenBy(userId: string, portalId = 101) {
  const response = await ask(userId, {}, portalId);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const page = pacePageSchema.parse(await response.json());
  return page.state === 'shown' ? page.rows.map(({ goal }) => goal.id) : page.state;
}

describe('the Pace tab through the service', () => {
  test('shows each role what it may see, and nobody another portal', async () => {
    expect(await goalsSeenBy(users.admin)).toEqual(['101-1', '101-2', '101-3']);
    expect(await goalsSeenBy(users.mara)).toEqual(['101-1', '101-2']);
    expect(await goalsSeenBy(users.ana)).toEqual(['101-1']);
    expect(await goalsSeenBy(users.ana, 202)).toEqual(['202-1']);
    expect(await goalsSeenBy(users.marketer)).toBe('not allowed');
    expect(await goalsSeenBy(users.stranger)).toBe('no goals');
  });

  test('refuses a request that is not signed, and a question that is not one', async () => {
    expect((await fetch(`${service.url}${asks.readPacePage.path}`)).status).toBe(401);
    for (const query of [
      { order: 'shame' },
      { offset: '-1' },
      { offset: '1e3' },
      { role: 'admin' },
    ]) {
      const response = await ask(users.ana, query);
      expect(response.status).toBe(400);
    }
    expect((await ask(users.mara, { order: 'help', offset: '1' })).status).toBe(200);
  });
});
