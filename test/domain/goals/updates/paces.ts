import { Decimal } from 'decimal.js';
import type { Goal } from '../../../../src/domain/crm/goal.ts';
import type { MeasuredPace } from '../../../../src/domain/goals/pace.ts';
import { verdictOf } from '../../../../src/domain/goals/verdict.ts';
import { measuredOf } from '../../../battery/store-records.ts';
import { goal, now, quarter } from '../sales-team.ts';

/** A pace of a goal of 66,000 EUR, 37 of 66 working days in, unless told otherwise. */
export function paceOf(
  actual: number,
  known: { goal?: Partial<Goal>; deals?: number; target?: number; at?: number } = {},
): MeasuredPace {
  const target = new Decimal(known.target ?? 66_000);
  const its = goal({ target, ...known.goal });
  const period = its.period ?? quarter;
  const at = known.at ?? now;
  const total = 66;
  const gone = at >= period.end ? total : 37;
  const expected = target.times(gone).dividedBy(total);
  const made = new Decimal(actual);
  const missing = target.minus(made);
  return {
    ...measuredOf(its, null),
    period,
    target,
    actual: made,
    expected,
    pace: made.dividedBy(expected).toNumber(),
    attainment: made.dividedBy(target).toNumber(),
    verdict: verdictOf({ period, target, actual: made, expected }, at),
    workingDays: { gone, left: total - gone, total },
    runRateNeeded: gone < total && missing.greaterThan(0) ? missing.dividedBy(total - gone) : null,
    runRateUsual: new Decimal(900),
    dealsCounted: known.deals ?? 4,
    leftOut: [],
  };
}
