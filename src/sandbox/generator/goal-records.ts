import type { WorldRecord } from '../world.ts';
import type { DealPlan } from './deal-plan.ts';
import type { Dice } from './dice.ts';
import { monthsBack, quartersBack, type Slice } from './goal-slices.ts';
import type { Plan } from './options.ts';
import { RecordBuilder, stamp, type Writable } from './record-builder.ts';
import type { SalesForce } from './team.ts';

/** One slice of one assignee's goal, before it is a record. */
interface Target {
  readonly name: string;
  readonly slice: Slice;
  readonly amount: number;
  readonly assignee: Readonly<Record<string, Writable>>;
  readonly metric: Readonly<Record<string, Writable>>;
}

const revenue = {
  hs_goal_type: 'sales_quota',
  hs_kpi_metric_type: 'SUM',
  hs_kpi_object_type_id: '0-3',
  hs_kpi_property_name: 'amount_in_home_currency',
  hs_kpi_time_period_property: 'closedate',
  hs_kpi_unit_type: 'currency',
};
const dealsWon = {
  ...revenue,
  hs_goal_type: 'deals_closed',
  hs_kpi_metric_type: 'COUNT',
  hs_kpi_property_name: 'hs_object_id',
  hs_kpi_unit_type: 'number',
};
/** Calls: an object that Pacekeeper does not count. */
const callsMade = {
  hs_goal_type: 'calls_made',
  hs_kpi_metric_type: 'COUNT',
  hs_kpi_object_type_id: '0-48',
  hs_kpi_time_period_property: 'hs_timestamp',
  hs_kpi_unit_type: 'number',
};

const QUARTERS = 5;
const MONTHS = 13;

/** Goals as HubSpot keeps them: one record for each slice. Reps by quarter, teams by month, and two odd ones. */
export function goalRecords(
  plan: Plan,
  dice: Dice,
  force: SalesForce,
  deals: readonly DealPlan[],
): readonly WorldRecord[] {
  const targets = [
    ...repTargets(plan, dice, force, deals),
    ...teamTargets(plan, dice, force, deals),
    ...oddTargets(plan, force),
  ];
  return targets.map((target, i) => record(target, i, plan));
}

function repTargets(plan: Plan, dice: Dice, force: SalesForce, deals: readonly DealPlan[]) {
  return force.reps.flatMap((rep) =>
    quartersBack(plan.now, QUARTERS)
      .filter((slice) => rep.from < slice.end && slice.start < rep.until)
      .map((slice): Target => {
        const own = deals.filter((deal) => deal.rep === rep);
        const usual = usualRevenue(own, slice) || usualRevenue(deals, slice) / force.reps.length;
        return {
          name: `${rep.owner.firstName} ${rep.owner.lastName} ${slice.label} revenue`,
          slice,
          amount: stretched(plan, usual, slice, dice.fork(`${rep.index} ${slice.label}`), 5000),
          assignee: { hubspot_owner_id: rep.owner.id },
          metric: revenue,
        };
      }),
  );
}

function teamTargets(plan: Plan, dice: Dice, force: SalesForce, deals: readonly DealPlan[]) {
  return force.teams.flatMap((team, index) => {
    const own = deals.filter((deal) => deal.rep.team === index);
    const assignee = { hs_assignee_team_id: team.id };
    const [quarter] = quartersBack(plan.now, 1);
    const monthly = monthsBack(plan.now, MONTHS).map(
      (slice): Target => ({
        name: `Team ${team.name} ${slice.label} revenue`,
        slice,
        amount: stretched(
          plan,
          usualRevenue(own, slice),
          slice,
          dice.fork(`${team.id} ${slice.label}`),
          5000,
        ),
        assignee,
        metric: revenue,
      }),
    );
    if (quarter === undefined) return monthly;
    const won = Math.max(1, Math.round(usualCount(own, quarter)));
    return [
      ...monthly,
      {
        name: `Team ${team.name} ${quarter.label} deals won`,
        slice: quarter,
        amount: won,
        assignee,
        metric: dealsWon,
      },
    ];
  });
}

/** A goal that belongs to nobody, and one whose metric cannot be measured. */
function oddTargets(plan: Plan, force: SalesForce): readonly Target[] {
  const [quarter] = quartersBack(plan.now, 1);
  const [rep] = force.reps;
  if (quarter === undefined || rep === undefined) return [];
  return [
    {
      name: `New markets ${quarter.label}`,
      slice: quarter,
      amount: 50_000,
      assignee: {},
      metric: revenue,
    },
    {
      name: `Calls ${quarter.label}`,
      slice: quarter,
      amount: 400,
      assignee: { hubspot_owner_id: rep.owner.id },
      metric: callsMade,
    },
  ];
}

function wonBefore(deals: readonly DealPlan[], slice: Slice): readonly DealPlan[] {
  const since = slice.start - 4 * (slice.end - slice.start);
  return deals.filter(
    ({ end }) => end?.outcome === 'won' && end.at >= since && end.at < slice.start,
  );
}

/** Average over the four slices before. */
function usualRevenue(deals: readonly DealPlan[], slice: Slice): number {
  return wonBefore(deals, slice).reduce((sum, deal) => sum + deal.amount * deal.rate, 0) / 4;
}

function usualCount(deals: readonly DealPlan[], slice: Slice): number {
  return wonBefore(deals, slice).length / 4;
}

/** What was usual, less or more, rounded; more still where a cause says so. */
function stretched(plan: Plan, usual: number, slice: Slice, dice: Dice, step: number): number {
  const current = slice.start <= plan.now && plan.now < slice.end;
  const cause = current ? (plan.causes.goalTooHigh ?? 1) : 1;
  return Math.max(step, Math.round((usual * dice.between(0.75, 1.15) * cause) / step) * step);
}

function record(target: Target, index: number, plan: Plan): WorldRecord {
  const { slice } = target;
  const createdAt = Math.max(0, Math.min(slice.start, plan.now) - 1);
  return new RecordBuilder(String(900_001 + index), createdAt)
    .setAll(
      {
        hs_goal_name: target.name,
        hs_target_amount: target.amount,
        hs_start_datetime: stamp(slice.start),
        // HubSpot writes the last millisecond of the slice.
        hs_end_datetime: stamp(slice.end - 1),
        hs_milestone: slice.milestone,
        hs_kpi_tracking_method: 'HIGHER_IS_BETTER',
        hs_goal_target_currency_code: target.metric === revenue ? plan.homeCurrency : null,
        hs_createdate: stamp(createdAt),
        ...target.assignee,
        ...target.metric,
      },
      createdAt,
      'CRM_UI',
    )
    .build(plan.now);
}
