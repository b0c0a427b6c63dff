import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairedBootstrap } from '../../../src/domain/statistics/bootstrap.ts';
import {
  calibrationError,
  calibrationNoiseFloor,
} from '../../../src/domain/statistics/calibration-error.ts';
import { wilsonInterval } from '../../../src/domain/statistics/interval.ts';
import { isotonic } from '../../../src/domain/statistics/isotonic.ts';
import { sigmoid } from '../../../src/domain/statistics/log-odds.ts';
import { logisticLine } from '../../../src/domain/statistics/logistic-line.ts';
import type { Outcomes } from '../../../src/domain/statistics/outcomes.ts';
import { populationStability } from '../../../src/domain/statistics/population-stability.ts';
import { brier, brierSkill, logLoss } from '../../../src/domain/statistics/proper-scores.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { averagePrecision, liftAt, rocAuc } from '../../../src/domain/statistics/ranking.ts';

function outcomes(...rows: readonly (readonly [number, number])[]): Outcomes {
  return {
    probabilities: Float64Array.from(rows, ([probability]) => probability),
    labels: Uint8Array.from(rows, ([, label]) => label),
  };
}

/** Rows with ties, of both kinds. */
const randomOutcomes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 60,
  })
  .filter((rows) => new Set(rows.map(([, label]) => label)).size === 2)
  .map((rows) => outcomes(...rows.map(([tenths, label]) => [tenths / 10, label] as const)));

describe('ranking', () => {
  test('AUC is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(randomOutcomes, ({ probabilities, labels }) => {
        const having = (wanted: number) =>
          [...probabilities].filter((_, i) => labels[i] === wanted);
        const worth = having(1).flatMap((a) => having(0).map((b) => (Math.sign(a - b) + 1) / 2));
        const share = worth.reduce((sum, each) => sum + each, 0) / worth.length;
        expect(rocAuc({ probabilities, labels })).toBeCloseTo(share, 12);
      }),
    );
  });

  test('AUC cannot be told from rows of one kind', () => {
    expect(rocAuc(outcomes([0.2, 1], [0.4, 1]))).toBeNaN();
  });

  test('average precision of a ranking worked out by hand', () => {
    // Ranks 1 and 3 came true: (1/1 + 2/3) / 2.
    expect(averagePrecision(outcomes([0.9, 1], [0.8, 0], [0.7, 1], [0.1, 0]))).toBeCloseTo(5 / 6);
  });

  test('lift of the best half of a ranking worked out by hand', () => {
    expect(liftAt(0.5, outcomes([0.9, 1], [0.8, 1], [0.7, 0], [0.1, 1]))).toBeCloseTo(1 / 0.75);
  });

  test('a tie at the edge of the best rows counts with the part that fits', () => {
    expect(liftAt(0.5, outcomes([0.5, 1], [0.5, 0], [0.5, 0], [0.5, 0]))).toBeCloseTo(1);
  });
});

describe('proper scores', () => {
  test('log loss and Brier score of two rows worked out by hand', () => {
    const two = outcomes([0.8, 1], [0.4, 0]);
    expect(logLoss(two)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2);
    expect(brier(two)).toBeCloseTo((0.04 + 0.16) / 2);
  });

  test('always saying the base rate has no Brier skill', () => {
    expect(brierSkill(outcomes([0.25, 1], [0.25, 0], [0.25, 0], [0.25, 0]))).toBeCloseTo(0);
  });

  test('a certain error costs much, but not infinitely much', () => {
    expect(Number.isFinite(logLoss(outcomes([0, 1])))).toBe(true);
  });
});

describe('calibration', () => {
  test('the error of two bins worked out by hand', () => {
    // Two rows at .1 of which none, two at .9 of which one came true: (2 x .1 + 2 x .4) / 4.
    const four = outcomes([0.1, 0], [0.1, 0], [0.9, 1], [0.9, 0]);
    expect(calibrationError(four)).toBeCloseTo(0.25);
  });

  test('true probabilities show an error near the noise floor, and untrue ones above it', () => {
    const random = seededRandom(7);
    const probabilities = Float64Array.from({ length: 2_000 }, random);
    const labels = Uint8Array.from(probabilities, (each) => (random() < each ? 1 : 0));
    const floor = calibrationNoiseFloor(probabilities, seededRandom(8));
    expect(calibrationError({ probabilities, labels })).toBeLessThan(2 * floor);
    const squared = probabilities.map((each) => each ** 2);
    expect(calibrationError({ probabilities: squared, labels })).toBeGreaterThan(3 * floor);
  });
});

describe('intervals', () => {
  test("Wilson's interval of 1 in 10, as textbooks have it", () => {
    const { low, high } = wilsonInterval(1, 10);
    expect(low).toBeCloseTo(0.0179, 4);
    expect(high).toBeCloseTo(0.4042, 4);
  });

  test('without trials anything is possible', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test('a paired bootstrap covers the mean difference, and repeats itself for a seed', () => {
    const random = seededRandom(3);
    const differences = Float64Array.from({ length: 400 }, () => 0.1 + random() - 0.5);
    const interval = () => pairedBootstrap(differences, { random: seededRandom(1), draws: 400 });
    expect(interval().low).toBeLessThan(0.1);
    expect(interval().high).toBeGreaterThan(0.1);
    expect(interval()).toEqual(interval());
  });
});

describe('fits', () => {
  test('isotonic regression never falls, and keeps the weighted mean', () => {
    const value = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (rows) => {
        const [values, weights] = [rows.map(([each]) => each), rows.map(([, weight]) => weight)];
        const fitted = isotonic(values, weights);
        const mean = (of: readonly number[]) =>
          of.reduce((sum, each, index) => sum + each * (weights[index] ?? 0), 0);
        expect(fitted).toHaveLength(values.length);
        for (const [index, each] of fitted.entries()) {
          expect(each).toBeGreaterThanOrEqual(fitted[index - 1] ?? -Infinity);
        }
        expect(mean(fitted)).toBeCloseTo(mean(values), 6);
      }),
    );
  });

  test('a logistic line finds the line that made the labels', () => {
    const random = seededRandom(5);
    const x = Float64Array.from({ length: 20_000 }, () => 4 * random() - 2);
    const labels = Uint8Array.from(x, (at) => (random() < sigmoid(0.5 + 1.5 * at) ? 1 : 0));
    const line = logisticLine(x, labels, { start: { intercept: 0, slope: 1 }, slopePrecision: 0 });
    expect(line.intercept).toBeCloseTo(0.5, 1);
    expect(line.slope).toBeCloseTo(1.5, 1);
  });

  test('a logistic line stays finite when a value decides the label', () => {
    const x = Float64Array.of(-1, -1, 1, 1);
    const line = logisticLine(x, Uint8Array.of(0, 0, 1, 1), {
      start: { intercept: 0, slope: 1 },
      slopePrecision: 0,
    });
    expect(Number.isFinite(line.slope)).toBe(true);
    expect(Number.isFinite(line.intercept)).toBe(true);
  });

  test('the stability index of two shares worked out by hand, and 0 for no change', () => {
    const [half, quarter] = [Float64Array.of(0.5, 0.5), Float64Array.of(0.25, 0.75)];
    expect(populationStability(half, half)).toBe(0);
    expect(populationStability(half, quarter)).toBeCloseTo(
      -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5),
    );
  });
});
