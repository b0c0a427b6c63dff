import type { Decimal } from 'decimal.js';
import type { Goal } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { Arithmetic } from './arithmetic/lines.ts';
import type { LeftOut } from './left-out.ts';
import type { RollUp } from './roll-up.ts';
import type { SmartCheck } from './smart/smart-letter.ts';

/** Against the straight line by working day. `reached`: the target is met. */
export type PaceVerdict = 'not started' | 'behind' | 'on pace' | 'ahead' | 'reached' | 'missed';

/** How a goal is going. All amounts are in the goal's currency, or are counts for a count goal. */
export interface MeasuredPace {
  readonly kind: 'measured';
  readonly goal: Goal;
  readonly period: Period;
  /** In force now, less what a ramp takes off. */
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Target times the share of working days gone by, to the cent. */
  readonly expected: Decimal;
  /** How the three come about. */
  readonly arithmetic: Arithmetic;
  /** Of a team's or the company's goal: the goals below it. Null where there are none. */
  readonly rollUp: RollUp | null;
  /** actual / expected; null while nothing is expected yet. */
  readonly pace: number | null;
  /** actual / target. */
  readonly attainment: number;
  readonly verdict: PaceVerdict;
  readonly workingDays: { readonly gone: number; readonly left: number; readonly total: number };
  /** Still needed for each working day that is left, today included; null when none is left or the target is reached. */
  readonly runRateNeeded: Decimal | null;
  /** What was made per working day in the period before; null when the portal has no such history. */
  readonly runRateUsual: Decimal | null;
  readonly dealsCounted: number;
  readonly leftOut: readonly LeftOut[];
  readonly smart: SmartCheck;
}

/** A goal that cannot be paced; the check says which parts are missing. */
export interface UnmeasuredPace {
  readonly kind: 'unmeasured';
  readonly goal: Goal;
  readonly smart: SmartCheck;
}

export type GoalPace = MeasuredPace | UnmeasuredPace;

/** A pace as stored. */
export interface StoredPace {
  readonly pace: GoalPace;
  readonly pacedAt: Instant;
}
