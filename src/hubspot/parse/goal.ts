import { calendarOf } from '../../domain/calendar/calendar.ts';
import { periodInZone } from '../../domain/calendar/period-in-zone.ts';
import type { Goal, GoalScope } from '../../domain/crm/goal.ts';
import { isCurrencyCode } from '../../domain/crm/money.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Portal } from '../../domain/crm/portal.ts';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { decimalOf, instantOf } from '../../domain/crm/read-property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { WireRecord } from '../wire/records.ts';
import { goalMetricOf } from './goal-metric.ts';
import { goalChecks, rejectedValues } from './reject.ts';

/** What is asked of a goal target: HubSpot gives only ids and dates unless told. */
export const goalProperties: readonly string[] = [
  'hs_goal_name',
  'hs_target_amount',
  'hs_start_datetime',
  'hs_end_datetime',
  'hs_goal_type',
  'hs_assignee_team_id',
  'hubspot_owner_id',
  'hubspot_team_id',
  'hs_pipeline_ids',
  'hs_goal_target_currency_code',
  'hs_kpi_metric_type',
  'hs_kpi_object_type_id',
  'hs_kpi_property_name',
  'hs_kpi_time_period_property',
  'hs_kpi_filter_groups',
];

/** A goal target: one slice of time of one assignee's goal. */
export function parseGoal({ id, properties }: WireRecord, portal: Portal): Goal {
  const rejected = rejectedValues(properties, goalChecks);
  const metric = goalMetricOf(properties);
  const currency = propertyOf(properties, 'hs_goal_target_currency_code');
  const foreign = currency !== null && isCurrencyCode(currency) && currency !== portal.homeCurrency;
  return {
    id,
    name: propertyOf(properties, 'hs_goal_name'),
    metric,
    scope: scopeOf(properties),
    period: periodOf(properties, portal, rejected),
    target: decimalOf(properties, 'hs_target_amount'),
    currency: foreign && metric?.kind !== 'deals-won' ? currency : null,
    versions: [],
    ramp: null,
    pipelineIds: pipelineIdsOf(properties),
    parentId: null,
    incentive: null,
    origin: 'hubspot',
    rejected,
  };
}

/** HubSpot names exactly one assignee; a rep's goal may carry the rep's team besides. */
function scopeOf(properties: Properties): GoalScope {
  const assignedTeam = propertyOf(properties, 'hs_assignee_team_id');
  if (assignedTeam !== null) return { kind: 'team', teamId: assignedTeam };
  const ownerId = propertyOf(properties, 'hubspot_owner_id');
  if (ownerId !== null) return { kind: 'rep', ownerId };
  const teamId = propertyOf(properties, 'hubspot_team_id');
  return teamId === null ? { kind: 'nobody' } : { kind: 'team', teamId };
}

function periodOf(
  properties: Properties,
  { timeZone }: Portal,
  rejected: RejectedValue[],
): Period | null {
  const start = instantOf(properties, 'hs_start_datetime');
  const end = instantOf(properties, 'hs_end_datetime');
  if (start === null || end === null) return null;
  if (end <= start) {
    const value = propertyOf(properties, 'hs_end_datetime') ?? '';
    rejected.push({
      property: 'hs_end_datetime',
      value,
      reason: { say: 'not after the start', with: {} },
    });
    return null;
  }
  return periodInZone({ start, end }, calendarOf({ timeZone }));
}

/** Ids with commas or semicolons between; brackets and quotes of a JSON list are no part of an id. */
function pipelineIdsOf(properties: Properties): string[] {
  const text = propertyOf(properties, 'hs_pipeline_ids') ?? '';
  return text
    .split(/[,;]/)
    .map((part) => part.replaceAll(/[[\]"\s]/g, ''))
    .filter((id) => id !== '');
}
