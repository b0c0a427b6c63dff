import { describe, expect, test } from '@jest/globals';
import { normalBelow, normalQuantile } from '../../../src/domain/statistics/normal.ts';
import { drawPoisson } from '../../../src/domain/statistics/poisson.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [-1.281552, 0.1],
    [1.959964, 0.975],
    [-2.575829, 0.005],
    [-6, 9.8659e-10],
  ])('has below %d a share of %d', (z, share) => {
    expect(normalBelow(z) / share).toBeCloseTo(1, 4);
  });

  test.each([1e-9, 0.001, 0.025, 0.3, 0.5, 0.9, 0.9999])(
    'has a value below which %d lies',
    (share) => {
      expect(normalBelow(normalQuantile(share)) / share).toBeCloseTo(1, 4);
    },
  );
});

describe('numbers of rare events', () => {
  test.each([0, 0.5, 3, 11.9, 12, 40, 2_500])('have mean and variance %d', (mean) => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 20_000 }, () => drawPoisson(mean, random));
    const average = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    const variance = draws.reduce((sum, each) => sum + (each - average) ** 2, 0) / draws.length;
    const error = 5 * Math.sqrt(Math.max(mean, 1e-9) / draws.length);
    expect(Math.abs(average - mean)).toBeLessThan(error);
    expect(Math.abs(variance - mean)).toBeLessThanOrEqual(0.05 * mean);
  });
});
