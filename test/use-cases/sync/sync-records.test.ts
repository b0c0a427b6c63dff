import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PortalOptions } from '../../../src/sandbox/portal/open-portal.ts';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { CrmRefused, CrmUnreachable } from '../../../src/use-cases/ports/crm-source.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { type SyncParts, syncRecords } from '../../../src/use-cases/sync/sync-records.ts';
import { openSandbox } from '../../hubspot/sandbox-source.ts';
import { hour, noon, tinyWorld } from '../../sandbox/portal/tiny-world.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { differences, none } from './sync-truth.ts';

let database: Database;
let portals = 0;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const minute = 60_000;
const atOnce = { expired: () => true };

/** A sandbox portal and an empty store, with a clock that a test can set; `sync` runs one slice. */
async function bench(world = tinyWorld(), options: PortalOptions = {}) {
  const time = { now: world.now };
  const { portal, source, calls } = await openSandbox(world, { clock: () => time.now, ...options });
  portals += 1;
  const store: PortalStore = database.portal(portals);
  const sync = (parts: Partial<SyncParts> = {}) =>
    syncRecords({ source, store, clock: () => time.now, budget: unlimited, ...parts });
  const askedFor = (part: string) => calls.filter(({ path }) => path.includes(part)).length;
  return { portal, store, sync, time, askedFor };
}

const large = () => ({ ...syntheticWorld({ contacts: 1_700, properties: 4 }) });

