import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { plainPosterior } from '../../../src/domain/statistics/rate-posterior.ts';
import { type CountedRate, shrinkRates } from '../../../src/domain/statistics/shrink-rates.ts';

const counted: fc.Arbitrary<CountedRate> = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ trials, happened: Math.floor(trials * share) }));
const several = fc.array(counted, { minLength: 2, maxLength: 8 });
const quick = { numRuns: 12 };

describe('what is known of any rate', () => {
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

describe('rates of any groups', () => {
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
