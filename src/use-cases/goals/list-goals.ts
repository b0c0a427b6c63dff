import type { Decimal } from 'decimal.js';
import { dayOf } from '../../domain/calendar/day.ts';
import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal, Ramp } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { GoalActs } from '../../domain/goals/defined/goal-acts.ts';
import type { PlannedGoal } from '../../domain/goals/defined/plan-import.ts';
import type { ToldAmount, ToldOf } from '../../domain/told/told.ts';
import { english } from '../../words/english.ts';
import { metricWords, periodWords, scopeWords } from '../../words/goals.ts';
import { describeGoal, unitOf } from './describe-goal.ts';

/** A goal as it is listed. */
export interface ListedGoal {
  readonly id: string;
  readonly name: string | null;
  readonly whose: string;
  readonly metric: string;
  readonly period: string | null;
  /** The targets in the order they take effect; one without a day when it never changed. */
  readonly targets: readonly { readonly target: string; readonly from: string | null }[];
  readonly currency: string | null;
  readonly pipelines: readonly string[];
  readonly ramp: Ramp | null;
  readonly parent: string | null;
  readonly incentive: string | null;
  readonly origin: Goal['origin'];
}

/** A goal with its names looked up. */
export function listedGoal(goal: Goal, schema: PortalSchema): ListedGoal {
  const { whose, metric, period } = describeGoal(goal, schema);
  const { timeZone, homeCurrency } = schema.portal;
  const versions = goal.versions.map(({ target, from }) => ({
    target: target.toFixed(),
    from: dayOf(from, timeZone).toString(),
  }));
  const only = goal.target === null ? [] : [{ target: goal.target.toFixed(), from: null }];
  return {
    id: goal.id,
    name: goal.name,
    whose: scopeWords(whose, english),
    metric: metricWords(metric, english),
    period: period && periodWords(period.label, english),
    targets: versions.length > 1 ? versions : only,
    currency: unitOf(goal, homeCurrency),
    pipelines: goal.pipelineIds.map(
      (id) => schema.pipelines.find((each) => each.id === id)?.label ?? id,
    ),
    ramp: goal.ramp,
    parent: goal.parentId,
    incentive: goal.incentive,
    origin: goal.origin,
  };
}

/** What becomes of a goal that is imported or changed. */
export function plannedTold(
  { goal, before, newVersions }: PlannedGoal,
  schema: PortalSchema,
): ToldOf<Pick<GoalActs, 'goal added' | 'goal changed'>> {
  const { timeZone } = schema.portal;
  const targets = newVersions.map(({ target, from }, i) => ({
    say: 'target' as const,
    with: {
      amount: amountOf(goal, target, schema),
      from: before === null && i === 0 ? null : dayOf(from, timeZone).toString(),
    },
  }));
  return {
    say: before === null ? 'goal added' : 'goal changed',
    with: { goal: goalTold(goal, schema), targets },
  };
}

/** A goal that is removed. */
export function removedTold(
  goal: Goal,
  schema: PortalSchema,
): ToldOf<Pick<GoalActs, 'goal removed'>> {
  const target = goal.target && amountOf(goal, goal.target, schema);
  return { say: 'goal removed', with: { goal: goalTold(goal, schema), target } };
}

/** How a deal is to be split. */
export function splitTold(
  { dealId, shares }: DealSplit,
  { owners }: PortalSchema,
): ToldOf<Pick<GoalActs, 'deal split'>> {
  const nameOf = (ownerId: string) => owners.find(({ id }) => id === ownerId)?.name ?? ownerId;
  const told = shares.map(({ ownerId, percent }) => ({
    say: 'share' as const,
    with: { rep: nameOf(ownerId), percent: percent.toFixed() },
  }));
  return { say: 'deal split', with: { deal: dealId, shares: told } };
}

function goalTold(goal: Goal, schema: PortalSchema): GoalActs['goal added']['goal'] {
  const { id, whose, metric, period } = describeGoal(goal, schema);
  return { say: 'goal', with: { id, whose, metric, period: period?.label ?? null } };
}

function amountOf(goal: Goal, value: Decimal, { portal }: PortalSchema): ToldAmount {
  return { value: value.toFixed(), currency: unitOf(goal, portal.homeCurrency) };
}
