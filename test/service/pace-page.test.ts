import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { pacePageSchema } from '../../src/contract/pace-page.ts';
import type { Owner } from '../../src/domain/crm/owner.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { goalOf, measuredOf, schemaOf } from '../battery/store-records.ts';
import { giveRole } from '../support/set-up.ts';
import { startService, type TestService } from '../support/start-service.ts';

const users = { ana: '11', mara: '12', marketer: '21', admin: '31', stranger: '999' };
/** When the portals' clock stands: the goals' period runs then. */
const now = 43_200_000;

const owner = (id: string, userId: string, team: string): Owner => {
  const teams = [{ id: team, name: `Team ${team}` }];
  return { id, userId, email: null, name: `Owner ${id}`, archived: false, teams };
};

async function fill(store: PortalStore): Promise<void> {
  const { portalId } = store;
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
}

let service: TestService;
beforeAll(async () => {
  service = await startService({ portals: [101, 202], fill, now });
}, 60_000);
afterAll(() => service.close());

const ask = (userId: string, query: Readonly<Record<string, string>> = {}, portalId = 101) =>
  service.get(asks.readPacePage.path, userId, query, portalId);

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
