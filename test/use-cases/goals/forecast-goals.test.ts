import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foreseeInThread } from '../../../src/composition/foresee-in-thread.ts';
import { periodInZone } from '../../../src/domain/calendar/period-in-zone.ts';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/crm/time.ts';
import type { GoalForecast } from '../../../src/domain/goals/forecast/goal-forecast.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { forecastGoals } from '../../../src/use-cases/goals/forecast-goals.ts';
import type { ForecastRequest } from '../../../src/use-cases/goals/forecasting/forecast-request.ts';
import { foreseeGoals } from '../../../src/use-cases/goals/forecasting/foresee-goals.ts';
import { paceGoals } from '../../../src/use-cases/goals/pace-goals.ts';
import type { SyncedRecord } from '../../../src/use-cases/ports/crm-source.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { change, current, dealOf, page, withHistory } from '../../battery/store-records.ts';
import { calendar, goal, now, owner, quarter } from '../../domain/goals/sales-team.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const stage = (id: string, order: number, outcome: 'open' | 'won' | 'lost') =>
  ({ id, label: id, order, outcome, probability: null }) as const;
const stages = [
  stage('talk', 0, 'open'),
  stage('offer', 1, 'open'),
  stage('won', 2, 'won'),
  stage('lost', 3, 'lost'),
];

