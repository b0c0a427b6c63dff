import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leadsPageSchema } from '../../../src/contract/leads-page.ts';
import type { Role } from '../../../src/domain/access/viewer.ts';
import { valueAt } from '../../../src/domain/collections/entries.ts';
import type { Causes } from '../../../src/sandbox/generator/causes.ts';
import { channels as planted } from '../../../src/sandbox/generator/channels.ts';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { paceGoals } from '../../../src/use-cases/goals/pace-goals.ts';
import { buildLeadsPage } from '../../../src/use-cases/leads/build-leads-page.ts';
import { readLeadsPage } from '../../../src/use-cases/leads/read-leads-page.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { syncRecords } from '../../../src/use-cases/sync/sync-records.ts';
import { openSandbox } from '../../hubspot/sandbox-source.ts';
import { openTestDatabase } from '../../support/test-database.ts';

const now = Date.UTC(2026, 10, 23, 12);
const clock = () => now;
let database: Database;
let portals = 0;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

function emptyStore(): PortalStore {
  portals += 1;
  return database.portal(portals);
}

function read(store: PortalStore, role: Role) {
  const viewer = { userId: '1', role, ownerId: null, teamIds: [] };
  return readLeadsPage({ store, viewer });
}

async function pageOf(causes: Causes) {
  const world = generateWorld({ seed: 1, now, contacts: 2_500, deals: 900, years: 2, causes });
  const { source } = await openSandbox(world, { clock });
  const store = emptyStore();
  await syncRecords({ source, store, clock, budget: unlimited });
  await paceGoals({ store, clock, budget: unlimited });
  await buildLeadsPage({ store, clock });
  const page = await read(store, 'marketer');
  if (page.state !== 'shown') throw new Error(`The page is ${page.state}.`);
  return leadsPageSchema.parse(page).state === 'shown' ? page.figures : never();
}

function never(): never {
  throw new Error('The page does not fit its contract.');
}

describe('the Leads tab of a generated team', () => {
  test('never claims an order of channels that is not the planted one, and raises no alarm', async () => {
    const { channels, flow, leads, supply, personas } = await pageOf({});
    if (channels.kind !== 'ranked') throw new Error('There are enough conversions.');
    const quality = new Map(
      planted.map(({ source, quality: of }) => [source.replaceAll('_', ' ').toLowerCase(), of]),
    );
    quality.set('offline sources', quality.get('offline') ?? 0);
    for (const { channel, standing } of channels.sources) {
      const of = valueAt(quality, String(channel.source).toLowerCase());
      if (standing === 'better') expect(of).toBeGreaterThan(0);
      if (standing === 'worse') expect(of).toBeLessThan(0);
    }
    expect(channels.sources.reduce((sum, each) => sum + each.leads, 0)).toBe(leads.known);
    expect(channels.sources.reduce((sum, each) => sum + each.converted, 0)).toBe(leads.converted);
    expect(flow).toMatchObject({ kind: 'charted', whole: { broken: false }, channels: [] });
    expect(supply.kind).toBe('planned');
    expect(personas).toMatchObject({ kind: 'judged' });
  }, 120_000);

  test('with leads planted to stay away raises the alarm', async () => {
    const { flow } = await pageOf({ fewerLeads: { factor: 0.4 } });
    expect(flow).toMatchObject({ kind: 'charted', whole: { broken: true } });
  }, 120_000);
});

describe('a portal without leads', () => {
  test('that was never synced is told so, and has no page', async () => {
    const store = emptyStore();
    const { done, degraded } = await buildLeadsPage({ store, clock });
    expect([done, degraded.length]).toEqual([true, 1]);
    expect(await read(store, 'admin')).toEqual({ state: 'not built' });
  });

  test('that is empty says how much is needed', async () => {
    const { source } = await openSandbox(generateWorld({ seed: 1, now, contacts: 0, deals: 0 }), {
      clock,
    });
    const store = emptyStore();
    await syncRecords({ source, store, clock, budget: unlimited });
    await buildLeadsPage({ store, clock });
    expect(await read(store, 'manager')).toMatchObject({
      state: 'shown',
      figures: {
        leads: { known: 0, converted: 0, open: 0, unknown: 0 },
        channels: { kind: 'not enough', have: 0 },
        personas: { kind: 'not enough' },
        flow: { kind: 'not enough' },
      },
    });
  });
});

test('a rep is told who can see it; what an older version stored counts as not built', async () => {
  const store = emptyStore();
  expect(await read(store, 'rep')).toMatchObject({ state: 'not allowed' });
  const older = {
    leadsPage: async () => ({ figures: { from: 'an older version' }, computedAt: 1 }),
  };
  const viewer = { userId: '1', role: 'admin', ownerId: null, teamIds: [] } as const;
  expect(await readLeadsPage({ store: older, viewer })).toEqual({ state: 'not built' });
});
