import type { Decimal } from 'decimal.js';
import type { TargetVersion } from '../../crm/goal.ts';
import type { Instant } from '../../crm/time.ts';
import { LINE_DECIMALS, type TargetLine } from './lines.ts';
import { monthInRole, percentIn, type RampMonths } from './work-days.ts';

/** The targets that took effect, each as a line: the first as it was set, then what each change added. */
export function versionLines(targets: readonly TargetVersion[]): readonly TargetLine[] {
  return targets.map(({ target, from }, place): TargetLine => {
    const before = targets[place - 1];
    return before === undefined
      ? { kind: 'set', amount: target }
      : { kind: 'changed', from, amount: target.minus(before.target) };
  });
}

/** What a ramp takes off a target: a line for each month in the role that the period's working days touch. */
export function rampLines(
  target: Decimal,
  ramp: RampMonths,
  days: readonly Instant[],
): readonly TargetLine[] {
  const months = Map.groupBy(days, (start) => monthInRole(ramp, start));
  return [...months].flatMap(([month, { length }]): TargetLine[] => {
    const percent = percentIn(ramp, month);
    const less = target.times(percent - 100).dividedBy(100);
    if (less.isZero()) return [];
    const amount = less.times(length).dividedBy(days.length).toDecimalPlaces(LINE_DECIMALS);
    return [{ kind: 'ramp', month, percent, workingDays: length, amount }];
  });
}
