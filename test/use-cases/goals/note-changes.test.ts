import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import {
  type GoalChangeView,
  goalChangesSchema,
  type SumChangeView,
} from '../../../src/contract/goal-changes.ts';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import type { PropertyChange } from '../../../src/domain/crm/property.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import type { MeasuredPace } from '../../../src/domain/goals/pace.ts';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { noteChanges } from '../../../src/use-cases/goals/note-changes.ts';
import { paceGoals } from '../../../src/use-cases/goals/pace-goals.ts';
import { replayChanges } from '../../../src/use-cases/goals/replay-changes.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { syncRecords } from '../../../src/use-cases/sync/sync-records.ts';
import { foreseenOf } from '../../battery/portal-store/forecasts.ts';
import { change, current, dealOf, withHistory } from '../../battery/store-records.ts';
import { goal, now, owner, quarter } from '../../domain/goals/sales-team.ts';
import { openSandbox } from '../../hubspot/sandbox-source.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const stage = (id: string, order: number, outcome: 'open' | 'won' | 'lost') =>
  ({ id, label: `Stage ${id}`, order, outcome, probability: null }) as const;

let lastPortal = 0;
async function portal(...goals: readonly Goal[]): Promise<PortalStore> {
  lastPortal += 1;
  const store = database.portal(lastPortal);
  await store.saveSchema({
    portal: { id: lastPortal, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
    definitions: [],
    owners: [owner('ana', ['north']), owner('ben', ['north'])],
    pipelines: [
      {
        id: 'p',
        label: 'Sales',
        stages: [stage('talk', 0, 'open'), stage('won', 1, 'won'), stage('lost', 2, 'lost')],
      },
    ],
  });
  await store.commitPage(
    'goals',
    goals.map((each) => withHistory(each)),
    current,
    now,
  );
  return store;
}

/** Now is Monday, 23 November; the last Monday that is over is the 16th. */
const monday = Date.parse('2026-11-16T00:00+01:00');
const thursday = monday + 3 * DAY_MS;
const due = '2026-12-10T00:00:00.000Z';

/** A deal of 10,000 EUR of Ana's, made in October and due in December, after some changes. */
function deal(id: string, known: Partial<Deal> = {}, ...changes: readonly PropertyChange[]) {
  const amount = money(10_000, 'EUR');
  const base = {
    name: `Deal ${id}`,
    pipelineId: 'p',
    stageId: 'talk',
    ownerId: 'ana',
    amount,
    homeAmount: amount,
    closeDate: Date.parse(due),
    createdAt: quarter.start + DAY_MS,
    modifiedAt: now - DAY_MS,
  };
  const present = dealOf(id, { ...base, ...known });
  const properties = {
    pipeline: present.pipelineId,
    dealstage: present.stageId,
    hubspot_owner_id: present.ownerId,
    amount: present.amount?.amount.toFixed() ?? null,
    closedate: present.closeDate === null ? null : new Date(present.closeDate).toISOString(),
  };
  return withHistory({ ...present, properties }, ...changes);
}

const wonSince = (id: string, at: number) =>
  deal(
    id,
    { outcome: 'won', stageId: 'won', closeDate: at },
    change('dealstage', 'talk', quarter.start + DAY_MS),
    change('dealstage', 'won', at),
    change('closedate', due, quarter.start + DAY_MS),
    change('closedate', new Date(at).toISOString(), at),
  );

async function note(store: PortalStore, at = now) {
  await paceGoals({ store, clock: () => at, budget: unlimited });
  return noteChanges({ store, clock: () => at });
}

async function toldOf(store: PortalStore, goalId = 'g1') {
  return goalChangesSchema.parse((await store.goalChanges(goalId))?.changes);
}

const short = ({ from, to, amount, lines }: SumChangeView) =>
  `${from} ${lines.map((line) => `${line.kind} ${line.amount}`).join(', ')} = ${to} (${amount})`;
const factsOf = (view: GoalChangeView) => {
  if (view.basis !== 'facts') throw new Error('Told from forecasts.');
  return { won: short(view.won), open: short(view.open) };
};

/** A run at a moment, once goals are foreseen: for each the mean, and what its open deals add to that. */
async function run(
  store: PortalStore,
  at: number,
  foreseen: Readonly<Record<string, readonly [mean: number, adds?: Record<string, number>]>>,
) {
  await store.replaceForecasts(
    Object.entries(foreseen).map(([goalId, [mean, adds = {}]]) => ({
      ...foreseenOf(goalId, { forecast: { mean } }),
      contributions: new Map(Object.entries(adds)),
    })),
    at,
  );
  return note(store, at);
}

describe('What changed for a goal', () => {
  test('is told from the deals’ recorded values on the first day, since yesterday, Monday and the period’s start', async () => {
    const store = await portal(goal());
    await store.commitPage(
      'deals',
      [
        wonSince('1', thursday),
        deal(
          '2',
          {},
          change('amount', '25000', thursday - 20 * DAY_MS),
          change('amount', '10000', thursday),
        ),
        deal('3', { createdAt: thursday }),
        deal('4', { ownerId: 'ben' }),
      ],
      current,
      now,
    );
    expect(await note(store)).toMatchObject({
      done: true,
      counts: { 'goals with changes told': 1, 'of them by their forecast': 0, 'deals compared': 4 },
    });
    const told = await toldOf(store);
    expect(told.currency).toBe('EUR');
    expect(factsOf(told.week)).toEqual({
      won: '0 won 10000 = 10000 (10000)',
      open: '35000 down -15000, new 10000, won -10000 = 20000 (-15000)',
    });
    expect(factsOf(told.yesterday)).toEqual({
      won: '10000  = 10000 (0)',
      open: '20000  = 20000 (0)',
    });
    expect(factsOf(told.period).open).toBe('0 new 20000 = 20000 (20000)');
    expect(told.week).toMatchObject({
      from: new Date(monday).toISOString(),
      to: new Date(now).toISOString(),
      won: {
        lines: [
          { deals: [{ id: '1', name: 'Deal 1', ownerId: 'ana', amount: '10000' }], others: 0 },
        ],
      },
    });
  });

  test('names the largest deals of a line and counts the others', async () => {
    const store = await portal(goal());
    const deals = Array.from({ length: 7 }, (_, i) => deal(String(i + 1), { createdAt: thursday }));
    await store.commitPage('deals', deals, current, now);
    await note(store);
    const { week } = await toldOf(store);
    expect(week).toMatchObject({ open: { lines: [{ kind: 'new', amount: '70000', others: 2 }] } });
  });

  test('for a team is of its members together; goals that do not run, or cannot be measured, have none', async () => {
    const team = { kind: 'team', teamId: 'north' } as const;
    const over = { start: quarter.start - 40 * DAY_MS, end: quarter.start };
    const counting = { metric: { kind: 'deals-won' }, target: new Decimal(4) } as const;
    const store = await portal(
      goal({ id: 'team', scope: team }),
      goal({ id: 'count', scope: team, ...counting }),
      goal({ id: 'over', period: over }),
      goal({ id: 'nobody', scope: { kind: 'nobody' } }),
    );
    const moved = deal(
      '2',
      { ownerId: 'ben' },
      change('hubspot_owner_id', 'ana', 1),
      change('hubspot_owner_id', 'ben', thursday),
    );
    await store.commitPage('deals', [wonSince('1', thursday), moved], current, now);
    await note(store);
    expect(factsOf((await toldOf(store, 'team')).week).open).toBe(
      '20000 won -10000 = 10000 (-10000)',
    );
    const count = await toldOf(store, 'count');
    expect(count.currency).toBeNull();
    expect(factsOf(count.week).won).toBe('0 won 1 = 1 (1)');
    expect(await store.goalChanges('over')).toBeNull();
    expect(await store.goalChanges('nobody')).toBeNull();
  });

  test('is told from snapshots of its forecast once there is one of both days', async () => {
    const store = await portal(goal());
    await store.commitPage('deals', [deal('1')], current, now);
    const saturday = monday - 2 * DAY_MS;
    await run(store, saturday - 3_600_000, { g1: [1, { 1: 1 }] });
    await run(store, saturday, { g1: [50_000, { 1: 4_000 }] });
    expect((await run(store, now, { g1: [49_000, { 1: 2_500 }] })).counts).toMatchObject({
      'of them by their forecast': 1,
    });
    const { week, yesterday, period } = await toldOf(store);
    if (week.basis !== 'forecast') throw new Error('Told from facts.');
    expect(short(week.forecast)).toBe('50000 re-estimated -1500, to come 500 = 49000 (-1000)');
    expect(week.forecast.lines[0]?.deals).toEqual([
      { id: '1', name: 'Deal 1', ownerId: 'ana', amount: '-1500' },
    ]);
    expect([week.from, week.to]).toEqual([saturday, now].map((at) => new Date(at).toISOString()));
    expect([yesterday.basis, period.basis]).toEqual(['facts', 'facts']);
  });

  test('is held against the first snapshot of a period’s first day, but against none that is days away', async () => {
    const store = await portal(goal(), goal({ id: 'g2' }));
    await run(store, quarter.start + DAY_MS / 3, { g1: [40_000] });
    await run(store, quarter.start + 2 * DAY_MS, { g2: [1] });
    await run(store, now, { g1: [50_000], g2: [2] });
    expect((await toldOf(store)).period).toMatchObject({
      basis: 'forecast',
      forecast: { amount: '10000' },
    });
    expect((await toldOf(store, 'g2')).period.basis).toBe('facts');
    expect((await toldOf(store)).week.basis).toBe('facts');
  });

  test('is told from facts on a day without a forecast', async () => {
    const store = await portal(goal());
    await run(store, monday - DAY_MS, { g1: [50_000] });
    await store.replaceForecasts([foreseenOf('g1')], now - DAY_MS);
    await note(store);
    expect((await toldOf(store)).week.basis).toBe('facts');
  });

  test('is gone once there is no goal to tell it of, and nothing before the first sync', async () => {
    const empty = database.portal(9_999);
    expect((await noteChanges({ store: empty, clock: () => now })).done).toBe(true);
    const store = await portal(goal());
    await note(store);
    expect(await store.goalChanges('g1')).not.toBeNull();
    await note(store, quarter.end + DAY_MS);
    expect(await store.goalChanges('g1')).toBeNull();
  });
});

/** A portal of the generated team as it is once it was read and paced at a moment: nothing later is served. */
async function asReadAt(at: number): Promise<PortalStore> {
  const world = generateWorld({ seed: 3, now, contacts: 60, deals: 260, years: 1, reps: 4 });
  const { source } = await openSandbox(world, { clock: () => at });
  lastPortal += 1;
  const store = database.portal(lastPortal);
  const clock = () => at;
  await syncRecords({ source, store, clock, budget: unlimited });
  await paceGoals({ store, clock, budget: unlimited });
  return store;
}

async function pacesOf(store: PortalStore): Promise<MeasuredPace[]> {
  const stored = await store.storedPaces();
  return stored.flatMap(({ pace }) => (pace.kind === 'measured' ? [pace] : []));
}

async function replay(store: PortalStore, goalId: string, from: number, to: number) {
  const answer = await replayChanges(store, { goalId, from, to });
  if ('known' in answer) throw new Error(`${goalId} cannot be replayed.`);
  return answer;
}

describe('A replay', () => {
  test.each([
    ['early in the quarter', quarter.start + 9 * DAY_MS],
    ['a week ago', monday + 5_000_000],
  ])('tells what was won and open %s as a portal was that was read then', async (_, at) => {
    const [then, today] = [await asReadAt(at), await asReadAt(now)];
    const paces = (await pacesOf(today)).filter(({ period }) => period.start === quarter.start);
    const pacesThen = new Map((await pacesOf(then)).map((pace) => [pace.goal.id, pace]));
    for (const { goal: own, actual } of paces) {
      const { won, open } = (await replay(today, own.id, at, now)).facts;
      const asItWas = (await replay(then, own.id, at, at)).facts;
      expect([own.id, won.from.toFixed()]).toEqual([
        own.id,
        pacesThen.get(own.id)?.actual.toFixed(),
      ]);
      expect(won.to.toFixed()).toBe(actual.toFixed());
      expect([own.id, open.from.toFixed()]).toEqual([own.id, asItWas.open.to.toFixed()]);
    }
    expect(paces.length).toBeGreaterThan(3);
    expect(paces.some(({ dealsCounted }) => dealsCounted > 3)).toBe(true);
  });

  test('of a goal that it does not know names those that it could replay', async () => {
    const store = await portal(
      goal({ name: 'Ana Q4' }),
      goal({ id: 'x', scope: { kind: 'nobody' } }),
    );
    await note(store);
    const answer = await replayChanges(store, { goalId: 'no such', from: monday, to: now });
    expect('known' in answer && answer.known.map(({ name }) => name)).toEqual(['Ana Q4']);
    const unread = await replayChanges(database.portal(9_998), { goalId: 'g1', from: 1, to: 2 });
    expect(unread).toEqual({ known: [] });
  });
});
