import type { WorldProperty } from '../world.ts';
import { inGroup } from './define.ts';

const goal = inGroup('goal_information');

/** The properties of HubSpot's goal targets: one record for each slice of time of each assignee. */
export const goalProperties: readonly WorldProperty[] = [
  goal.number('hs_object_id', 'Record ID'),
  goal.text('hs_goal_name', 'Goal Name'),
  goal.number('hs_target_amount', 'Target Amount'),
  goal.moment('hs_start_datetime', 'Start Date'),
  goal.moment('hs_end_datetime', 'End Date'),
  goal.text('hs_goal_type', 'Goal Type'),
  goal.text('hs_milestone', 'Milestone'),
  goal.text('hs_group_correlation_uuid', 'Group correlation UUID'),
  goal.number('hs_goal_target_group_id', 'Goal Target Group ID'),
  goal.choice('hubspot_owner_id', 'Owner', []),
  goal.number('hs_assignee_team_id', 'Assignee Team'),
  goal.text('hs_pipeline_ids', 'Pipelines'),
  goal.text('hs_goal_target_currency_code', 'Currency'),
  goal.text('hs_kpi_metric_type', 'KPI Metric Type'),
  goal.text('hs_kpi_object_type_id', 'KPI Object Type'),
  goal.text('hs_kpi_property_name', 'KPI Property'),
  goal.text('hs_kpi_time_period_property', 'KPI Time Period Property'),
  goal.text('hs_kpi_unit_type', 'KPI Unit Type'),
  goal.text('hs_kpi_tracking_method', 'KPI Tracking Method'),
  goal.moment('hs_createdate', 'Create Date'),
  goal.moment('hs_lastmodifieddate', 'Last Modified Date'),
];
