import { Decimal } from 'decimal.js';
import type { Goal } from '../crm/goal.ts';
import { targetOf } from './arithmetic/standing.ts';
import type { LeftOut, LeftOutReason } from './left-out.ts';
import { isMeasurable, type MeasurableGoal } from './measurable-goal.ts';
import { isMoney, metricKey, toldMetric } from './metric.ts';
import type { PaceFacts } from './pace-facts.ts';

/** A goal below, with what it asks for. */
export interface RollUpPart<Amount = Decimal> {
  readonly goalId: string;
  readonly scope: Goal['scope'];
  readonly target: Amount;
}

/** A group's goal beside the goals below it. The parts and the mismatch add up to the goal's target exactly. */
export interface RollUp<Amount = Decimal> {
  readonly parts: readonly RollUpPart<Amount>[];
  /** Target of the group less those of the parts: above 0 when the parts do not reach it, below 0 when they ask for more. */
  readonly mismatch: Amount;
  /** Goals below that are in another unit, or people without one. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The goals below a team's or the company's goal: those that name it as their parent or, when none does, those of the
 * members (of the company: its teams, or without any its reps) that count the same in the same period and pipelines. Null
 * for a rep's goal, and where there is nothing below.
 */
export function rollUpOf(goal: MeasurableGoal, target: Decimal, facts: PaceFacts): RollUp | null {
  const below = goalsBelow(goal, facts);
  if (below.length === 0) return null;
  const unit = unitKey(goal, facts);
  const alike = below.filter((each) => unitKey(each, facts) === unit);
  const parts = alike.map((each) => ({
    goalId: each.id,
    scope: each.scope,
    target: targetOf(each, facts).target,
  }));
  const sum = parts.reduce((all, part) => all.plus(part.target), new Decimal(0));
  return { parts, mismatch: target.minus(sum), leftOut: leftOutOf(goal, below, unit, facts) };
}

function goalsBelow(goal: MeasurableGoal, facts: PaceFacts): readonly MeasurableGoal[] {
  if (goal.scope.kind !== 'team' && goal.scope.kind !== 'company') return [];
  const others = [...facts.goalsById.values()]
    .filter(isMeasurable)
    .filter(({ id }) => id !== goal.id);
  const named = others.filter(({ parentId }) => parentId === goal.id);
  if (named.length > 0) return named;
  const alike = others.filter((each) => isForTheSame(each, goal));
  if (goal.scope.kind === 'team') {
    const members = facts.membersOf.get(goal.scope.teamId) ?? new Set();
    return alike.filter(({ scope }) => scope.kind === 'rep' && members.has(scope.ownerId));
  }
  const teams = alike.filter(({ scope }) => scope.kind === 'team');
  return teams.length > 0 ? teams : alike.filter(({ scope }) => scope.kind === 'rep');
}

function isForTheSame(one: MeasurableGoal, other: MeasurableGoal): boolean {
  return (
    metricKey(one.metric) === metricKey(other.metric) &&
    one.period.start === other.period.start &&
    one.period.end === other.period.end &&
    one.pipelineIds.toSorted().join() === other.pipelineIds.toSorted().join()
  );
}

/** Goals in the same unit have the same key. */
function unitKey({ metric, currency }: MeasurableGoal, { homeCurrency }: PaceFacts): string {
  return isMoney(metric) ? (currency ?? homeCurrency) : metricKey(metric);
}

function inAnotherUnit(goal: MeasurableGoal, { homeCurrency }: PaceFacts): LeftOutReason {
  const { metric, currency } = goal;
  const unit = isMoney(metric) ? (currency ?? homeCurrency) : toldMetric(metric);
  return { say: 'goal in another unit', with: { unit } };
}

function leftOutOf(
  goal: MeasurableGoal,
  below: readonly MeasurableGoal[],
  unit: string,
  facts: PaceFacts,
): readonly LeftOut[] {
  const foreign = Map.groupBy(
    below.filter((each) => unitKey(each, facts) !== unit),
    (each) => unitKey(each, facts),
  );
  const inOthers = [...foreign.values()].flatMap((goals) =>
    goals.slice(0, 1).map((goal) => ({ reason: inAnotherUnit(goal, facts), count: goals.length })),
  );
  const without = membersWithout(goal, below, facts);
  return without === 0
    ? inOthers
    : [...inOthers, { reason: { say: 'no goal', with: {} } as const, count: without }];
}

/** Members of the team that have no goal below; 0 for the company, whose goals are its teams'. */
function membersWithout(
  { scope }: MeasurableGoal,
  below: readonly MeasurableGoal[],
  { membersOf, ownersById }: PaceFacts,
): number {
  if (scope.kind !== 'team') return 0;
  const served = new Set(
    below.flatMap((each) => (each.scope.kind === 'rep' ? [each.scope.ownerId] : [])),
  );
  const active = [...(membersOf.get(scope.teamId) ?? [])].filter(
    (id) => ownersById.get(id)?.archived === false,
  );
  return active.filter((id) => !served.has(id)).length;
}
