import { Decimal } from 'decimal.js';
import { lastOf } from '../../collections/entries.ts';
import type { Repeats } from './scorecard.ts';

/**
 * Whole points of a bin for something that happened n times, n from 0 on: [points, points, ...]. The n-th time adds
 * points x keeps^(n-1); the sum is exact until it is rounded, halves away from 0. The last entry holds for more times too.
 */
export function repeatedPoints(
  points: number,
  { keeps, most }: Pick<Repeats, 'keeps' | 'most'>,
): readonly number[] {
  const sums = [points];
  let each = new Decimal(points);
  let sum = new Decimal(0);
  for (let time = 1; time <= most; time += 1) {
    sum = sum.plus(each);
    each = each.times(keeps);
    sums.push(sum.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
  }
  return sums;
}

/** The points that a bin can give at most, up or down, however often it happens. */
export function furthestPoints(points: number, repeats: Repeats | undefined): number {
  return repeats === undefined ? points : lastOf(repeatedPoints(points, repeats));
}
