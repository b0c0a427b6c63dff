import type { Decimal } from 'decimal.js';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { PaceVerdict } from './pace.ts';

/**
 * From this share of what is expected on, a goal is on pace. Recruiterflow publishes the same line for its pro-rated
 * goals ("on track" from 99%).
 */
export const ON_PACE_FROM = 0.99;
/** Above this share it is ahead: as far from the line as "behind" is, so that rounding is not called a lead. */
export const AHEAD_ABOVE = 1.01;

/** What the verdict is about: amounts of one unit. */
export interface Standing {
  readonly period: Period;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly expected: Decimal;
}

/** How a goal stands against the straight line by working day. */
export function verdictOf(
  { period, target, actual, expected }: Standing,
  now: Instant,
): PaceVerdict {
  if (now < period.start) return 'not started';
  if (actual.greaterThanOrEqualTo(target)) return 'reached';
  if (now >= period.end) return 'missed';
  if (actual.lessThan(expected.times(ON_PACE_FROM))) return 'behind';
  return actual.greaterThan(expected.times(AHEAD_ABOVE)) ? 'ahead' : 'on pace';
}
