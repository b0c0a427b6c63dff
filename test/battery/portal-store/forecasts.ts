import { expect, test } from '@jest/globals';
import { money } from '../../../src/domain/crm/money.ts';
import type {
  ForeseenGoal,
  GoalForecast,
} from '../../../src/domain/goals/forecast/goal-forecast.ts';
import {
  change,
  current,
  dealOf,
  goalOf,
  measuredOf,
  page,
  prompt,
  withHistory,
} from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

/** What is foreseen of a goal, with a chance of 60% and one deal that matters. */
export function foreseenOf(
  goalId: string,
  {
    forecast = {},
    effects = { 1: { ifWon: 0.8, ifLost: 0.45, rank: 1 } },
  }: {
    forecast?: Partial<GoalForecast>;
    effects?: Record<string, { ifWon: number; ifLost: number; rank: number }>;
  } = {},
): ForeseenGoal {
  return {
    forecast: {
      goalId,
      won: 187_000.5,
      mean: 301_000.25,
      p10: 250_000,
      p25: 275_000,
      p50: 300_000,
      p75: 325_000,
      p90: 350_000,
      chance: {
        kind: 'shown',
        shown: { kind: 'chance', chance: 0.6, step: 0.05, littleHistory: false, winsSeen: 90 },
        exact: 0.6123456789012345,
      },
      winsSeen: 90,
      caveat: null,
      coverage: {
        openValue: 400_000,
        now: 3.5,
        needed: null,
        stale: { deals: 2, value: 9_000 },
      },
      methods: [{ method: 'season rate', weight: 1 }],
      scores: [{ method: 'combination', tried: 20, wape: 0.1, bias: -0.01, brier: null, held: 17 }],
      path: [
        { at: 1, won: 0, range: null },
        { at: 2, won: null, range: { p10: 1, p50: 2, p90: 3 } },
      ],
      leftOut: [],
      ...forecast,
    },
    effects: new Map(Object.entries(effects)),
    contributions: new Map([
      ['1', 24_000.1234567],
      ['2', 0],
    ]),
  };
}

export function forecastTests({ freshStore }: StoreUnderTest): void {
  const ids = ['9', '10', '100'];
  const owned = { ownerId: 'ana' } as const;

  test('and gives the lives of owned deals in the numeric order of ids, open ones and those closed since', async () => {
    const store = freshStore();
    const closed = { ...owned, outcome: 'lost' } as const;
    await store.commitPage(
      'deals',
      page(
        ...ids.toReversed().map((id) => dealOf(id, owned)),
        dealOf('11', { ...closed, closeDate: 50 }),
        dealOf('12', { ...owned, outcome: 'won', closeDate: 49 }),
        dealOf('13', closed),
        dealOf('14'),
        dealOf('15', { ...owned, archived: true }),
        dealOf('16', { ...owned, outcome: 'unknown', closeDate: 50 }),
      ),
      current,
      1,
    );
    const after = async (id: string | null, limit: number) =>
      (await store.recordedDealsAfter(id, limit, 50)).map((deal) => deal.id);
    expect(await after(null, 99)).toEqual(['9', '10', '11', '100']);
    expect(await after('9', 2)).toEqual(['10', '11']);
    expect(await after('100', 2)).toEqual([]);
  });

  test('with each recorded value that tells how a deal stood, oldest first, the currency before the amount', async () => {
    const store = freshStore();
    const deal = dealOf('1', {
      ...owned,
      pipelineId: 'p',
      stageId: 's',
      createdAt: 3,
      closeDate: 90,
      amount: money('40000.1', 'USD'),
      homeAmount: money('36000', 'EUR'),
    });
    const told = [
      change('amount', '40000.1', 20),
      change('deal_currency_code', 'USD', 20),
      change('closedate', '1970-01-01', 20),
      change('dealstage', 's', 10),
      change('hubspot_owner_id', null, 15),
      change('amount_in_home_currency', '36000', 30),
    ];
    await store.commitPage('deals', [withHistory(deal, ...told)], current, 1);
    await store.commitPage('deals', page(dealOf('2', owned)), current, 1);
    const [first, second] = await store.recordedDealsAfter(null, 10, 0);
    const { id, ownerId, pipelineId, stageId, outcome, createdAt, closeDate } = deal;
    expect(first).toEqual({
      ...{ id, ownerId, pipelineId, stageId, outcome, createdAt, closeDate },
      amount: deal.amount,
      homeAmount: deal.homeAmount,
      changes: [
        { property: 'dealstage', at: 10, value: 's' },
        { property: 'hubspot_owner_id', at: 15, value: null },
        { property: 'deal_currency_code', at: 20, value: 'USD' },
        { property: 'amount', at: 20, value: '40000.1' },
        { property: 'amount_in_home_currency', at: 30, value: '36000' },
      ],
    });
    expect(second).toMatchObject({ id: '2', amount: null, changes: [] });
  });

  test('whole, by key for a card with the effect of its deal, and replaces them all at once', async () => {
    const store = freshStore();
    await store.commitPage('deals', page(dealOf('1'), dealOf('2'), dealOf('3')), current, 1);
    const paces = ['g', 'h'].map((id) => ({ pace: measuredOf(goalOf(id), 0.5), pacedAt: 7 }));
    await store.replacePaces(paces);
    const check = (dealId: string, goalId: string) => ({
      dealId,
      goalId,
      signals: { warnings: [], prompt },
      checkedAt: 8,
    });
    await store.saveDealChecks([check('1', 'g'), check('2', 'g'), check('3', 'h')], 'pace', null);
    const [one, other] = [foreseenOf('g'), foreseenOf('i')];
    await store.replaceForecasts([one, other], 9);
    expect(await store.storedForecasts()).toEqual([
      { forecast: one.forecast, forecastAt: 9 },
      { forecast: other.forecast, forecastAt: 9 },
    ]);
    const contributions = await store.forecastContributions(['i', 'none']);
    expect(contributions).toEqual(new Map([['i', other.contributions]]));
    expect(await store.dealCard('1')).toMatchObject({
      forecast: { forecast: one.forecast, forecastAt: 9 },
      effect: { ifWon: 0.8, ifLost: 0.45, rank: 1 },
    });
    expect(await store.dealCard('2')).toMatchObject({ forecast: { forecastAt: 9 }, effect: null });
    expect(await store.dealCard('3')).toMatchObject({ forecast: null, effect: null });
    const many = Array.from({ length: 501 }, (_, i) => foreseenOf(`g${i}`));
    await store.replaceForecasts(many, 10);
    expect(await store.storedForecasts()).toHaveLength(501);
    expect(await store.dealCard('1')).toMatchObject({ forecast: null });
    await store.replaceForecasts([], 11);
    expect(await store.storedForecasts()).toEqual([]);
  });
}
