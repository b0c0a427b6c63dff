import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dealEffects } from '../../../../src/domain/goals/forecast/distribution/deal-effects.ts';
import { distributionOf } from '../../../../src/domain/goals/forecast/distribution/distribution-of.ts';
import { levelOf, shifted } from '../../../../src/domain/goals/forecast/distribution/level.ts';
import {
  chanceOfAtLeast,
  meanOf,
} from '../../../../src/domain/goals/forecast/distribution/money-grid.ts';
import type { Outlook } from '../../../../src/domain/goals/forecast/distribution/outlook.ts';
import { shockNodes } from '../../../../src/domain/goals/forecast/distribution/shock-nodes.ts';

const PLACES = 256;
const deal = fc.record({
  chance: fc.double({ min: 0.01, max: 0.95, noNaN: true }),
  amount: fc.integer({ min: 1, max: 400 }),
});
const outlook = fc
  .record({
    deals: fc.array(deal, { minLength: 1, maxLength: 6 }),
    arriving: fc.double({ min: 0, max: 3, noNaN: true }),
    size: fc.integer({ min: 10, max: 300 }),
    shock: fc.double({ min: 0, max: 0.6, noNaN: true }),
    factor: fc.double({ min: 0.3, max: 1.8, noNaN: true }),
  })
  .map(({ deals, arriving, size, shock, factor }): Outlook => {
    const plain = deals.reduce((sum, each) => sum + each.chance * each.amount, arriving * size);
    return {
      mean: factor * plain,
      deals: deals.map(({ chance, amount }) => ({ chance, lumps: [{ amount, chance: 1 }] })),
      arriving,
      sizes: [{ amount: size, chance: 1 }],
      shock,
    };
  });

describe('the distribution of what is still to come', () => {
  test('sums to 1 and has the mean that was asked for', () => {
    fc.assert(
      fc.property(outlook, (given) => {
        const grid = distributionOf(given, PLACES);
        expect(grid.chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
        expect(meanOf(grid) / Math.max(given.mean, 1)).toBeCloseTo(
          given.mean / Math.max(given.mean, 1),
          2,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is the same in whatever order the deals come', () => {
    fc.assert(
      fc.property(outlook, (given) => {
        const one = distributionOf(given, PLACES);
        const other = distributionOf({ ...given, deals: given.deals.toReversed() }, PLACES);
        one.chances.forEach((each, i) => {
          expect(each).toBeCloseTo(other.chances[i] ?? Number.NaN, 9);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the effect of a deal', () => {
  test('won and lost, weighed by its chance under each shock, make the chance as it stands', () => {
    // Beyond this the effects take a coarser grid than the forecast, which shows no such target.
    const shareOfGrid = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(outlook, shareOfGrid, (given, share) => {
        const grid = distributionOf(given, PLACES);
        const needed = share * grid.step * (PLACES - 1);
        const chance = chanceOfAtLeast(grid, needed);
        for (const { ifWon, ifLost } of dealEffects(given, needed, { places: PLACES })) {
          expect(ifWon).toBeGreaterThanOrEqual(ifLost - 1e-12);
          expect(chance).toBeLessThanOrEqual(ifWon + 1e-7);
          expect(chance).toBeGreaterThanOrEqual(ifLost - 1e-7);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is told where the forecast itself gives next to nothing', () => {
    const unlikely = { chance: 0.003, lumps: [{ amount: 21, chance: 1 }] };
    const given: Outlook = {
      mean: 0.249,
      deals: [unlikely, { chance: 0.003, lumps: [{ amount: 62, chance: 1 }] }],
      arriving: 0,
      sizes: [],
      shock: 0,
    };
    const [, larger] = dealEffects(given, 81, { places: 8_192 });
    expect(larger?.ifWon).toBeCloseTo(0.003, 4);
  });

  test('is the same whether or not other deals are asked about', () => {
    fc.assert(
      fc.property(outlook, fc.integer({ min: 1, max: 800 }), (given, needed) => {
        const all = dealEffects(given, needed, { places: PLACES });
        const asked = [...given.deals.keys()].filter((place) => place % 2 === 0).toReversed();
        const some = dealEffects(given, needed, { places: PLACES, asked });
        expect(some).toHaveLength(asked.length);
        some.forEach(({ ifWon, ifLost }, index) => {
          const same = all[asked[index] ?? -1];
          expect(ifWon).toBeCloseTo(same?.ifWon ?? Number.NaN, 9);
          expect(ifLost).toBeCloseTo(same?.ifLost ?? Number.NaN, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('agrees with trying every outcome of the other deals', () => {
    const alone = outlook.map((given): Outlook => ({ ...given, arriving: 0, sizes: [], shock: 0 }));
    fc.assert(
      fc.property(alone, fc.integer({ min: 1, max: 1_200 }), (raw, needed) => {
        const given = { ...raw, mean: Math.min(raw.mean, meanBelow(raw)) };
        const { hazard } = levelOf(given, shockNodes(0));
        const chances = given.deals.map(({ chance }) => shifted(chance, hazard));
        dealEffects(given, needed, { places: 8_192 }).forEach(({ ifWon, ifLost }, index) => {
          for (const [said, own] of [
            [ifWon, given.deals[index]?.lumps[0]?.amount ?? 0],
            [ifLost, 0],
          ] as const) {
            const others = given.deals.map(({ lumps }, i) => ({
              amount: lumps[0]?.amount ?? 0,
              chance: chances[i] ?? 0,
            }));
            others.splice(index, 1);
            // A step of the grid to either side: amounts fall between its points.
            const slack = 1.5;
            expect(said).toBeLessThanOrEqual(tried(others, needed - own - slack) + 1e-7);
            expect(said).toBeGreaterThanOrEqual(tried(others, needed - own + slack) - 1e-7);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** A mean that the deals can bring by themselves. */
function meanBelow({ deals }: Outlook): number {
  return deals.reduce((sum, { chance, lumps }) => sum + chance * (lumps[0]?.amount ?? 0), 0);
}

function tried(
  deals: readonly { readonly amount: number; readonly chance: number }[],
  needed: number,
): number {
  let reached = 0;
  for (let bits = 0; bits < 2 ** deals.length; bits += 1) {
    let [chance, amount] = [1, 0];
    deals.forEach((each, i) => {
      const won = (bits >> i) % 2 === 1;
      chance *= won ? each.chance : 1 - each.chance;
      amount += won ? each.amount : 0;
    });
    if (amount >= needed) reached += chance;
  }
  return reached;
}
