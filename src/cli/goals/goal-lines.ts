import type { Decimal } from 'decimal.js';
import { dayLabel, dayOf } from '../../domain/calendar/day.ts';
import type { Goal, Ramp } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { PlannedGoal } from '../../domain/goals/defined/plan-import.ts';
import { describeGoal, unitOf } from '../../use-cases/describe-goal.ts';
import type { ImportOutcome } from '../../use-cases/import-goals.ts';

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
    whose,
    metric,
    period: period?.label ?? null,
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

const origins: Readonly<Record<Goal['origin'], string>> = {
  app: 'defined in Pacekeeper',
  hubspot: 'set in HubSpot',
  assumed: 'assumed',
};

/** Goals for a terminal, two lines each: what, and how it is named. */
export function goalLines(goals: readonly ListedGoal[]): readonly string[] {
  if (goals.length === 0)
    return ['There are no goals: set them in HubSpot, or with "pacekeeper goals import".'];
  return goals.flatMap((goal) => [titleOf(goal), `    ${detailsOf(goal).join('; ')}`]);
}

function titleOf({ whose, period, metric, targets, currency }: ListedGoal): string {
  const said = targets.map(({ target, from }, i) => {
    const amount = currency === null ? target : `${target} ${currency}`;
    return i === 0 || from === null ? amount : `${amount} from ${from}`;
  });
  const target = said.length === 0 ? 'no target' : said.join(', ');
  return `${whose}, ${period ?? 'no period'}: ${metric}, ${target}`;
}

function detailsOf(goal: ListedGoal): readonly string[] {
  const { id, name, origin, pipelines, ramp, parent, incentive } = goal;
  return [
    `${id}${name === null ? '' : ` ("${name}")`}, ${origins[origin]}`,
    ...(pipelines.length === 0 ? [] : [`counts ${pipelines.join(', ')}`]),
    ...(ramp === null ? [] : [`new since ${ramp.since}: ${ramp.percents.join('%, ')}%, then all`]),
    ...(parent === null ? [] : [`serves ${parent}`]),
    ...(incentive === null ? [] : [`pays ${incentive}`]),
  ];
}

/** What an import did, or would do. */
export function importLines(
  outcome: Extract<ImportOutcome, { kind: 'read' }>,
  dryRun: boolean,
): readonly string[] {
  const { schema, goals, splits, unchanged } = outcome;
  const same = unchanged > 0 ? [`Already so: ${unchanged}.`] : [];
  if (goals.length + splits.length === 0) return ['Nothing is new.', ...same];
  return [
    ...goals.map((planned) => plannedLine(planned, schema)),
    ...splits.map(
      ({ dealId, shares }) =>
        `Split deal ${dealId}: ${shares.map((each) => `${nameOf(each.ownerId, schema)} ${each.percent.toFixed()}%`).join(', ')}`,
    ),
    ...same,
    dryRun
      ? 'This was a dry run: nothing was changed.'
      : 'Paces follow with the next run of the schedule, or with "pacekeeper sync".',
  ];
}

function plannedLine({ goal, before, newVersions }: PlannedGoal, schema: PortalSchema): string {
  const { whose, metric, period } = describeGoal(goal, schema);
  const what = `${whose}, ${period?.label ?? 'no period'}: ${metric}`;
  const unit = unitOf(goal, schema.portal.homeCurrency);
  const amount = (value: Decimal) =>
    unit === null ? value.toFixed() : `${value.toFixed()} ${unit}`;
  const from = (at: number) => dayLabel(dayOf(at, schema.portal.timeZone));
  const targets = newVersions.map((each, i) =>
    before === null && i === 0
      ? amount(each.target)
      : `${amount(each.target)} from ${from(each.from)}`,
  );
  if (before === null) return `New: ${what}, ${targets.join(', ')} (${goal.id})`;
  const change = targets.length === 0 ? 'its details' : `target ${targets.join(', ')}`;
  return `Changed: ${what}: ${change} (${goal.id})`;
}

function nameOf(ownerId: string, { owners }: PortalSchema): string {
  return owners.find(({ id }) => id === ownerId)?.name ?? ownerId;
}
