import { describe, expect, test } from '@jest/globals';
import { effectSchema, forecastSchema } from '../../../src/contract/forecast.ts';
import type { GoalForecast } from '../../../src/domain/goals/forecast/goal-forecast.ts';
import { showEffect, showForecast } from '../../../src/use-cases/goals/show-forecast.ts';
import { foreseenOf } from '../../battery/portal-store/forecasts.ts';

function shown(forecast: Partial<GoalForecast> = {}, currency: string | null = 'EUR') {
  const stored = { forecast: foreseenOf('g', { forecast }).forecast, forecastAt: 5 };
  return forecastSchema.parse(showForecast(stored, currency));
}
const euros = (value: string) => ({ value, currency: 'EUR' });

describe('a stored forecast', () => {
  test('is shown with its chance in steps, its methods and their record', () => {
    const view = shown();
    expect(view.chance).toMatchObject({ kind: 'chance', chance: 0.6, step: 0.05 });
    expect(view.methods).toEqual([
      {
        method: 'combination',
        weight: null,
        record: { tried: 20, held: 17, wape: 0.1, bias: -0.01, brier: null },
      },
      { method: 'season rate', weight: 1, record: null },
    ]);
    expect(view.path[1]?.range).toEqual({ p10: 1, p50: 2, p90: 3 });
  });

  test.each([
    [{ won: 10_500, p10: 10_500, p50: 18_339, p90: 34_752 }, 'EUR', ['10500', '18000', '35000']],
    [{ won: 0, p10: 251_234, p50: 304_321, p90: 359_999 }, 'EUR', ['250000', '300000', '360000']],
    [{ won: 9, p10: 11.7, p50: 14.2, p90: 16.8 }, null, ['11', '14', '17']],
    [{ won: 7, p10: 7, p50: 7, p90: 7 }, 'EUR', ['7', '7', '7']],
  ] as const)(
    'rounds its range outwards, never below what is won: %j',
    (forecast, currency, expected) => {
      const { range } = shown(forecast, currency);
      expect([range?.p10.value, range?.p50.value, range?.p90.value]).toEqual(expected);
    },
  );

  test('hides range and way where no chance may be said, and gives the reason', () => {
    const reason = { kind: 'amounts missing', missing: 5, open: 12 } as const;
    const view = shown({ chance: { kind: 'abstains', reason } });
    expect(view.chance).toEqual({ kind: 'abstains', reason });
    expect(view.range).toBeNull();
    expect(view.path.map(({ won, range }) => [won, range])).toEqual([
      [0, null],
      [null, null],
    ]);
  });

  test('says in a word, or only how many wins are needed, when few were seen', () => {
    const words = { kind: 'words', word: 'behind', winsSeen: 4 } as const;
    expect(
      shown({ chance: { kind: 'shown', shown: words, exact: 0.2 }, winsSeen: 4 }),
    ).toMatchObject({
      chance: { kind: 'word', word: 'behind', winsSeen: 4, winsNeeded: 6 },
      range: null,
    });
    const facts = { kind: 'facts only', winsSeen: 1 } as const;
    expect(
      shown({ chance: { kind: 'shown', shown: facts, exact: 0.2 }, winsSeen: 1 }),
    ).toMatchObject({
      chance: { kind: 'facts only', winsSeen: 1, winsNeeded: 6 },
      range: null,
    });
  });

  test('keeps its range once the target is reached, when enough wins were seen', () => {
    const chance = { kind: 'abstains', reason: { kind: 'reached' } } as const;
    expect(shown({ chance, winsSeen: 6 }).range?.p10).toEqual(euros('250000'));
    expect(shown({ chance, winsSeen: 5 }).range).toBeNull();
  });
});

describe('the effect of a deal', () => {
  const { chance } = shown();
  const effect = (ifWon: number, ifLost: number, rank = 1) =>
    effectSchema.parse(showEffect({ ifWon, ifLost, rank }, chance));

  test('is told in the steps of the chance', () => {
    expect(effect(0.843, 0.412)).toEqual({
      kind: 'moves',
      ifWon: 0.85,
      ifLost: 0.4,
      isLargest: true,
    });
    expect(effect(0.98, 0.3, 2)).toMatchObject({ ifWon: 0.95, isLargest: false });
  });

  test('is called small when a step does not show it, or none is kept', () => {
    expect(effect(0.61, 0.59)).toEqual({ kind: 'small', under: 0.05 });
    expect(showEffect(null, chance)).toEqual({ kind: 'small', under: 0.01 });
  });

  test('is not told where no chance is', () => {
    const none = { kind: 'facts only', winsSeen: 1, winsNeeded: 6 } as const;
    expect(showEffect({ ifWon: 0.9, ifLost: 0.1, rank: 1 }, none)).toBeNull();
  });
});
