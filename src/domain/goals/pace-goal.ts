import { Decimal } from 'decimal.js';
import type { Goal } from '../crm/goal.ts';
import { isMeasurable, type MeasurableGoal } from './measurable-goal.ts';
import type { GoalPace, MeasuredPace } from './pace.ts';
import { isKnown, type PaceFacts, sellersIn } from './pace-facts.ts';
import { smartCheck } from './smart/smart-check.ts';
import type { Stretch } from './stretch.ts';
import { tallyIn } from './tally.ts';
import { verdictOf } from './verdict.ts';

/**
 * How a goal is going, against a straight line by working day: expected to date is the target times the share of the
 * period's working days that are over. A goal that lacks what pacing needs is `unmeasured`; its check says what to mend.
 */
export function paceGoal(goal: Goal, facts: PaceFacts): GoalPace {
  const smart = smartCheck(goal, facts);
  if (!isMeasurable(goal) || sellersIn(goal.scope, facts).length === 0)
    return { kind: 'unmeasured', goal, smart };
  return { ...measure(goal, facts), smart };
}

function measure(goal: MeasurableGoal, facts: PaceFacts): Omit<MeasuredPace, 'smart'> {
  const { period, target } = goal;
  const stretch = facts.stretch(period);
  const { actual, dealsCounted, leftOut } = tallyIn(period, goal, facts);
  const expected = expectedToDate(goal, stretch, facts);
  return {
    kind: 'measured',
    goal,
    period,
    target,
    actual,
    expected,
    pace: expected.isZero() ? null : actual.dividedBy(expected).toNumber(),
    attainment: actual.dividedBy(target).toNumber(),
    verdict: verdictOf({ period, target, actual, expected }, facts.now),
    workingDays: stretch.workingDays,
    runRateNeeded: runRateNeeded(target.minus(actual), stretch),
    runRateUsual: runRateUsual(goal, stretch, facts),
    dealsCounted,
    leftOut,
  };
}

/** A period without any working day expects nothing until it is over, and then everything. */
function expectedToDate(goal: MeasurableGoal, { workingDays }: Stretch, facts: PaceFacts): Decimal {
  const { gone, total } = workingDays;
  if (total === 0) return facts.now < goal.period.end ? new Decimal(0) : goal.target;
  return goal.target.times(gone).dividedBy(total);
}

function runRateNeeded(missing: Decimal, { workingDays }: Stretch): Decimal | null {
  if (workingDays.left === 0 || missing.lessThanOrEqualTo(0)) return null;
  return missing.dividedBy(workingDays.left);
}

function runRateUsual(goal: MeasurableGoal, stretch: Stretch, facts: PaceFacts): Decimal | null {
  const [before] = stretch.earlier;
  if (before === undefined || stretch.workingDaysBefore === 0 || !isKnown(before, goal, facts))
    return null;
  return tallyIn(before, goal, facts).actual.dividedBy(stretch.workingDaysBefore);
}
