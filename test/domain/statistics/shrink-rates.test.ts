import { describe, expect, test } from '@jest/globals';
import { logBeta, logGamma } from '../../../src/domain/statistics/log-gamma.ts';
import { RatePosterior } from '../../../src/domain/statistics/rate-posterior.ts';
import { shrinkRates } from '../../../src/domain/statistics/shrink-rates.ts';

describe('the logarithm of the gamma function', () => {
  test('is that of the factorials, and of the root of pi at a half', () => {
    let factorial = 1;
    for (let n = 1; n < 20; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 8);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 8);
    expect(logBeta(3, 4)).toBeCloseTo(Math.log(1 / 60), 8);
  });
});

describe('what is known of a rate', () => {
  test('a beta distribution has its known mean and quantiles', () => {
    const even = new RatePosterior([{ weight: 1, a: 1, b: 1 }]);
    expect(even.mean).toBe(0.5);
    expect(even.quantile(0.3)).toBeCloseTo(0.3, 2);
    // Beta(2, 2) has the median 1/2 and P(x < 1/4) = 3/16 - 2/64.
    const arch = new RatePosterior([{ weight: 1, a: 2, b: 2 }]);
    expect(arch.quantile(0.5)).toBeCloseTo(0.5, 2);
    expect(arch.quantile(0.15625)).toBeCloseTo(0.25, 2);
  });
});

describe('rates of several groups', () => {
  test('a small group is drawn from its own share towards the others; a large one hardly moves', () => {
    const others = Array.from({ length: 6 }, (_, place) => ({
      happened: 45 + 2 * place,
      trials: 500,
    }));
    const [small] = shrinkRates([{ happened: 6, trials: 20 }, ...others]).posteriors;
    const [large] = shrinkRates([{ happened: 1_500, trials: 5_000 }, ...others]).posteriors;
    expect(small?.mean).toBeGreaterThan(0.1);
    expect(small?.mean).toBeLessThan(0.24);
    expect(large?.mean).toBeCloseTo(0.3, 2);
  });

  test('of no group, and of groups without trials, say nothing and break nothing', () => {
    expect(shrinkRates([]).posteriors).toEqual([]);
    const [empty] = shrinkRates([{ happened: 0, trials: 0 }]).posteriors;
    expect(empty?.interval().high).toBeGreaterThan(0.5);
  });
});
