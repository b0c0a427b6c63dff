import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDeal,
  chanceOfAtLeast,
  compoundPoisson,
  convolve,
  meanOf,
  onGrid,
  quantiles,
} from '../../../../src/domain/goals/forecast/distribution/money-grid.ts';

const PLACES = 64;
const lumps = fc
  .array(
    fc.record({
      amount: fc.double({ min: 0, max: 20, noNaN: true }),
      chance: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => {
    const total = all.reduce((sum, { chance }) => sum + chance, 0);
    return all.map(({ amount, chance }) => ({ amount, chance: chance / total }));
  });
const nothing = () => {
  const sum = new Float64Array(PLACES);
  sum[0] = 1;
  return sum;
};
const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);

describe('money on a grid', () => {
  test('an amount between two points keeps its mean', () => {
    fc.assert(
      fc.property(lumps, (all) => {
        const { places, chances } = onGrid(all, 1, PLACES - 1);
        const mean = places.reduce((sum, place, i) => sum + place * (chances[i] ?? 0), 0);
        expect(mean).toBeCloseTo(
          all.reduce((sum, each) => sum + each.amount * each.chance, 0),
          9,
        );
      }),
    );
  });

  test('deals added up, in any order, are chances that sum to 1', () => {
    const deals = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), lumps), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(deals, (all) => {
        const forwards = nothing();
        const backwards = nothing();
        for (const [chance, each] of all) addDeal(forwards, chance, onGrid(each, 1, PLACES - 1));
        for (const [chance, each] of all.toReversed())
          addDeal(backwards, chance, onGrid(each, 1, PLACES - 1));
        expect(total(forwards)).toBeCloseTo(1, 10);
        expect(Math.min(...forwards)).toBeGreaterThanOrEqual(0);
        forwards.forEach((each, i) => {
          expect(each).toBeCloseTo(backwards[i] ?? Number.NaN, 10);
        });
      }),
    );
  });

  test('deals added up agree with trying every outcome', () => {
    const deals = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 30 })),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(deals, (all) => {
        const sum = nothing();
        for (const [chance, amount] of all)
          addDeal(sum, chance, onGrid([{ amount, chance: 1 }], 1, PLACES - 1));
        const tried = new Float64Array(PLACES);
        for (let bits = 0; bits < 2 ** all.length; bits += 1) {
          let [chance, amount] = [1, 0];
          all.forEach(([own, worth], i) => {
            const won = (bits >> i) % 2 === 1;
            chance *= won ? own : 1 - own;
            amount += won ? worth : 0;
          });
          const place = Math.min(PLACES - 1, amount);
          tried[place] = (tried[place] ?? 0) + chance;
        }
        sum.forEach((each, i) => {
          expect(each).toBeCloseTo(tried[i] ?? Number.NaN, 10);
        });
      }),
    );
  });

  test('a Poisson number of wins agrees with adding up every number of wins', () => {
    fc.assert(
      fc.property(lumps, fc.double({ min: 0, max: 6, noNaN: true }), (all, count) => {
        const sizes = onGrid(all, 1, PLACES - 1);
        const exact = compoundPoisson(count, sizes, PLACES);
        const one = new Float64Array(PLACES);
        sizes.places.forEach((place, i) => {
          one[place] = (one[place] ?? 0) + (sizes.chances[i] ?? 0);
        });
        const added = new Float64Array(PLACES);
        let some = nothing();
        let weight = Math.exp(-count);
        for (let wins = 0; wins < 60; wins += 1) {
          some.forEach((each, i) => {
            added[i] = (added[i] ?? 0) + weight * each;
          });
          some = Float64Array.from(convolve(some, one));
          weight *= count / (wins + 1);
        }
        exact.forEach((each, i) => {
          expect(each).toBeCloseTo(added[i] ?? Number.NaN, 8);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('thousands of wins are halved and put together, without losing any chance', () => {
    const sizes = onGrid([{ amount: 1, chance: 1 }], 1, 4_095);
    const chances = compoundPoisson(2_000, sizes, 4_096);
    expect(total(chances)).toBeCloseTo(1, 9);
    expect(meanOf({ step: 1, chances })).toBeCloseTo(2_000, 3);
  });

  test('quantiles rise with their level, and the chance falls as the amount rises', () => {
    const chances = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 })
      .filter((all) => all.some((each) => each > 0))
      .map((all) => Float64Array.from(all, (each) => each / all.reduce((a, b) => a + b, 0)));
    fc.assert(
      fc.property(chances, fc.double({ min: 0.1, max: 50, noNaN: true }), (own, step) => {
        const grid = { step, chances: own };
        const found = quantiles(grid, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        const reached = Array.from({ length: 80 }, (_, i) =>
          chanceOfAtLeast(grid, (i * step * own.length) / 70),
        );
        expect(reached).toEqual(reached.toSorted((a, b) => b - a));
        expect(reached[0]).toBe(1);
        expect(reached.at(-1)).toBe(0);
      }),
    );
  });

  test('nothing at all is no part of a small amount', () => {
    const grid = { step: 10, chances: Float64Array.of(0.7, 0.3) };
    expect(chanceOfAtLeast(grid, 0.01)).toBeCloseTo(0.3, 12);
    expect(quantiles(grid, [0.5])).toEqual([0]);
  });
});
