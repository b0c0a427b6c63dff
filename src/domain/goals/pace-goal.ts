import type { Decimal } from 'decimal.js';
import type { Goal } from '../crm/goal.ts';
import { standingOf } from './arithmetic/standing.ts';
import { isMeasurable, type MeasurableGoal } from './measurable-goal.ts';
import type { GoalPace, MeasuredPace } from './pace.ts';
import { isKnown, type PaceFacts, sellersIn } from './pace-facts.ts';
import { rollUpOf } from './roll-up.ts';
import { smartCheck } from './smart/smart-check.ts';
import { tallyIn } from './tally.ts';
import { verdictOf } from './verdict.ts';

/**
 * How a goal is going, against a straight line by working day: expected to date is the target times the share of the
 * period's working days that are over. A goal that lacks what pacing needs is `unmeasured`; its check says what to mend.
 */
export function paceGoal(goal: Goal, facts: PaceFacts): GoalPace {
  const smart = smartCheck(goal, facts);
  const canBePaced =
    isMeasurable(goal) &&
    facts.countsOf(goal.metric).kind === 'known' &&
    sellersIn(goal.scope, facts).length > 0;
  if (!canBePaced) return { kind: 'unmeasured', goal, smart };
  return { ...measure(goal, facts), smart };
}

function measure(goal: MeasurableGoal, facts: PaceFacts): Omit<MeasuredPace, 'smart'> {
  const { period } = goal;
  const { target, expected, workingDays, targetLines, expectedLines } = standingOf(goal, facts);
  const { actual, dealsCounted, leftOut, lines } = tallyIn(period, goal, facts);
  return {
    kind: 'measured',
    goal,
    period,
    target,
    actual,
    expected,
    arithmetic: { target: targetLines, actual: lines, expected: expectedLines },
    rollUp: rollUpOf(goal, target, facts),
    pace: expected.isZero() ? null : actual.dividedBy(expected).toNumber(),
    attainment: target.isZero() ? 1 : actual.dividedBy(target).toNumber(),
    verdict: verdictOf({ period, target, actual, expected }, facts.now),
    workingDays,
    runRateNeeded: runRateNeeded(target.minus(actual), workingDays.left),
    runRateUsual: runRateUsual(goal, facts),
    dealsCounted,
    leftOut,
  };
}

function runRateNeeded(missing: Decimal, daysLeft: number): Decimal | null {
  if (daysLeft === 0 || missing.lessThanOrEqualTo(0)) return null;
  return missing.dividedBy(daysLeft);
}

/** By the goal's own working days: a rep's are fewer when they were away. */
function runRateUsual(goal: MeasurableGoal, facts: PaceFacts): Decimal | null {
  const { scope, period } = goal;
  const calendar = scope.kind === 'rep' ? facts.calendarOf(scope.ownerId) : facts.calendar;
  const { earlier, workingDaysBefore } = facts.ownStretch(period, calendar);
  const [before] = earlier;
  if (before === undefined || workingDaysBefore === 0 || !isKnown(before, goal, facts)) return null;
  return tallyIn(before, goal, facts).actual.dividedBy(workingDaysBefore);
}
