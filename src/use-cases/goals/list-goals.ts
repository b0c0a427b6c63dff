import type { Decimal } from 'decimal.js';
import { dayOf } from '../../domain/calendar/day.ts';
import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal, Ramp } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { PlannedGoal } from '../../domain/goals/defined/plan-import.ts';
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

/** What becomes of a goal, in a line. */
export function plannedLine(
  { goal, before, newVersions }: PlannedGoal,
  schema: PortalSchema,
): string {
  const what = titleOf(goal, schema);
  const unit = unitOf(goal, schema.portal.homeCurrency);
  const amount = (value: Decimal) =>
    unit === null ? value.toFixed() : `${value.toFixed()} ${unit}`;
  const from = (at: number) => english.calendarDay(dayOf(at, schema.portal.timeZone).toString());
  const targets = newVersions.map((each, i) =>
    before === null && i === 0
      ? amount(each.target)
      : `${amount(each.target)} from ${from(each.from)}`,
  );
  if (before === null) return `New: ${what}, ${targets.join(', ')} (${goal.id})`;
  const change = targets.length === 0 ? 'its details' : `target ${targets.join(', ')}`;
  return `Changed: ${what}: ${change} (${goal.id})`;
}

/** What a goal is, in a line: "Ana Lind, Q4 2026: revenue, 120000 EUR (app:...)". */
export function goalLine(goal: Goal, schema: PortalSchema): string {
  const unit = unitOf(goal, schema.portal.homeCurrency);
  const target = goal.target?.toFixed() ?? 'no target';
  const amount = unit === null ? target : `${target} ${unit}`;
  return `${titleOf(goal, schema)}, ${amount} (${goal.id})`;
}

function titleOf(goal: Goal, schema: PortalSchema): string {
  const { whose, metric, period } = describeGoal(goal, schema);
  const when = period === null ? 'no period' : periodWords(period.label, english);
  return `${scopeWords(whose, english)}, ${when}: ${metricWords(metric, english)}`;
}

/** How a deal is to be split, in a line. */
export function splitLine({ dealId, shares }: DealSplit, schema: PortalSchema): string {
  const parts = shares.map(
    ({ ownerId, percent }) => `${nameOf(ownerId, schema)} ${percent.toFixed()}%`,
  );
  return `Split deal ${dealId}: ${parts.join(', ')}`;
}

function nameOf(ownerId: string, { owners }: PortalSchema): string {
  return owners.find(({ id }) => id === ownerId)?.name ?? ownerId;
}
