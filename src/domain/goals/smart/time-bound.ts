import type { Goal } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import { DAY_MS } from '../../crm/time.ts';
import type { PaceFacts } from '../pace-facts.ts';
import { counted, countsTheSame, inUnitOf, type SmartFacts } from './smart-facts.ts';
import { type Finding, met, notMet } from './smart-letter.ts';
import { type Told, told } from './told.ts';

/**
 * The longest period without goals inside it, in ms: a quarter and some days. Within that the weekly updates are check
 * enough; what goes wrong in a year is noticed too late to mend.
 */
const LONGEST_MS = 100 * DAY_MS;

const WEEK_MS = 7 * DAY_MS;

/** Has a first and a last day, and points on the way at which it is looked at. */
export function timeBound({ goal, facts }: SmartFacts): Finding {
  const { period } = goal;
  if (period === null) return notMet(told`Set the first and the last day of the period.`);
  if (period.end <= period.start)
    return notMet(told`Set a last day after the first: the period ends before it starts.`);
  const { gone, total, left } = facts.stretch(period).workingDays;
  const days = told`It runs for ${counted(total, 'working day')}: ${gone} gone, ${left} left.`;
  const inside = shorterGoals(goal, period, facts);
  if (inside > 0)
    return met(days, told`Checked on the way by ${counted(inside, 'shorter goal')} inside it.`);
  if (period.end - period.start <= LONGEST_MS)
    return met(days, ...checkpoints(goal, period, facts));
  return notMet(
    told`Set targets for its quarters or months: without them nobody hears before the end.`,
    days,
  );
}

function checkpoints(goal: Goal, period: Period, facts: PaceFacts): readonly Told[] {
  const weeks = Math.floor((period.end - period.start) / WEEK_MS);
  const { total } = facts.stretch(period).workingDays;
  const half = Math.floor(total / 2);
  if (goal.target === null || half === 0) return [];
  const expected = goal.target.times(half).dividedBy(total).toDecimalPlaces(0);
  return [
    told`It is looked at each week (${weeks} times); half-way, after ${half} working days, ${inUnitOf(goal, expected, facts)} is expected.`,
  ];
}

/** Goals of the same seller that count the same within it. */
function shorterGoals({ id, scope, metric }: Goal, period: Period, facts: PaceFacts): number {
  const own = scope.kind === 'nobody' ? [] : (facts.goalsOf(scope) ?? []);
  return own.filter(
    (other) =>
      other.id !== id &&
      countsTheSame(other.metric, metric) &&
      other.period !== null &&
      period.start <= other.period.start &&
      other.period.end <= period.end &&
      other.period.end - other.period.start < period.end - period.start,
  ).length;
}
