import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import type { GoalScope } from '../../../src/domain/crm/goal.ts';
import type { GoalPlan } from '../../../src/domain/goals/smart/goal-plan.ts';
import { current, dealOf, goalOf, measuredOf, page } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';
import { foreseenOf } from './forecasts.ts';

/** A plan with targets, one of which cannot be named. */
export function planOf(kind: 'shown' | 'reached' = 'shown'): GoalPlan {
  return {
    seenFrom: 'the start',
    chance:
      kind === 'shown'
        ? {
            kind: 'shown',
            shown: { kind: 'chance', chance: 0.6, step: 0.05, littleHistory: false, winsSeen: 90 },
            exact: 0.6123456789012345,
          }
        : { kind: 'abstains', reason: { kind: 'reached' } },
    range: { low: 0.05, high: 350_000 },
    targets: {
      kind: 'suggested',
      targets: [
        { role: 'floor', chance: 0.9, target: null },
        { role: 'commit', chance: 0.7, target: 187_000.5 },
      ],
      winsSeen: 90,
      littleHistory: false,
    },
  };
}

const scopes: Readonly<Record<string, GoalScope>> = {
  ana: { kind: 'rep', ownerId: '1' },
  ben: { kind: 'rep', ownerId: '2' },
  north: { kind: 'team', teamId: '1' },
  all: { kind: 'company' },
  nobody: { kind: 'nobody' },
};

export function pacePageTests({ freshStore }: StoreUnderTest): void {
  async function filled() {
    const store = freshStore();
    const paces = Object.entries(scopes).map(([id, scope]) => {
      const goal = goalOf(id, { scope, metric: { kind: 'revenue' }, currency: 'USD' });
      return { pace: measuredOf(goal, 0.5), pacedAt: 7 };
    });
    await store.replacePaces(paces);
    return { store, paces };
  }

  test('by whose they are: a rep’s are not a team’s of the same id', async () => {
    const { store } = await filled();
    const ids = async (...[readable]: Parameters<typeof store.paceOutlines>) =>
      (await store.paceOutlines(readable)).map(({ goalId }) => goalId);
    expect(await ids('all')).toEqual(['all', 'ana', 'ben', 'nobody', 'north']);
    expect(await ids({ ownerIds: ['1'], teamIds: [] })).toEqual(['ana']);
    expect(await ids({ ownerIds: ['2'], teamIds: ['1'] })).toEqual(['ben', 'north']);
    expect(await ids({ ownerIds: [], teamIds: [] })).toEqual([]);
  });

  test('in outline: what a list sorts and sums up', async () => {
    const store = freshStore();
    const period = { start: 5, end: 86_400_000 };
    const goal = goalOf('g', { metric: { kind: 'revenue' }, currency: 'USD', period });
    const blank = { kind: 'unmeasured', goal: goalOf('u'), smart: { letters: [] } } as const;
    await store.replacePaces([
      { pace: measuredOf(goal, 0.5), pacedAt: 7 },
      { pace: blank, pacedAt: 7 },
    ]);
    expect(await store.paceOutlines('all')).toEqual([
      {
        goalId: 'g',
        scope: { kind: 'nobody' },
        metric: { kind: 'revenue' },
        currency: 'USD',
        period,
        verdict: 'behind',
        pace: 0.5,
        runRateNeeded: new Decimal('12.34'),
        runRateUsual: null,
      },
      {
        goalId: 'u',
        scope: { kind: 'nobody' },
        metric: null,
        currency: null,
        period: null,
        verdict: null,
        pace: null,
        runRateNeeded: null,
        runRateUsual: null,
      },
    ]);
  });

  test('with the plan of its goal on a deal’s card', async () => {
    const { store } = await filled();
    await store.commitPage('deals', page(dealOf('1'), dealOf('2')), current, 1);
    const signals = { warnings: [], prompt: null };
    const checked = [
      { dealId: '1', goalId: 'ana', signals, checkedAt: 8 },
      { dealId: '2', goalId: 'ben', signals, checkedAt: 8 },
    ];
    await store.saveDealChecks(checked, 'pace', null);
    await store.replacePlans(new Map([['ana', planOf()]]), 8);
    expect((await store.dealCard('1'))?.plan).toEqual(planOf());
    expect((await store.dealCard('2'))?.plan).toBeNull();
  });

  test('whole, by id, with the forecast and the plan of each that has one', async () => {
    const { store, paces } = await filled();
    const plan = planOf();
    const foreseen = foreseenOf('ben');
    await store.replaceForecasts([foreseen], 9);
    await store.replacePlans(
      new Map([
        ['ana', plan],
        ['gone', plan],
      ]),
      8,
    );
    expect(await store.goalStandings(['ben', 'ana', 'gone', 'never'])).toEqual([
      { pace: paces[0], forecast: null, plan },
      { pace: paces[1], forecast: { forecast: foreseen.forecast, forecastAt: 9 }, plan: null },
    ]);
    await store.replacePlans(new Map([['ben', plan]]), 9);
    expect((await store.goalStandings(['ana', 'ben'])).map((each) => each.plan)).toEqual([
      null,
      plan,
    ]);
    expect(await store.goalStandings([])).toEqual([]);
  });
}
