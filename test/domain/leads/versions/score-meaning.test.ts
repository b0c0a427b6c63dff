import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blendWeights } from '../../../../src/domain/leads/versions/blend-weights.ts';
import {
  chanceOf,
  type ScoreMeaning,
} from '../../../../src/domain/leads/versions/score-meaning.ts';
import { sigmoid } from '../../../../src/domain/statistics/log-odds.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';

const meaning: ScoreMeaning = {
  base: -2,
  horizonDays: 90,
  bands: [
    { score: -20, leads: 300, variance: 0.01 },
    { score: 0, leads: 500, variance: 0.04 },
    { score: 9, leads: 40, variance: 0.09 },
    { score: 40, leads: 5, variance: 0.25 },
  ],
};

describe('the chance that a score stands for', () => {
  test('doubles its odds with every 20 points', () => {
    const odds = (points: number) => {
      const { value } = chanceOf(meaning, points);
      return value / (1 - value);
    };
    expect(odds(0)).toBeCloseTo(Math.exp(-2), 12);
    expect(odds(20) / odds(0)).toBeCloseTo(2, 12);
    expect(odds(-20) / odds(0)).toBeCloseTo(0.5, 12);
  });

  test('rests on the past leads of like scores', () => {
    expect(chanceOf(meaning, 0).comparable).toBe(540);
    expect(chanceOf(meaning, -10).comparable).toBe(800);
    expect(chanceOf(meaning, 25).comparable).toBe(0);
  });

  test('rises with the score and lies within its range, also where no lead has been', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (points) => {
        const { value, low, high } = chanceOf(meaning, points);
        expect(low).toBeLessThan(value);
        expect(value).toBeLessThan(high);
        expect(chanceOf(meaning, points + 1).value).toBeGreaterThan(value);
      }),
    );
  });
});

describe('the weights of rules and learning', () => {
  const random = seededRandom(3);
  const rows = 4_000;
  const rulePoints = Float64Array.from({ length: rows }, () => Math.floor(random() * 60));
  const learned = Float64Array.from({ length: rows }, () => random() * 4 - 4);
  const labelled = (logOdds: (row: number) => number) =>
    Uint8Array.from(rulePoints, (_, row) => (random() < sigmoid(logOdds(row)) ? 1 : 0));

  test('are those that the outcomes were made with', () => {
    const labels = labelled(
      (row) => -1 + 0.03 * (rulePoints[row] ?? 0) + 0.8 * (learned[row] ?? 0),
    );
    const weights = blendWeights({ rulePoints, learned, labels });
    expect(weights.rules).toBeCloseTo(0.03, 2);
    expect(weights.learned).toBeCloseTo(0.8, 0);
  });

  test('leave out what speaks against the outcomes', () => {
    const labels = labelled(
      (row) => -1 - 0.03 * (rulePoints[row] ?? 0) + 0.8 * (learned[row] ?? 0),
    );
    const weights = blendWeights({ rulePoints, learned, labels });
    expect(weights.rules).toBe(0);
    expect(weights.learned).toBeGreaterThan(0.5);
  });
});
