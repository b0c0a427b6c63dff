import type { Goal } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import { DAY_MS } from '../../crm/time.ts';
import type { PaceFacts } from '../pace-facts.ts';
import type { SmartTold } from './messages.ts';
import { countsTheSame, inUnitOf, type SmartFacts } from './smart-facts.ts';
import { type Finding, met, notMet } from './smart-letter.ts';

/**
 * The longest period without goals inside it, in ms: a quarter and some days. Within that the weekly updates are check
 * enough; what goes wrong in a year is noticed too late to mend.
 */
const LONGEST_MS = 100 * DAY_MS;

const WEEK_MS = 7 * DAY_MS;

/** Has a first and a last day, and points on the way at which it is looked at. */
export function timeBound({ goal, facts }: SmartFacts): Finding {
  const { period } = goal;
  if (period === null) return notMet({ say: 'no days', with: {} });
  if (period.end <= period.start) return notMet({ say: 'ends before it starts', with: {} });
  const { gone, total, left } = facts.stretch(period).workingDays;
  const days: SmartTold = { say: 'working days', with: { total, gone, left } };
  const inside = shorterGoals(goal, period, facts);
  if (inside > 0) return met(days, { say: 'shorter goals inside', with: { goals: inside } });
  if (period.end - period.start <= LONGEST_MS)
    return met(days, ...checkpoints(goal, period, facts));
  return notMet({ say: 'needs checkpoints', with: {} }, days);
}

function checkpoints(goal: Goal, period: Period, facts: PaceFacts): readonly SmartTold[] {
  const weeks = Math.floor((period.end - period.start) / WEEK_MS);
  const { total } = facts.stretch(period).workingDays;
  const halfway = Math.floor(total / 2);
  if (goal.target === null || halfway === 0) return [];
  const expected = goal.target.times(halfway).dividedBy(total).toDecimalPlaces(0);
  return [
    { say: 'checkpoints', with: { weeks, halfway, expected: inUnitOf(goal, expected, facts) } },
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
