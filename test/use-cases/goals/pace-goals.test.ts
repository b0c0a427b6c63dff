import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { usualCalendar } from '../../../src/domain/calendar/portal-calendar.ts';
import type { Goal, GoalMetric } from '../../../src/domain/crm/goal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { paceGoals } from '../../../src/use-cases/goals/pace-goals.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { type Budget, unlimited } from '../../../src/use-cases/slices/slice.ts';
import {
  change,
  contactOf,
  current,
  dealOf,
  page,
  withHistory,
} from '../../battery/store-records.ts';
import { goal, lastQuarter, now, owner, won } from '../../domain/goals/sales-team.ts';
import { setUp, setUpGoals } from '../../support/set-up.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const stage = (id: string, order: number, outcome: 'open' | 'won') =>
  ({ id, label: `Stage ${id}`, order, outcome, probability: null }) as const;
const schemaOf = (portalId: number): PortalSchema => ({
  portal: { id: portalId, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
  definitions: [],
  owners: [owner('ana', ['north']), owner('old', ['north'], true)],
  pipelines: [
    {
      id: 'p',
      label: 'Sales',
      stages: [stage('talk', 0, 'open'), stage('offer', 1, 'open'), stage('closed', 2, 'won')],
    },
  ],
});

let lastPortal = 0;
async function portal(): Promise<PortalStore> {
  lastPortal += 1;
  const store = database.portal(lastPortal);
  await store.saveSchema(schemaOf(lastPortal));
  return store;
}
const once: Budget = { expired: () => true };
const pace = (store: PortalStore, budget: Budget = unlimited, at = now) =>
  paceGoals({ store, clock: () => at, budget });

const open = (id: string, known: Parameters<typeof dealOf>[1] = {}) =>
  dealOf(id, { ownerId: 'ana', pipelineId: 'p', stageId: 'offer', createdAt: now, ...known });
const withGoals = (store: PortalStore, ...goals: readonly Goal[]) =>
  store.commitPage('goals', page(...goals), current, now);
const withDeals = (store: PortalStore, ...deals: Parameters<typeof dealOf>[]) =>
  store.commitPage('deals', page(...deals.map(([id, known]) => open(id, known))), current, now);

describe('pacing goals', () => {
  test('stores the pace of each goal, and each deal’s goal, warnings and prompt', async () => {
    const store = await portal();
    const utc = { start: Date.UTC(2026, 9), end: Date.UTC(2027, 0) };
    await withGoals(
      store,
      goal({ period: utc }),
      goal({ id: 'team', scope: { kind: 'team', teamId: 'north' } }),
      goal({ id: 'nobody', scope: { kind: 'nobody' } }),
      goal({ id: 'long ago', period: { start: 0, end: DAY_MS } }),
    );
    const deals = [
      won({ id: '1', euros: 40_000 }),
      won({ id: '2', euros: 2_000, ownerId: 'old' }),
      open('3', { closeDate: now - 20 * DAY_MS }),
      open('4', { ownerId: null }),
    ];
    await store.commitPage('deals', page(...deals), current, now);
    expect(await pace(store)).toEqual({
      done: true,
      left: null,
      counts: { paced: 2, unmeasured: 1, assumed: 0, 'deals checked': 4, warnings: 1 },
      degraded: [],
    });
    const late = await store.dealCard('3');
    expect(late?.pace?.pace).toMatchObject({ kind: 'measured', verdict: 'ahead', dealsCounted: 1 });
    expect(late?.pace?.pace.goal).toMatchObject({ id: 'g1' });
    expect(late?.pace?.pacedAt).toBe(now);
    expect(late?.signals?.warnings.map(({ id }) => id)).toEqual(['deal-close-date-passed']);
    expect(late?.signals?.prompt?.id).toBe('count-back-together');
    const left = await store.dealCard('2');
    expect(left?.pace?.pace).toMatchObject({ goal: { id: 'team' }, dealsCounted: 2 });
    expect(await store.dealCard('4')).toMatchObject({
      pace: null,
      signals: { warnings: [], prompt: null },
    });
    expect(await store.readCheckpoint('pace goals')).toBeNull();
  });

  test('paces goals that count something else than wins, and says which of them cannot be told', async () => {
    const store = await portal();
    const schema = schemaOf(store.portalId);
    await store.saveSchema({
      ...schema,
      definitions: [
        { objectType: 'deal', name: 'hs_acv', label: 'ACV', type: 'number', options: [] },
      ],
    });
    const metrics: readonly GoalMetric[] = [
      { kind: 'new-pipeline' },
      { kind: 'qualified-leads', stage: 'salesqualifiedlead' },
      { kind: 'deal-property', property: 'hs_acv', of: 'deals won' },
      { kind: 'meetings' },
    ];
    await withGoals(store, ...metrics.map((metric) => goal({ id: metric.kind, metric })));
    const acv = { properties: { hs_acv: '12.50' } };
    await store.commitPage(
      'deals',
      page(
        won({ id: '1', euros: 300, createdAt: lastQuarter.start, ...acv }),
        open('2', { createdAt: now - DAY_MS, amount: money(70, 'EUR') }),
        open('3', { createdAt: now - DAY_MS, amount: money(70, 'USD') }),
      ),
      current,
      now,
    );
    const lead = { ownerId: 'ana', properties: { lifecyclestage: 'salesqualifiedlead' } };
    await store.commitPage(
      'contacts',
      [
        withHistory(
          contactOf('1', lead),
          change('lifecyclestage', 'lead', lastQuarter.start),
          change('lifecyclestage', 'salesqualifiedlead', now - DAY_MS),
        ),
        withHistory(contactOf('2', lead)),
      ],
      current,
      now,
    );
    expect((await pace(store)).counts).toMatchObject({ paced: 3, unmeasured: 1 });
    const paces = new Map((await store.storedPaces()).map(({ pace }) => [pace.goal.id, pace]));
    expect(paces.get('new-pipeline')).toMatchObject({
      actual: new Decimal(70),
      leftOut: [{ reason: { say: 'no rate', with: { currency: 'USD', to: 'EUR' } }, count: 1 }],
    });
    expect(paces.get('qualified-leads')).toMatchObject({
      actual: new Decimal(1),
      leftOut: [{ reason: { say: 'undated', with: {} }, count: 1 }],
    });
    expect(paces.get('deal-property')).toMatchObject({ actual: new Decimal('12.5') });
    expect(paces.get('meetings')?.kind).toBe('unmeasured');
    const letters = paces.get('meetings')?.smart.letters ?? [];
    expect(letters.map(({ mend }) => mend)).toContainEqual({
      say: 'not recorded',
      with: { metric: { say: 'meetings', with: {} }, why: 'no meeting dates' },
    });
    // Of these goals, an open deal counts only for the one that it will count for when it is won.
    expect((await store.dealCard('2'))?.pace?.pace.goal.id).toBe('deal-property');
  });

  test('paces by the calendar, splits and targets that are set in Pacekeeper', async () => {
    const store = await portal();
    const week = { first: '2026-11-02', last: '2026-11-06' };
    await setUp(
      store,
      'calendar',
      { ...usualCalendar, people: [{ ownerId: 'ana', place: null, timeOff: [week] }] },
      1,
    );
    const target = (euros: number, day: string) => ({
      target: new Decimal(euros),
      from: Date.parse(day),
    });
    const own = goal({ id: 'app:1', origin: 'app', target: new Decimal(99_000) });
    const newVersions = [
      target(66_000, '2026-10-01T00:00+02:00'),
      target(99_000, '2026-11-09T00:00+01:00'),
      target(10, '2026-12-01T00:00+01:00'),
    ];
    await setUpGoals(store, { save: [{ goal: own, newVersions }] }, now);
    await store.commitPage('deals', page(won({ id: '1', euros: 1_000 })), current, now);
    const share = (ownerId: string, percent: number) => ({
      ownerId,
      percent: new Decimal(percent),
    });
    await setUpGoals(store, {
      splits: [{ dealId: '1', shares: [share('ana', 75), share('old', 25)] }],
    });
    await pace(store);
    const [stored] = await store.storedPaces();
    expect(stored?.pace).toMatchObject({
      target: new Decimal(99_000),
      actual: new Decimal(750),
      workingDays: { gone: 32, left: 29, total: 61 },
      arithmetic: {
        target: [{ kind: 'set' }, { kind: 'changed', amount: new Decimal(33_000) }],
        actual: [{ kind: 'own deals' }, { kind: 'given away', amount: new Decimal(-250) }],
        expected: [{ kind: 'straight line' }, { kind: 'changed target' }, { kind: 'time off' }],
      },
    });
  });

  test('gives an open deal without a warning something to do while its goal is behind', async () => {
    const store = await portal();
    await withGoals(store, goal());
    const known = { ownerId: 'ana', pipelineId: 'p', stageId: 'offer', createdAt: now };
    await withDeals(
      store,
      ['1', known],
      ['2', { ...known, ownerId: null }],
      ['3', { ...known, outcome: 'lost', closeDate: now }],
    );
    await pace(store, once);
    const act = async (id: string) => (await store.dealCard(id))?.signals;
    expect(await act('1')).toMatchObject({ warnings: [], prompt: { id: 'the-only-thing-left' } });
    expect(await act('2')).toEqual({ warnings: [], prompt: null });
    expect(await act('3')).toEqual({ warnings: [], prompt: null });
  });

  test('counts every win of a goal’s period, however long ago or dated ahead', async () => {
    const store = await portal();
    const period = { start: now - 5 * 365 * DAY_MS, end: now + 200 * DAY_MS };
    await withGoals(store, goal({ period }));
    const wins = [period.start, now - DAY_MS, period.end - 1, period.end];
    const deals = wins.map((closeDate, i) => won({ id: String(i + 1), closeDate }));
    await store.commitPage('deals', page(...deals), current, now);
    await pace(store);
    expect((await store.dealCard('2'))?.pace?.pace).toMatchObject({ dealsCounted: 3 });
  });

  test('assumes goals where the portal has none, and says so', async () => {
    const store = await portal();
    const before = won({ id: '1', euros: 10_000, closeDate: lastQuarter.start });
    await store.commitPage('deals', page(before, open('2')), current, now);
    expect((await pace(store)).counts).toMatchObject({ paced: 1, assumed: 1 });
    const card = await store.dealCard('2');
    expect(card?.pace?.pace.goal.origin).toBe('assumed');
    expect(card?.pace?.pace.goal.target?.toFixed()).toBe('11000');
  });

  test('assumes goals where the portal does not give them, and tells what to do', async () => {
    const store = await portal();
    await store.saveStreamState('goals', {
      phase: 'unavailable',
      since: now,
      message: 'The plan has no goals.',
      remedy: 'Import targets.',
    });
    await store.commitPage(
      'deals',
      page(won({ id: '1', closeDate: lastQuarter.start })),
      current,
      now,
    );
    expect(await pace(store)).toMatchObject({
      counts: { paced: 1, assumed: 1 },
      degraded: ['Goals could not be read: The plan has no goals. Import targets.'],
    });
  });

  test('assumes nothing where somebody set a goal, even for another time', async () => {
    const store = await portal();
    await withGoals(store, goal({ period: { start: 0, end: DAY_MS } }));
    await store.commitPage(
      'deals',
      page(won({ id: '1', closeDate: lastQuarter.start })),
      current,
      now,
    );
    expect((await pace(store)).counts).toMatchObject({ paced: 0, assumed: 0 });
  });

  test('replaces what an earlier run found', async () => {
    const store = await portal();
    await withGoals(store, goal());
    await withDeals(store, ['1', { closeDate: now - DAY_MS }]);
    await pace(store);
    await withDeals(store, ['1', { closeDate: now + DAY_MS }]);
    await pace(store);
    expect((await store.dealCard('1'))?.signals?.warnings).toEqual([]);
    expect((await store.counts()).paced).toBe(1);
  });
});

describe('a slice', () => {
  test('stops when its time is up, keeps its place, and paces the goals only once', async () => {
    const store = await portal();
    await withGoals(store, goal());
    const ids = Array.from({ length: 1_001 }, (_, i) => String(i + 1));
    const contacted = won({ id: '2000', ownerId: 'old', lastContactedAt: now });
    const silent = (id: string) => open(id, { createdAt: now - 30 * DAY_MS });
    await store.commitPage('deals', page(...ids.map(silent), contacted), current, now);
    const first = await pace(store, once);
    expect(first).toMatchObject({ done: false, counts: { paced: 1, 'deals checked': 500 } });
    expect(first.left).toContain('500');
    const rest = { done: false, counts: { paced: 0, 'deals checked': 500, warnings: 500 } };
    expect(await pace(store, once)).toMatchObject(rest);
    const last = { done: true, counts: { paced: 0, 'deals checked': 2, warnings: 1 } };
    expect(await pace(store, once)).toMatchObject(last);
    const warned = await Promise.all(
      ['1', '501', '1001'].map(async (id) => (await store.dealCard(id))?.signals?.warnings.length),
    );
    expect(warned).toEqual([1, 1, 1]);
    expect(await store.readCheckpoint('pace goals')).toBeNull();
  });

  test('ends when the last page is exactly full, and when there are no deals', async () => {
    const empty = await portal();
    expect(await pace(empty)).toMatchObject({ done: true, counts: { 'deals checked': 0 } });
    const full = await portal();
    const ids = Array.from({ length: 500 }, (_, i) => String(i + 1));
    await withDeals(full, ...ids.map((id): Parameters<typeof dealOf> => [id]));
    expect(await pace(full, once)).toMatchObject({ done: false });
    expect(await pace(full, once)).toMatchObject({ done: true, counts: { 'deals checked': 0 } });
  });

  test('on a portal that was never synced says what to do first', async () => {
    lastPortal += 1;
    const result = await pace(database.portal(lastPortal));
    expect(result).toMatchObject({ done: true, counts: { paced: 0, 'deals checked': 0 } });
    expect(result.degraded[0]).toContain('Sync it first');
  });
});

describe('the stage norms', () => {
  test('come from the portal’s own won deals', async () => {
    const store = await portal();
    const passages = Array.from({ length: 20 }, (_, i) => {
      const closeDate = now - (40 + i) * DAY_MS;
      return withHistory(
        won({ id: String(i + 1), pipelineId: 'p', stageId: 'closed', closeDate }),
        change('dealstage', 'offer', closeDate - 4 * DAY_MS),
        change('dealstage', 'closed', closeDate),
      );
    });
    await store.commitPage('deals', passages, current, now);
    await withDeals(store, ['100', { stageEnteredAt: now - 5.5 * DAY_MS }]);
    await pace(store);
    const [stuck] = (await store.dealCard('100'))?.signals?.warnings ?? [];
    expect(stuck?.evidence).toEqual({
      say: 'slower than won deals',
      with: { stage: 'Stage offer', days: 5, wonWithin: 4, passages: 20 },
    });
  });
});

describe('contact with buyers', () => {
  test('that no won deal shows is not held against an open one', async () => {
    const store = await portal();
    const silent = open('2', { createdAt: now - 30 * DAY_MS });
    await store.commitPage('deals', page(won({ id: '1' }), silent), current, now);
    await pace(store);
    expect((await store.dealCard('2'))?.signals?.warnings).toEqual([]);
    const called = won({ id: '1', lastContactedAt: now });
    await store.commitPage('deals', page(called), current, now);
    await pace(store);
    expect((await store.dealCard('2'))?.signals?.warnings[0]?.id).toBe('deal-no-next-step');
  });
});
