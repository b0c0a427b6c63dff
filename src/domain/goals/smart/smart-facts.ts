import type { Decimal } from 'decimal.js';
import type { Goal, GoalMetric } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import type { ToldAmount } from '../../told/told.ts';
import { isMeasurable, type MeasurableGoal } from '../measurable-goal.ts';
import { isMoney, metricKey } from '../metric.ts';
import { isKnown, type PaceFacts } from '../pace-facts.ts';
import { tallyIn } from '../tally.ts';
import type { PeriodNoun } from './messages.ts';

/** What the letters of one goal are judged by. */
export interface SmartFacts {
  readonly goal: Goal;
  readonly facts: PaceFacts;
  /** What the goal's sellers made in each earlier period that is known and over, the latest first. */
  readonly past: readonly Decimal[];
  readonly noun: PeriodNoun;
}

/** Looks up once what several letters ask. */
export function smartFactsOf(goal: Goal, facts: PaceFacts): SmartFacts {
  return {
    goal,
    facts,
    past: isMeasurable(goal) ? pastResults(goal, facts) : [],
    noun: (goal.period && facts.stretch(goal.period).kind) ?? 'period',
  };
}

function pastResults(goal: MeasurableGoal, facts: PaceFacts): readonly Decimal[] {
  return facts
    .stretch(goal.period)
    .earlier.filter((period) => period.end <= facts.now && isKnown(period, goal, facts))
    .map((period) => tallyIn(period, goal, facts).actual);
}

/** An amount in the goal's unit. */
export function inUnitOf(
  { metric, currency }: Pick<Goal, 'metric' | 'currency'>,
  value: Decimal,
  { homeCurrency }: Pick<PaceFacts, 'homeCurrency'>,
): ToldAmount {
  return { value: value.toFixed(), currency: isMoney(metric) ? (currency ?? homeCurrency) : null };
}

/** Whether two goals count the same thing. */
export function countsTheSame(one: GoalMetric | null, other: GoalMetric | null): boolean {
  return one !== null && other !== null && metricKey(one) === metricKey(other);
}

/** Whether two periods share any time. */
export function overlap(one: Period, other: Period): boolean {
  return one.start < other.end && other.start < one.end;
}
