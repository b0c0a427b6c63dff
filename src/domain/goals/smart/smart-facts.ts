import type { Decimal } from 'decimal.js';
import type { Goal, GoalMetric } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import { isMeasurable, type MeasurableGoal } from '../measurable-goal.ts';
import { isMoney, metricInWords } from '../metric-words.ts';
import { isKnown, type PaceFacts } from '../pace-facts.ts';
import { tallyIn } from '../tally.ts';
import { type ToldAmount, toldAmount } from './told.ts';

/** What the letters of one goal are judged by. */
export interface SmartFacts {
  readonly goal: Goal;
  readonly facts: PaceFacts;
  /** What the goal's sellers made in each earlier period that is known and over, the latest first. */
  readonly past: readonly Decimal[];
  /** "month", "quarter", "year", or "period" when it is none of these. */
  readonly periodWord: string;
}

/** Looks up once what several letters ask. */
export function smartFactsOf(goal: Goal, facts: PaceFacts): SmartFacts {
  return {
    goal,
    facts,
    past: isMeasurable(goal) ? pastResults(goal, facts) : [],
    periodWord: (goal.period && facts.stretch(goal.period).kind) ?? 'period',
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
  return toldAmount(value, isMoney(metric) ? (currency ?? homeCurrency) : null);
}

/** Whether two goals count the same thing. */
export function countsTheSame(one: GoalMetric | null, other: GoalMetric | null): boolean {
  return one !== null && other !== null && metricInWords(one) === metricInWords(other);
}

/** Whether two periods share any time. */
export function overlap(one: Period, other: Period): boolean {
  return one.start < other.end && other.start < one.end;
}

/** "1 quarter", "3 quarters". */
export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
