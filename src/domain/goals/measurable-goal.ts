import type { Decimal } from 'decimal.js';
import type { CountedMetric, Goal, GoalMetric } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';

/** A goal that says what to count, in which period, and up to where. */
export interface MeasurableGoal extends Goal {
  readonly metric: CountedMetric;
  readonly period: Period;
  readonly target: Decimal;
}

/** Whether there are records that could show how a metric is going. */
export function canBeCounted(metric: GoalMetric): metric is CountedMetric {
  return metric.kind !== 'other';
}

/** Whether a goal can be paced: a metric that records show, a period that ends after it starts, a target above 0. */
export function isMeasurable(goal: Goal): goal is MeasurableGoal {
  const { metric, period, target } = goal;
  if (metric === null || period === null || target === null) return false;
  return canBeCounted(metric) && period.start < period.end && target.greaterThan(0);
}

/** Whether winning a deal can count for a goal: others count when deals are created, or contacts. */
export function countsWins({ metric }: Pick<Goal, 'metric'>): boolean {
  switch (metric?.kind) {
    case 'revenue':
    case 'deals-won':
      return true;
    case 'deal-property':
      return metric.of === 'deals won';
    default:
      return false;
  }
}
