import { Decimal } from 'decimal.js';
import type { TargetVersion } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';
import { LINE_DECIMALS } from './lines.ts';
import { type WeighedDay, weightWithin } from './work-days.ts';

/** What leads to the end of a period, and how far along it is. */
export interface Course {
  readonly period: Period;
  /** The targets that took effect by now, the first from the period's start on. */
  readonly targets: readonly TargetVersion[];
  /** The working days with what each carries. */
  readonly days: readonly WeighedDay[];
  /** The first moment that is not over: the start of today; the end of the period once that is over. */
  readonly until: Instant;
}

/**
 * What is expected by now: the target, spread over the working days by what each carries. When the target changes, the line
 * goes on from where it is: nobody was behind a target that was not in force. It never leads above the target. Without
 * working days nothing is expected until the period is over, and then everything. Rounded to cents.
 */
export function expectedOn({ period, targets, days, until }: Course): Decimal {
  let expected = new Decimal(0);
  for (const [place, { target, from }] of targets.entries()) {
    const to = Math.min(targets[place + 1]?.from ?? period.end, period.end);
    expected = Decimal.min(expected, target);
    const ahead = weightWithin(days, from, period.end);
    if (!ahead.isZero()) {
      const gone = weightWithin(days, from, Math.min(to, until));
      expected = expected.plus(target.minus(expected).times(gone).dividedBy(ahead));
    }
  }
  const last = targets.at(-1)?.target ?? expected;
  return (until >= period.end ? last : expected).toDecimalPlaces(LINE_DECIMALS);
}
