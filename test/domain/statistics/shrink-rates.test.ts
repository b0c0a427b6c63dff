import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logBeta, logGamma } from '../../../src/domain/statistics/log-gamma.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { plainPosterior, RatePosterior } from '../../../src/domain/statistics/rate-posterior.ts';
import { type CountedRate, shrinkRates } from '../../../src/domain/statistics/shrink-rates.ts';

const counted: fc.Arbitrary<CountedRate> = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ trials, happened: Math.floor(trials * share) }));
const several = fc.array(counted, { minLength: 2, maxLength: 8 });
const quick = { numRuns: 12 };

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

  test('the interval holds the mean, and one rate is above another as often as not the other way', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const [first, second] = [one, other].map((each) =>
          plainPosterior(each.happened, each.trials),
        );
        if (first === undefined || second === undefined) throw new Error('two were made');
        const { low, high } = first.interval();
        expect(low).toBeLessThanOrEqual(first.mean + 0.002);
        expect(high).toBeGreaterThanOrEqual(first.mean - 0.002);
        expect(first.chanceAbove(second) + second.chanceAbove(first)).toBeCloseTo(1, 6);
      }),
      quick,
    );
  });
});

describe('rates of several groups', () => {
  test('lie between the lowest and the highest share, apart from half a success', () => {
    fc.assert(
      fc.property(several, (groups) => {
        const shares = groups.flatMap(({ happened, trials }) => [
          (happened - 0.5) / trials,
          (happened + 0.5) / (trials + 1),
          (happened + 1) / (trials + 1),
        ]);
        for (const { mean } of shrinkRates(groups).posteriors) {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...shares) - 0.02);
          expect(mean).toBeLessThanOrEqual(Math.max(...shares) + 0.02);
        }
      }),
      quick,
    );
  });

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

  test('do not depend on the order of the groups', () => {
    fc.assert(
      fc.property(several, (groups) => {
        const forwards = shrinkRates(groups).posteriors.map(({ mean }) => mean);
        const backwards = shrinkRates(groups.toReversed()).posteriors.map(({ mean }) => mean);
        for (const [place, mean] of backwards.toReversed().entries()) {
          expect(mean).toBeCloseTo(forwards[place] ?? Number.NaN, 9);
        }
      }),
      quick,
    );
  });

  test('of no group, and of groups without trials, say nothing and break nothing', () => {
    expect(shrinkRates([]).posteriors).toEqual([]);
    const [empty] = shrinkRates([{ happened: 0, trials: 0 }]).posteriors;
    expect(empty?.interval().high).toBeGreaterThan(0.5);
  });
});

describe('by simulation', () => {
  const random = seededRandom(20_261_123);
  const draw = (trials: number, rate: number): CountedRate => {
    let happened = 0;
    for (let trial = 0; trial < trials; trial += 1) if (random() < rate) happened += 1;
    return { happened, trials };
  };

  test('95% intervals hold the true rates of seven unlike channels in 90 to 97 of 100 cases', () => {
    const rates = [0.03, 0.05, 0.06, 0.08, 0.08, 0.1, 0.12];
    const sizes = [400, 300, 250, 150, 150, 120, 80];
    let [held, all] = [0, 0];
    for (let turn = 0; turn < 40; turn += 1) {
      const groups = sizes.map((size, place) => draw(size, rates[place] ?? 0));
      for (const [place, posterior] of shrinkRates(groups).posteriors.entries()) {
        const { low, high } = posterior.interval();
        const rate = rates[place] ?? Number.NaN;
        if (low <= rate && rate <= high) held += 1;
        all += 1;
      }
    }
    expect(held / all).toBeGreaterThan(0.9);
    expect(held / all).toBeLessThanOrEqual(0.99);
  });

  test('of seven equal channels the first is called above the last in fewer than 1 of 20 cases', () => {
    let claims = 0;
    const turns = 60;
    for (let turn = 0; turn < turns; turn += 1) {
      const groups = [400, 300, 250, 150, 150, 150, 150].map((size) => draw(size, 0.07));
      const sorted = shrinkRates(groups).posteriors.toSorted((a, b) => b.mean - a.mean);
      const [first, last] = [sorted.at(0), sorted.at(-1)];
      if (first && last && first.chanceAbove(last) >= 0.975) claims += 1;
    }
    expect(claims / turns).toBeLessThan(0.06);
  });
});
