import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diceOf } from '../../../src/sandbox/generator/dice.ts';

const throws = (seed: number, count: number) => {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => dice.unit());
};
const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe('dice', () => {
  test('the same seed gives the same throws, another seed others', () => {
    expect(throws(7, 50)).toEqual(throws(7, 50));
    expect(throws(7, 50)).not.toEqual(throws(8, 50));
  });

  test('a part’s dice do not depend on what was thrown before', () => {
    const [used, fresh] = [diceOf(1), diceOf(1)];
    for (let i = 0; i < 10; i += 1) used.unit();
    expect(used.fork('deal 3').unit()).toBe(fresh.fork('deal 3').unit());
    expect(used.fork('deal 3').unit()).not.toBe(used.fork('deal 4').unit());
  });

  test('parts with neighbouring names throw independently', () => {
    const first = Array.from(
      { length: 4000 },
      (_, i) =>
        diceOf(1)
          .fork(`fault ${100_000 + i}`)
          .unit() - 0.5,
    );
    for (const lag of [1, 2, 4, 10]) {
      const products = first.slice(lag).map((each, i) => (each * (first[i] ?? 0)) / (1 / 12));
      expect(Math.abs(mean(products))).toBeLessThan(0.06);
    }
    expect(mean(first)).toBeCloseTo(0, 1);
  });

  test('throws stay within their bounds', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(100),
        (seed, low, width) => {
          const dice = diceOf(seed);
          const whole = dice.int(low, low + width);
          const unit = dice.unit();
          return (
            Number.isInteger(whole) && whole >= low && whole <= low + width && unit >= 0 && unit < 1
          );
        },
      ),
    );
  });

  test('the kinds of chance have the mean that they promise', () => {
    const dice = diceOf(3);
    const many = <T>(draw: () => T) => Array.from({ length: 20_000 }, draw);
    expect(mean(many(() => dice.exponential(4)))).toBeCloseTo(4, 0);
    expect(mean(many(() => dice.poisson(2.5)))).toBeCloseTo(2.5, 1);
    expect(mean(many(() => dice.normal()))).toBeCloseTo(0, 1);
    expect(mean(many(() => dice.normal() ** 2))).toBeCloseTo(1, 1);
    const shares = many(() =>
      dice.weighted([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ]),
    );
    expect(shares.filter((each) => each === 'a').length / shares.length).toBeCloseTo(0.75, 1);
    expect(shares).not.toContain('never');
  });

  test('nothing can be picked from an empty list', () => {
    expect(() => diceOf(1).pick([])).toThrow(RangeError);
  });
});
