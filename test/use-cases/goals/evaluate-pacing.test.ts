import { describe, expect, test } from '@jest/globals';
import { pacingFigures } from '../../../src/use-cases/goals/evaluate/pacing-figures.ts';
import { evaluatePacing, type PacingLine } from '../../../src/use-cases/goals/evaluate-pacing.ts';
import { plainDays, randomTeam, spellsOf } from '../../domain/goals/forecast/small-team.ts';

const deals = randomTeam(1, 2, 290);
const input = {
  deals: spellsOf(deals),
  units: 2,
  groups: [
    { id: 'a', name: 'Ann', units: [0] },
    { id: 'b', name: 'Both', units: [0, 1] },
  ],
  days: plainDays,
  asOf: [120, 200],
  targetOf: (_: unknown, __: unknown, previous: number) => 1.1 * previous,
  knownUntil: 180,
};

describe('evaluating pacing', () => {
  const lines = evaluatePacing(input);

  test('says something of every group on every day, with its outcome where that is known', () => {
    expect(lines.map(({ group, asOf }) => [group.name, asOf])).toEqual([
      ['Ann', 120],
      ['Both', 120],
      ['Ann', 200],
      ['Both', 200],
    ]);
    const won = (from: number, to: number) =>
      deals
        .filter(
          ({ unit, won: isWon, closed = -1 }) =>
            unit === 0 && isWon && closed >= from && closed < to,
        )
        .reduce((sum, { amount = 0 }) => sum + amount, 0);
    expect(lines.map(({ outcome }) => outcome !== null)).toEqual([true, true, false, false]);
    expect(lines[0]).toMatchObject({ outcome: won(90, 180), target: 1.1 * won(0, 90) });
    expect(lines[0]?.forecast.won).toBe(won(90, 120));
  });

  test('the weights of the methods sum to 1, the weightiest first', () => {
    const weights = lines[0]?.method.map(([, weight]) => weight) ?? [];
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

describe('the figures', () => {
  const [first] = evaluatePacing({ ...input, asOf: [120] });
  const line = (
    changed: Partial<PacingLine> & { forecast?: PacingLine['forecast'] },
  ): PacingLine => {
    if (first === undefined) throw new Error('a line is due');
    return { ...first, ...changed };
  };
  const said = { ...line({}).forecast, mean: 80, p10: 50, p25: 60, p50: 80, p75: 100, p90: 120 };

  test('are the errors over what came', () => {
    const figures = pacingFigures([
      line({ forecast: said, outcome: 100, target: 90, chance: 0.4 }),
      line({ forecast: said, outcome: 40, target: 90, chance: 0.4 }),
      line({ forecast: said, outcome: null }),
    ]);
    expect(figures).toMatchObject({ lines: 2, coverage: 0.5, hitRate: 0.5 });
    expect(figures.wape).toBeCloseTo((20 + 40) / 140, 12);
    expect(figures.bias).toBeCloseTo((-20 + 40) / 140, 12);
    expect(figures.brier).toBeCloseTo((0.36 + 0.16) / 2, 12);
    expect(figures.logLoss).toBeCloseTo(-(Math.log(0.4) + Math.log(0.6)) / 2, 12);
    const high = 0.1 * 50 + 0.25 * 40 + 0.5 * 20 + 0 + 0.1 * 20;
    const low = 0.9 * 10 + 0.75 * 20 + 0.5 * 40 + 0.25 * 60 + 0.1 * 80;
    expect(figures.pinball).toBeCloseTo((high + low) / 5 / 140, 12);
  });

  test('are nothing, and not 0, without an outcome', () => {
    expect(pacingFigures([line({ outcome: null })])).toEqual({
      lines: 0,
      wape: null,
      bias: null,
      pinball: null,
      coverage: null,
      brier: null,
      logLoss: null,
      hitRate: null,
    });
  });
});