describe('a sync', () => {
  test('stores everything that the portal has', async () => {
    const { portal, store, sync } = await bench();
    const result = await sync();
    expect(result).toMatchObject({ done: true, left: null, degraded: [] });
    expect(result.counts).toMatchObject({
      'contacts added': 25,
      'deals added': 2,
      'goals added': 2,
    });
    expect(await differences(portal, store, 'contacts')).toEqual(none);
    expect(await differences(portal, store, 'deals')).toEqual(none);
    expect(await store.counts()).toMatchObject({ contacts: 25, deals: 2, goals: 2, owners: 3 });
    expect((await store.readSchema())?.portal.timeZone).toBe('Europe/Berlin');
  });

  test('of an empty portal is done, and stores nothing', async () => {
    const records = { contacts: [], companies: [], deals: [], goal_targets: [] };
    const { sync, store } = await bench(tinyWorld({ records, links: [] }));
    expect(await sync()).toMatchObject({ done: true, degraded: [] });
    expect(await store.counts()).toMatchObject({ contacts: 0, deals: 0, goals: 0 });
  });

  test('stops at its budget after a page, says what is left, and goes on in the next slice', async () => {
    const { portal, source } = await openSandbox(large());
    portals += 1;
    const store = database.portal(portals);
    const slice = () => syncRecords({ source, store, clock: portal.now, budget: afterPages(1) });
    const first = await slice();
    expect(first).toMatchObject({ done: false, left: 'more contacts, deals, goals to read' });
    expect(first.counts['contacts added']).toBe(500);
    let slices = 1;
    for (let done = false; !done; slices += 1) ({ done } = await slice());
    expect(slices).toBeGreaterThan(4);
    expect(await differences(portal, store, 'contacts')).toEqual(none);
    expect(await differences(portal, store, 'deals')).toEqual(none);
  });

  test('does not begin at all once its budget is used up', async () => {
    const { sync, askedFor } = await bench();
    expect(await sync({ budget: atOnce })).toMatchObject({ done: false });
    expect(askedFor('/objects/')).toBe(0);
  });

  test('reads only what was modified since the last one', async () => {
    const { portal, store, sync, time, askedFor } = await bench();
    await sync();
    const listed = askedFor('/objects/2026-09/contacts');
    time.now += hour;
    portal.change('contacts', '105', { firstname: 'Renamed' });
    portal.create('contacts', { email: 'new@example.com' });
    time.now += hour;
    const { counts } = await sync();
    expect(counts).toMatchObject({ 'contacts added': 1, 'contacts changed': 1 });
    expect(askedFor('/objects/2026-09/contacts') - listed).toBe(2);
    expect(await differences(portal, store, 'contacts')).toEqual(none);
    expect(await store.changesOf('contact', '105')).toContainEqual({
      property: 'firstname',
      value: 'Renamed',
      at: noon + hour,
      source: 'CRM_UI',
    });
  });

  test('keeps its bookmark at its own beginning, so that a change during the sync is not lost', async () => {
    const { portal, store, sync, time } = await bench();
    const began = time.now;
    await sync({
      progress: ({ part, done }) => {
        if (part !== 'contacts' || done === 0) return;
        time.now += minute;
        portal.change('contacts', '103', { firstname: 'Meanwhile' });
      },
    });
    expect(await store.streamState('contacts')).toEqual({ phase: 'current', bookmark: began });
    await sync();
    expect(await differences(portal, store, 'contacts')).toEqual(none);
  });

  test('looks back far enough to see what the search learnt late', async () => {
    const { portal, store, sync, time } = await bench(tinyWorld(), { searchLagMs: 5 * minute });
    await sync();
    time.now += hour;
    portal.change('contacts', '105', { firstname: 'Late' });
    time.now += minute;
    await sync();
    expect((await differences(portal, store, 'contacts')).stale).toEqual(['105']);
    time.now += 5 * minute;
    await sync();
    expect(await differences(portal, store, 'contacts')).toEqual(none);
  });

  test('asks no more for a stream that the plan does not have, and says so each time', async () => {
    const { portal, store, sync, askedFor } = await bench(tinyWorld(), { goalsInPlan: false });
    const result = await sync();
    expect(result).toMatchObject({
      done: true,
      degraded: [expect.stringContaining('Sales Starter')],
    });
    expect(await store.streamState('goals')).toMatchObject({ phase: 'unavailable' });
    const asked = askedFor('goal_targets');
    expect(await sync()).toMatchObject({ degraded: result.degraded });
    expect(askedFor('goal_targets')).toBe(asked);
    portal.configure({ goalsInPlan: true });
    expect(await sync({ retryUnavailable: true })).toMatchObject({ degraded: [] });
    expect((await store.counts()).goals).toBe(2);
  });

  test('goes on with the other streams when one cannot be reached, and with that one later', async () => {
    const { portal, store, sync } = await bench();
    portal.faults.plan({
      on: /objects\/2026-09\/contacts/,
      nth: 1,
      times: 100,
      fault: { kind: 'reset' },
    });
    const result = await sync();
    expect(result.done).toBe(true);
    expect(result.degraded).toEqual([expect.stringMatching(/^Not all contacts could be read/)]);
    expect(await differences(portal, store, 'deals')).toEqual(none);
    portal.faults.clear();
    expect(await sync()).toMatchObject({ degraded: [] });
    expect(await differences(portal, store, 'contacts')).toEqual(none);
  });

  test('fails when nothing can be reached, and goes on from the last page once it can', async () => {
    const { portal, source, calls } = await openSandbox(large());
    portals += 1;
    const store = database.portal(portals);
    const sync = () => syncRecords({ source, store, clock: portal.now, budget: unlimited });
    portal.faults.plan({ on: /objects/, nth: 34, times: 10_000, fault: { kind: 'reset' } });
    await expect(sync()).rejects.toThrow(CrmUnreachable);
    expect(await store.streamState('contacts')).toMatchObject({ phase: 'full', resumeAt: /\d+/ });
    portal.faults.clear();
    calls.splice(0);
    expect(await sync()).toMatchObject({ done: true, degraded: [] });
    expect(calls.filter(({ path }) => path === '/crm/objects/2026-09/contacts')).toHaveLength(7);
    expect(await differences(portal, store, 'contacts')).toEqual(none);
  });

  test('refuses to work with a token that HubSpot does not take', async () => {
    const { source, portal } = await openSandbox(
      tinyWorld(),
      {},
      { accessToken: 'pat-eu1-another' },
    );
    portals += 1;
    const parts = { source, store: database.portal(portals), clock: portal.now, budget: unlimited };
    await expect(syncRecords(parts)).rejects.toThrow(CrmRefused);
  });

  test('tells how far it is, and of how many where the portal says', async () => {
    const { sync } = await bench();
    const events: string[] = [];
    await sync({ progress: ({ part, done, total }) => events.push(`${part} ${done}/${total}`) });
    expect(events).toEqual([
      'contacts 0/25',
      'contacts 25/25',
      'deals 0/2',
      'deals 2/2',
      'goals 0/2',
      'goals 2/2',
    ]);
  });

  test('leaves streams that just came up to date alone while later slices read the others', async () => {
    const { source, portal, calls } = await openSandbox(large());
    portals += 1;
    const parts = { source, store: database.portal(portals), clock: portal.now };
    for (let done = false; !done; ) {
      ({ done } = await syncRecords({ ...parts, budget: afterPages(2) }));
    }
    expect(calls.filter(({ path }) => path.endsWith('/search'))).toEqual([]);
  });
});

/** A budget that allows to begin, and is used up when it has been asked so often. */
function afterPages(pages: number) {
  let asked = 0;
  return {
    expired: () => {
      asked += 1;
      return asked > pages;
    },
  };
}
