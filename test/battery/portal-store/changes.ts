import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { money } from '../../../src/domain/crm/money.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { explainForecastChange } from '../../../src/domain/goals/changes/explain-forecast-change.ts';
import {
  type ForecastSnapshot,
  takeSnapshot,
} from '../../../src/domain/goals/changes/forecast-snapshot.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { randomSnapshot } from '../../domain/goals/changes/random-snapshots.ts';
import { goalChanges } from '../../support/goal-changes.ts';
import { change, current, dealOf, page, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const all = { first: -DAY_MS, last: 100_000 * DAY_MS };

/** A snapshot of a goal without deals, at noon of a day; the forecast tells it from others. */
function snapshotOf(goalId: string, day: number, forecast = day): ForecastSnapshot {
  return takeSnapshot({
    goalId,
    at: day * DAY_MS + DAY_MS / 2,
    period: { start: 0, end: 1 },
    target: new Decimal(100),
    mean: forecast,
    deals: [],
  });
}

/** A snapshot of goal 1 on day 1 with one deal, of this owner. */
export function snapshotOwnedBy(ownerId: string): ForecastSnapshot {
  const open = { id: '1', outcome: 'open', stageId: null, closeDate: null, createdAt: 1 } as const;
  const deal = { ...open, ownerId, amount: null, counts: new Decimal(1) };
  return { ...snapshotOf('1', 1), deals: [deal] };
}

/** Saves them for a day; nothing is let go. */
const save = (store: PortalStore, day: number, ...snapshots: readonly ForecastSnapshot[]) =>
  store.saveSnapshots({ day, snapshots, everyDayFrom: 0, sundaysFrom: 0 });

/** Days of the stored snapshots of a goal, found one by one. */
async function daysOf(store: PortalStore, goalId: string): Promise<number[]> {
  const days: number[] = [];
  for (let { first } = all; ; ) {
    const [found] = await store.snapshotsWithin([goalId], { ...all, first }, 'earliest');
    if (found === undefined) return days;
    days.push(Math.floor(found.at / DAY_MS));
    first = found.at + 1;
  }
}

export function changesTests({ freshStore }: StoreUnderTest): void {
  test('of forecasts by snapshots that come back as they were taken, so that a change can be replayed', async () => {
    const store = freshStore();
    const pair = fc.tuple(randomSnapshot(DAY_MS), randomSnapshot(2 * DAY_MS));
    await fc.assert(
      fc.asyncProperty(pair, async ([before, after]) => {
        await save(store, 1, before);
        await save(store, 2, after);
        const [was] = await store.snapshotsWithin(['g1'], all, 'earliest');
        const [is] = await store.snapshotsWithin(['g1'], all, 'latest');
        expect([was, is]).toEqual([before, after]);
        const replayed = was && is && explainForecastChange(was, is);
        expect(replayed).toEqual(explainForecastChange(before, after));
      }),
      { numRuns: 60 },
    );
  });

  test('by one snapshot a day for each goal, the last one taken', async () => {
    const store = freshStore();
    await save(store, 5, snapshotOf('a', 5, 1), snapshotOf('b', 5, 2));
    await save(store, 5, snapshotOf('a', 5, 3));
    const found = await store.snapshotsWithin(['a', 'b', 'none'], all, 'latest');
    expect(found.map(({ goalId, forecast }) => [goalId, forecast.toFixed()])).toEqual([
      ['a', '3'],
      ['b', '2'],
    ]);
    expect(await daysOf(store, 'a')).toEqual([5]);
  });

  test('by the latest, or the earliest, snapshot of a stretch of time', async () => {
    const store = freshStore();
    for (const day of [5, 6, 8]) await save(store, day, snapshotOf('a', day));
    const { at } = snapshotOf('a', 6);
    const found = async (first: number, last: number, which: 'latest' | 'earliest') =>
      (await store.snapshotsWithin(['a'], { first, last }, which)).map((each) =>
        each.forecast.toFixed(),
      );
    expect(await found(0, 7 * DAY_MS, 'latest')).toEqual(['6']);
    expect(await found(0, at, 'latest')).toEqual(['6']);
    expect(await found(0, at - 1, 'latest')).toEqual(['5']);
    expect(await found(at, 9 * DAY_MS, 'earliest')).toEqual(['6']);
    expect(await found(at + 1, 9 * DAY_MS, 'earliest')).toEqual(['8']);
    expect(await found(at + 1, 8 * DAY_MS, 'earliest')).toEqual([]);
  });

  test('for as long as is asked: every day of late, before that the last of each week, then none', async () => {
    const store = freshStore();
    for (let day = 0; day < 30; day += 1) await save(store, day, snapshotOf('a', day));
    await store.saveSnapshots({ day: 30, snapshots: [], everyDayFrom: 25, sundaysFrom: 9 });
    const kept = await daysOf(store, 'a');
    expect(kept).toEqual([10, 17, 24, 25, 26, 27, 28, 29]);
    expect(kept.slice(0, 3).map((day) => new Date(day * DAY_MS).getUTCDay())).toEqual([0, 0, 0]);
  });

  test('of deals by what they are and what they were, of those that can have changed anything', async () => {
    const store = freshStore();
    const closed = { outcome: 'lost', modifiedAt: 50 } as const;
    await store.commitPage(
      'deals',
      [
        withHistory(
          dealOf('9', {
            name: 'Acme',
            outcome: 'won',
            ownerId: 'ana',
            pipelineId: 'p',
            stageId: 's',
            amount: money('12.50', 'USD'),
            homeAmount: money('10', 'EUR'),
            closeDate: 900,
            createdAt: 10,
            modifiedAt: 900,
            properties: { amount: '12.50', dealstage: 's', city: 'Bern' },
          }),
          change('dealstage', 'talk', 10),
          change('dealstage', 's', 900),
          change('city', 'Bern', 20),
          change('amount', null, 15),
          change('amount', '12.50', 30),
        ),
        withHistory(dealOf('10', { modifiedAt: 50 }), change('amount', '1', 20)),
        ...page(
          dealOf('11', { ...closed, closeDate: 99 }),
          dealOf('12', { ...closed, closeDate: 100 }),
          dealOf('13', { outcome: 'lost', closeDate: 5, modifiedAt: 200 }),
          dealOf('14', { outcome: 'lost', closeDate: 5, modifiedAt: null }),
          dealOf('15', { archived: true, modifiedAt: 300 }),
        ),
      ],
      current,
      1,
    );
    const query = { since: 200, closedSince: 100 };
    const found = await store.changedDealsAfter(null, 9, query);
    expect(found.map(({ present }) => present.id)).toEqual(['9', '10', '12', '13', '14']);
    const [first, second] = found;
    expect(first).toEqual({
      name: 'Acme',
      present: {
        id: '9',
        outcome: 'won',
        ownerId: 'ana',
        pipelineId: 'p',
        stageId: 's',
        closeDate: 900,
        createdAt: 10,
        amount: money('12.50', 'USD'),
        homeAmount: money('10', 'EUR'),
      },
      properties: expect.objectContaining({ amount: '12.50', dealstage: 's', pipeline: null }),
      changes: [
        { property: 'dealstage', at: 10, value: 'talk', source: 'CRM_UI' },
        { property: 'amount', at: 15, value: null, source: 'CRM_UI' },
        { property: 'amount', at: 30, value: '12.50', source: 'CRM_UI' },
        { property: 'dealstage', at: 900, value: 's', source: 'CRM_UI' },
      ],
    });
    expect(first?.properties).not.toHaveProperty('city');
    expect(second).toMatchObject({ properties: {}, changes: [] });
    const [next] = await store.changedDealsAfter('10', 1, query);
    expect(next?.present.id).toBe('12');
  });

  test('for each goal by what is told of it, all of it replaced at once', async () => {
    const store = freshStore();
    await store.replaceGoalChanges([
      { goalId: 'a', changes: goalChanges() },
      { goalId: 'b', changes: goalChanges('Bolt') },
    ]);
    expect(await store.goalChanges('b')).toEqual({ goalId: 'b', changes: goalChanges('Bolt') });
    expect(await store.changesOfGoals(['b', 'a', 'c'])).toEqual([
      { goalId: 'a', changes: goalChanges() },
      { goalId: 'b', changes: goalChanges('Bolt') },
    ]);
    expect(await store.changesOfGoals([])).toEqual([]);
    await store.replaceGoalChanges([{ goalId: 'a', changes: goalChanges('Core') }]);
    expect(await store.goalChanges('a')).toEqual({ goalId: 'a', changes: goalChanges('Core') });
    expect(await store.goalChanges('b')).toBeNull();
  });

  test('for the card of a deal by what its goal changed since Monday; nothing where that is not told', async () => {
    const store = freshStore();
    await store.commitPage('deals', page(dealOf('1'), dealOf('2')), current, 1);
    const checked = { signals: { warnings: [], prompt: null }, checkedAt: 1 };
    const checks = ['a', 'b'].map((goalId, i) => ({ dealId: String(i + 1), goalId, ...checked }));
    await store.saveDealChecks(checks, 'pace', null);
    const { currency, week, ...changes } = goalChanges();
    await store.replaceGoalChanges([{ goalId: 'a', changes: { currency, week, ...changes } }]);
    expect((await store.dealCard('1'))?.sinceMonday).toEqual({ currency, change: week });
    expect((await store.dealCard('2'))?.sinceMonday).toBeNull();
  });
}