let lastPortal = 0;
/** Ana, Ben and Old, who left, are team north; Cid is alone. */
async function portal(...deals: readonly SyncedRecord<Deal>[]): Promise<PortalStore> {
  lastPortal += 1;
  const store = database.portal(lastPortal);
  await store.saveSchema({
    portal: { id: lastPortal, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
    definitions: [],
    owners: [
      owner('ana', ['north']),
      owner('ben', ['north']),
      owner('old', ['north'], true),
      owner('cid'),
    ],
    pipelines: [
      { id: 'p', label: 'Sales', stages },
      { id: 'q', label: 'Renewals', stages },
    ],
  });
  await store.commitPage('deals', deals, current, now);
  return store;
}
const withGoals = (store: PortalStore, ...goals: readonly Goal[]) =>
  store.commitPage('goals', page(...goals), current, now);

async function run(store: PortalStore, at = now) {
  const parts = { store, clock: () => at };
  await paceGoals({ ...parts, budget: unlimited });
  return forecastGoals({ ...parts, foreseeGoals: async (request) => foreseeGoals(request) });
}

async function forecastOf(store: PortalStore, goalId = 'g1'): Promise<GoalForecast> {
  const found = (await store.storedForecasts()).find(({ forecast }) => forecast.goalId === goalId);
  if (found === undefined) throw new Error(`No forecast of ${goalId}.`);
  return found.forecast;
}

const contributionsTo = async (store: PortalStore, goalId: string) =>
  (await store.forecastContributions([goalId])).get(goalId);

/** The chance behind what is shown; NaN where none is. */
const exactly = ({ chance }: GoalForecast) => (chance.kind === 'shown' ? chance.exact : Number.NaN);

let made = 0;
/** A deal as HubSpot tells it: in "talk" at first, in "offer" after a third of its time, then closed or still open. */
function told(known: Partial<Deal> & Pick<Deal, 'createdAt'>, euros: number): SyncedRecord<Deal> {
  made += 1;
  const amount = money(euros, 'EUR');
  const outcome = known.outcome ?? 'open';
  const created = known.createdAt ?? now;
  const end = known.closeDate ?? now;
  const offered = created + Math.floor((end - created) / 3);
  const deal = dealOf(String(made), {
    ownerId: 'ana',
    pipelineId: 'p',
    stageId: outcome === 'open' ? 'offer' : outcome,
    amount,
    homeAmount: amount,
    ...known,
  });
  return withHistory(
    deal,
    change('dealstage', 'talk', created),
    change('amount', String(euros), created),
    change('dealstage', 'offer', offered),
    ...(outcome === 'open' ? [] : [change('dealstage', outcome, end)]),
  );
}

/** A year of deals of these owners, about one in six days for each; half of those that close are won. */
function year(
  owners: readonly string[],
  seed: number,
  until = now - HOUR_MS,
): SyncedRecord<Deal>[] {
  const random = seededRandom(seed);
  const deals: SyncedRecord<Deal>[] = [];
  for (let at = until - 365 * DAY_MS; at < until; at += DAY_MS) {
    for (const ownerId of owners) {
      if (random() > 1 / 6) continue;
      const euros = 500 + Math.floor(3_000 * random());
      const closeDate = at + Math.floor(70 * random() ** 2 * DAY_MS);
      const outcome = random() < 0.5 ? ('won' as const) : ('lost' as const);
      const ended = closeDate < until ? { outcome, closeDate } : {};
      deals.push(told({ ownerId, createdAt: at, ...ended }, euros));
    }
  }
  return deals;
}

const team = { kind: 'team', teamId: 'north' } as const;

describe('forecasting goals', () => {
  test('says of a rep and of a team what will come, how sure that is, and what each open deal does to it', async () => {
    const store = await portal(...year(['ana', 'ben', 'old', 'cid'], 3));
    await withGoals(
      store,
      goal({ target: money(18_000, 'EUR').amount }),
      goal({ id: 't', scope: team, target: money(55_000, 'EUR').amount }),
    );
    const result = await run(store);
    expect(result).toMatchObject({ done: true, left: null, degraded: [] });
    expect(result.counts).toMatchObject({ 'goals forecast': 2, 'chances said': 2 });
    for (const { pace } of await store.storedPaces()) {
      const forecast = await forecastOf(store, pace.goal.id);
      const { won, p10, p25, p50, p75, p90, mean } = forecast;
      expect(won).toBe(pace.kind === 'measured' ? pace.actual.toNumber() : null);
      expect([won, p10, p25, p50, p75, p90]).toEqual(
        [won, p10, p25, p50, p75, p90].toSorted((one, other) => one - other),
      );
      expect(mean).toBeGreaterThan(won);
      const contributions = await contributionsTo(store, pace.goal.id);
      const fromOpen = [...(contributions?.values() ?? [])].reduce((sum, each) => sum + each, 0);
      expect(fromOpen).toBeGreaterThan(0);
      expect(won + fromOpen).toBeLessThan(mean);
      expect(forecast.chance).toMatchObject({
        kind: 'shown',
        shown: { kind: 'chance', step: 0.05 },
      });
      expect(forecast.caveat).toBeNull();
      expect(forecast.coverage?.openValue).toBeGreaterThan(0);
      expect(forecast.methods.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(forecast.scores.map(({ method }) => method)).toContain('combination');
      expect(forecast.path[0]).toEqual({ at: quarter.start, won: 0, range: null });
      expect(forecast.path.at(-1)?.at).toBe(quarter.end - 1);
      expect(forecast.path.find(({ won: then, range }) => then !== null && range)?.at).toBe(now);
    }
    const open = (await store.dealsAfter(null, 999)).filter(({ outcome }) => outcome === 'open');
    const cards = await Promise.all(open.map(({ id }) => store.dealCard(id)));
    const own = cards.filter((card) => card?.deal.ownerId === 'ana');
    const effects = own.flatMap((card) => card?.effect ?? []);
    expect(effects.length).toBeGreaterThan(1);
    expect(effects.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(
      effects.map((_, i) => i + 1),
    );
    const chance = exactly(await forecastOf(store));
    for (const { ifWon, ifLost } of effects) {
      expect(ifWon).toBeGreaterThanOrEqual(chance);
      expect(ifLost).toBeLessThanOrEqual(chance);
    }
    const bens = cards.filter((card) => card?.deal.ownerId === 'ben');
    expect(bens.length).toBeGreaterThan(2);
    expect(bens.every((card) => card?.forecast?.forecast.goalId === 't')).toBe(true);
    const cids = cards.filter((card) => card?.deal.ownerId === 'cid');
    expect(cids.every((card) => card?.forecast === null && card.effect === null)).toBe(true);
  });

  test('counts a deal won today at once: it is won, and no longer open', async () => {
    const open = told({ createdAt: now - 20 * DAY_MS }, 3_400);
    const store = await portal(...year(['ana', 'ben'], 4), open);
    await withGoals(store, goal({ target: money(18_000, 'EUR').amount }));
    await run(store);
    const before = await forecastOf(store);
    const effect = (await store.dealCard(open.record.id))?.effect;
    expect(effect?.rank).toBe(1);
    const won = {
      ...open.record,
      stageId: 'won',
      outcome: 'won' as const,
      closeDate: now - HOUR_MS,
    };
    await store.commitPage(
      'deals',
      [withHistory(won, change('dealstage', 'won', now - HOUR_MS))],
      current,
      now,
    );
    await run(store);
    const after = await forecastOf(store);
    expect(after.won).toBe(before.won + 3_400);
    expect(exactly(after)).toBeGreaterThan(exactly(before));
    // Rather more than was said: that a deal was won is also news of how well things go.
    expect(exactly(after)).toBeGreaterThan((effect?.ifWon ?? Number.NaN) - 0.05);
    expect((await store.dealCard(open.record.id))?.effect).toBeNull();
  });

  test('says less the fewer wins of the team were seen', async () => {
    const wins = (count: number) =>
      Array.from({ length: count }, (_, i) => {
        const closeDate = now - (5 + 9 * i) * DAY_MS;
        return told({ createdAt: closeDate - 12 * DAY_MS, outcome: 'won', closeDate }, 1_000);
      });
    const said = async (count: number) => {
      const store = await portal(...wins(count), told({ createdAt: now - 9 * DAY_MS }, 2_000));
      await withGoals(store, goal());
      await run(store);
      const { chance } = await forecastOf(store);
      return chance.kind === 'shown' ? chance.shown.kind : chance.reason.kind;
    };
    expect(await said(0)).toBe('no wins');
    expect(await said(2)).toBe('facts only');
    expect(await said(4)).toBe('words');
    expect(await said(8)).toBe('chance');
  });

  test('abstains, with the reason, once a target is reached and where amounts are missing', async () => {
    const bare = Array.from({ length: 8 }, () => {
      const { record } = told({ createdAt: now - 15 * DAY_MS }, 1);
      return { record: { ...record, amount: null, homeAmount: null }, history: [] };
    });
    const store = await portal(...year(['ana', 'ben'], 5), ...bare);
    await withGoals(
      store,
      goal({ target: money(1, 'EUR').amount }),
      goal({ id: 'far', target: money(80_000, 'EUR').amount }),
    );
    await run(store);
    expect((await forecastOf(store)).chance).toEqual({
      kind: 'abstains',
      reason: { kind: 'reached' },
    });
    expect((await forecastOf(store, 'far')).chance).toMatchObject({
      kind: 'abstains',
      reason: { kind: 'amounts missing', missing: 8 },
    });
  });

  test('foresees only goals that run, and forgets those that no longer do', async () => {
    const store = await portal(...year(['ana'], 6));
    await withGoals(
      store,
      goal(),
      goal({ id: 'next', period: { start: quarter.end, end: quarter.end + 90 * DAY_MS } }),
      goal({ id: 'vague', metric: null }),
      goal({ id: 'calls', metric: { kind: 'other', description: 'calls' } }),
      goal({ id: 'today', period: { start: now - HOUR_MS, end: now + HOUR_MS } }),
    );
    await run(store);
    expect((await store.storedForecasts()).map(({ forecast }) => forecast.goalId)).toEqual(['g1']);
    await run(store, quarter.end + DAY_MS);
    expect((await store.storedForecasts()).map(({ forecast }) => forecast.goalId)).toEqual([
      'next',
    ]);
  });

  test('of a portal without history expects nothing, and says that there were no wins', async () => {
    const store = await portal();
    await withGoals(store, goal());
    expect((await run(store)).counts).toMatchObject({ 'goals forecast': 1, 'chances said': 0 });
    expect(await forecastOf(store)).toMatchObject({
      mean: 0,
      coverage: null,
      scores: [],
      chance: { kind: 'abstains', reason: { kind: 'no wins' } },
    });
  });

  test('does nothing on a portal that was never synced', async () => {
    lastPortal += 1;
    const result = await run(database.portal(lastPortal));
    expect(result).toMatchObject({ done: true, counts: { 'goals forecast': 0 } });
  });

  test('in a thread of its own comes to the same', async () => {
    const store = await portal(...year(['ana', 'ben'], 7));
    await withGoals(store, goal({ target: money(40_000, 'EUR').amount }));
    await run(store);
    const here = await store.storedForecasts();
    await forecastGoals({ store, clock: () => now, foreseeGoals: foreseeInThread });
    expect(await store.storedForecasts()).toEqual(here);
    const broken = { now, calendar, groups: [{ deals: null }] } as unknown as ForecastRequest;
    await expect(foreseeInThread(broken)).rejects.toThrow('the forecasts of the last run stay');
  });
});

describe('a goal that is not plain', () => {
  test('in another currency rests on the deals of that currency, and says which it leaves out', async () => {
    const inDollars = year(['ana', 'ben'], 8).map(({ record, history }) => {
      const dollars = record.amount && money(record.amount.amount, 'USD');
      return { record: { ...record, amount: dollars, homeAmount: null }, history };
    });
    const francs = told({ createdAt: now - 30 * DAY_MS }, 700);
    const inFrancs = { ...francs.record, amount: money(700, 'CHF'), homeAmount: null };
    const store = await portal(...inDollars, ...year(['ana'], 9), ...page(inFrancs));
    await withGoals(
      store,
      goal({ currency: 'USD', target: money(30_000, 'USD').amount }),
      goal({ id: 'home' }),
    );
    await run(store);
    const dollars = await forecastOf(store);
    expect(dollars.leftOut).toEqual(
      expect.arrayContaining([
        { reason: { say: 'open deal, no rate', with: { currency: 'CHF', to: 'USD' } }, count: 1 },
        {
          reason: { say: 'open deal, no rate', with: { currency: 'EUR', to: 'USD' } },
          count: expect.any(Number),
        },
      ]),
    );
    const home = await forecastOf(store, 'home');
    expect(home.leftOut.map(({ reason }) => reason.with)).toEqual(
      expect.arrayContaining([
        { currency: 'CHF', to: 'EUR' },
        { currency: 'USD', to: 'EUR' },
      ]),
    );
    expect(dollars.mean).toBeGreaterThan(dollars.won);
  });

  test('that counts deals foresees a number of deals', async () => {
    const store = await portal(...year(['ana', 'ben'], 10));
    await withGoals(
      store,
      goal({ metric: { kind: 'deals-won' }, target: money(20, 'EUR').amount }),
    );
    await run(store);
    const { won, p50, mean } = await forecastOf(store);
    expect(won).toBeGreaterThan(3);
    expect(mean).toBeLessThan(60);
    expect(p50).toBeGreaterThanOrEqual(won);
  });

  test('of some pipelines counts their deals alone', async () => {
    const others = year(['ana'], 11).map(({ record, history }) => ({
      record: { ...record, pipelineId: 'q' },
      history,
    }));
    const store = await portal(...year(['ana'], 12), ...others);
    await withGoals(store, goal({ id: 'both' }), goal({ id: 'one', pipelineIds: ['q'] }));
    await run(store);
    const [both, one] = [await forecastOf(store, 'both'), await forecastOf(store, 'one')];
    expect(one.won).toBeLessThan(both.won);
    expect(one.coverage?.openValue ?? 0).toBeLessThan(both.coverage?.openValue ?? 0);
  });

  test('of a team keeps what an owner who left has won and has open', async () => {
    const store = await portal(...year(['ana', 'old'], 13));
    await withGoals(store, goal({ id: 't', scope: team }), goal({ id: 'a' }));
    await run(store);
    const [whole, ana] = [await forecastOf(store, 't'), await forecastOf(store, 'a')];
    expect(whole.won).toBeGreaterThan(ana.won);
    expect(whole.coverage?.openValue ?? 0).toBeGreaterThan(ana.coverage?.openValue ?? 0);
  });

  test('of the company takes in everybody, owners whom the portal no longer has too', async () => {
    const store = await portal(...year(['ana', 'cid', 'gone'], 16));
    await withGoals(store, goal({ id: 'all', scope: { kind: 'company' } }));
    await run(store);
    const [pace] = await store.storedPaces();
    const { won, mean } = await forecastOf(store, 'all');
    expect(won).toBe(pace?.pace.kind === 'measured' ? pace.pace.actual.toNumber() : null);
    const owners = new Set((await store.dealsAfter(null, 999)).map(({ ownerId }) => ownerId));
    expect(owners.size).toBe(3);
    const named = await contributionsTo(store, 'all');
    const open = (await store.dealsAfter(null, 999)).filter(({ outcome }) => outcome === 'open');
    expect(new Set(named?.keys())).toEqual(new Set(open.map(({ id }) => id)));
    expect(mean).toBeGreaterThan(won);
  });

  test('whose target is raised has a smaller chance, and the same forecast', async () => {
    const store = await portal(...year(['ana', 'ben'], 14));
    await withGoals(store, goal({ target: money(15_000, 'EUR').amount }));
    await run(store);
    const before = await forecastOf(store);
    await withGoals(store, goal({ target: money(18_000, 'EUR').amount }));
    await run(store);
    const after = await forecastOf(store);
    expect(after.p50).toBe(before.p50);
    expect(exactly(after)).toBeLessThan(exactly(before));
  });

  test('across a change of the clocks begins and ends on the portal’s own days', async () => {
    const store = await portal(...year(['ana'], 15));
    const october = periodInZone({ start: Date.UTC(2026, 9), end: Date.UTC(2026, 10) }, calendar);
    const late = told(
      { createdAt: october.end - 20 * DAY_MS, outcome: 'won', closeDate: october.end - 1 },
      5_000,
    );
    await store.commitPage('deals', [late], current, now);
    await withGoals(store, goal({ period: october }));
    const at = october.end - DAY_MS;
    await run(store, at);
    const { path, won } = await forecastOf(store);
    expect(path[0]?.at).toBe(october.start);
    expect(path.at(-1)?.at).toBe(october.end - 1);
    const today = path.find(({ at: moment }) => moment === at);
    expect(today).toMatchObject({ won });
  });
});
