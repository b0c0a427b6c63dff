import { Decimal } from 'decimal.js';
import { contains, type Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';
import type { GoalPace, MeasuredPace } from '../../goals/pace.ts';

/** The goals of a portal for one period, taken together. */
export interface GoalAhead {
  readonly of: 'reps' | 'teams';
  /** How many goals it is the sum of. */
  readonly goals: number;
  readonly metric: 'revenue' | 'deals-won';
  readonly currency: string | null;
  readonly period: Period;
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * The goal that the flow of leads is measured against: of the goals that run now the money goals before those in deals, the
 * longest period left before a shorter one (leads of today take a while), teams before reps. Goals of one kind and period are
 * added up. Null when no goal that can be measured runs now.
 */
export function goalAhead(
  paces: readonly GoalPace[],
  homeCurrency: string,
  now: Instant,
): GoalAhead | null {
  const running = paces.flatMap((pace) => aheadOf(pace, homeCurrency, now));
  const groups = Map.groupBy(running, (each) =>
    [each.metric, each.period.end, each.period.start, each.of, each.currency].join(' '),
  );
  const sums = [...groups.values()].map((group) => group.reduce(together));
  return sums.sort(firstToLast)[0] ?? null;
}

function aheadOf(pace: GoalPace, homeCurrency: string, now: Instant): GoalAhead[] {
  if (pace.kind !== 'measured' || !contains(pace.period, now)) return [];
  const { scope, metric } = pace.goal;
  if (scope.kind === 'nobody' || scope.kind === 'company') return [];
  if (metric?.kind !== 'revenue' && metric?.kind !== 'deals-won') return [];
  const currency = currencyOf(pace, homeCurrency);
  // What a lead is worth is known in the home currency only.
  if (currency !== null && currency !== homeCurrency) return [];
  return [
    {
      of: scope.kind === 'team' ? 'teams' : 'reps',
      goals: 1,
      metric: metric.kind,
      currency,
      period: pace.period,
      target: pace.target,
      actual: pace.actual,
    },
  ];
}

function currencyOf({ goal }: MeasuredPace, homeCurrency: string): string | null {
  return goal.metric?.kind === 'revenue' ? (goal.currency ?? homeCurrency) : null;
}

function together(one: GoalAhead, other: GoalAhead): GoalAhead {
  return {
    ...one,
    goals: one.goals + other.goals,
    target: Decimal.add(one.target, other.target),
    actual: Decimal.add(one.actual, other.actual),
  };
}

function firstToLast(one: GoalAhead, other: GoalAhead): number {
  const money = Number(other.metric === 'revenue') - Number(one.metric === 'revenue');
  const teams = Number(other.of === 'teams') - Number(one.of === 'teams');
  return (
    money || other.period.end - one.period.end || one.period.start - other.period.start || teams
  );
}
