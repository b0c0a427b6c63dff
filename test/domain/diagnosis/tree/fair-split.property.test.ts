import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryAt } from '../../../../src/domain/collections/entries.ts';
import { addFairSplit, type FactorPair } from '../../../../src/domain/diagnosis/tree/fair-split.ts';

const RUNS = 500;

function split(...products: readonly FactorPair[]): readonly number[] {
  const into = new Float64Array(products[0]?.reference.length ?? 0);
  for (const product of products) addFairSplit(product, into);
  return [...into];
}

const productOf = (factors: ArrayLike<number>) => Array.from(factors).reduce((a, b) => a * b, 1);

/** The definition: each factor's step, over all orders in which factors can move from one window to the other. */
function byDefinition({ reference, actual }: FactorPair): readonly number[] {
  const n = reference.length;
  const value = (coalition: number) =>
    productOf(
      Array.from({ length: n }, (_, at) => entryAt(coalition & (1 << at) ? actual : reference, at)),
    );
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return Array.from({ length: n }, (_, own) => {
    let sum = 0;
    for (let coalition = 0; coalition < 1 << n; coalition += 1) {
      if (coalition & (1 << own)) continue;
      const size = coalition.toString(2).replaceAll('0', '').length;
      const weight = (factorial(size) * factorial(n - size - 1)) / factorial(n);
      sum += weight * (value(coalition | (1 << own)) - value(coalition));
    }
    return sum;
  });
}

const factor = fc.double({ min: 0, max: 20, noNaN: true });
const pairs = fc.integer({ min: 1, max: 10 }).chain((n) =>
  fc.record({
    reference: fc.array(factor, { minLength: n, maxLength: n }),
    actual: fc.array(factor, { minLength: n, maxLength: n }),
  }),
);

const scale = (pair: FactorPair) =>
  Math.max(
    1,
    productOf(Array.from(pair.reference, (r, at) => Math.max(r, entryAt(pair.actual, at)))),
  );
const isClose = (one: number, other: number, size: number) => Math.abs(one - other) < 1e-12 * size;
const areClose = (one: readonly number[], other: readonly number[], size: number) =>
  one.every((each, at) => isClose(each, entryAt(other, at), size));

describe('a fair split of a product of up to ten factors', () => {
  test('is the Shapley value as it is defined, over all coalitions', () => {
    fc.assert(
      fc.property(pairs, (pair) => areClose(split(pair), byDefinition(pair), scale(pair))),
      { numRuns: 200 },
    );
  });

  test('sums to the difference of the two products', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const sum = split(pair).reduce((a, b) => a + b, 0);
        return isClose(sum, productOf(pair.actual) - productOf(pair.reference), scale(pair));
      }),
      { numRuns: RUNS },
    );
  });

  test('does not depend on the order of the factors', () => {
    const shuffled = pairs.chain((pair) =>
      fc
        .shuffledSubarray([...Array(pair.reference.length).keys()], {
          minLength: pair.reference.length,
        })
        .map((order) => ({ pair, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ pair, order }) => {
        const moved = split({
          reference: order.map((at) => entryAt(pair.reference, at)),
          actual: order.map((at) => entryAt(pair.actual, at)),
        });
        const straight = split(pair);
        return areClose(
          moved,
          order.map((at) => entryAt(straight, at)),
          scale(pair),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('changes its signs when the windows are swapped', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const swapped = split({ reference: pair.actual, actual: pair.reference });
        return areClose(
          split(pair),
          swapped.map((each) => -each),
          scale(pair),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('gives exactly nothing to a factor that did not move', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (pair, pick) => {
        const still = pick % pair.reference.length;
        const actual = Array.from(pair.actual, (value, at) =>
          at === still ? entryAt(pair.reference, at) : value,
        );
        return Math.abs(entryAt(split({ ...pair, actual }), still)) === 0;
      }),
      { numRuns: RUNS },
    );
  });

  test('of several products is the sum of their splits', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        fc.pre(one.reference.length === other.reference.length);
        const [first, second] = [split(one), split(other)];
        const sums = first.map((each, at) => each + entryAt(second, at));
        return areClose(split(one, other), sums, scale(one) + scale(other));
      }),
      { numRuns: RUNS },
    );
  });

  test('by hand: 10 leads at 2 each become 5 leads at 4 each; volume and price cancel', () => {
    expect(split({ reference: [10, 2], actual: [5, 4] })).toEqual([-15, 15]);
  });
});
