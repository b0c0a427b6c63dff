import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { medianWait } from '../../../src/domain/statistics/median-wait.ts';

const ended = (length: number) => ({ length, ended: true });
const going = (length: number) => ({ length, ended: false });

describe('the median wait', () => {
  test.each([
    ['of nothing', [], null],
    ['of waits that all ended', [ended(3), ended(1), ended(2)], 2],
    ['of an even number', [ended(1), ended(2), ended(3), ended(4)], 2],
    ['is not known while fewer than half ended', [ended(1), going(9), going(9)], null],
    [
      'counts those that still wait as longer than they have waited',
      [ended(1), ended(2), going(5)],
      2,
    ],
    // 6 at risk at 6 weeks and so on: worked by hand from the product of (1 - 1/at risk).
    [
      'with waits that were cut short',
      [ended(6), going(6), ended(7), going(9), ended(10), ended(13)],
      10,
    ],
    ['ends before it is cut short at the same length', [ended(2), going(2)], 2],
  ] as const)('%s', (_, waits, median) => expect(medianWait(waits)).toBe(median));

  test('is the lower middle when all have ended, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), (lengths) => {
        const sorted = lengths.toSorted((one, other) => one - other);
        expect(medianWait(lengths.map(ended))).toBe(sorted[Math.ceil(lengths.length / 2) - 1]);
      }),
    );
  });

  test('never gets shorter because some still wait', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { maxLength: 30 }),
        fc.array(fc.nat(50)),
        (done, waiting) => {
          const without = medianWait(done.map(ended)) ?? Number.POSITIVE_INFINITY;
          const all = [...done.map(ended), ...waiting.map(going)];
          expect(medianWait(all) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(without);
        },
      ),
    );
  });
});
