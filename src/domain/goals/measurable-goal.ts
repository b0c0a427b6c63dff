import type { Decimal } from 'decimal.js';
import type { Goal, GoalMetric } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';

/** The metrics that won deals show. */
type MeasurableMetric = Extract<GoalMetric['kind'], 'revenue' | 'deals-won'>;

/** A goal that says what to count, in which period, and up to where. */
export interface MeasurableGoal extends Goal {
  readonly metric: { readonly kind: MeasurableMetric };
  readonly period: Period;
  readonly target: Decimal;
}

/** Whether something shows how a metric is going. */
export function canBeCounted({ kind }: GoalMetric): boolean {
  return kind === 'revenue' || kind === 'deals-won';
}

/** Whether a goal can be paced: a metric that deals show, a period that ends after it starts, a target above 0. */
export function isMeasurable(goal: Goal): goal is MeasurableGoal {
  const { metric, period, target } = goal;
  if (metric === null || period === null || target === null) return false;
  return canBeCounted(metric) && period.start < period.end && target.greaterThan(0);
}
