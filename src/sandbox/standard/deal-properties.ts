import type { WorldPipeline, WorldProperty } from '../world.ts';
import { trafficSources } from './choices.ts';
import { inGroup } from './define.ts';

const deal = inGroup('dealinformation');
const activity = inGroup('deal_activity');
const stages = inGroup('deal_stages');

const fixed = [
  deal.number('hs_object_id', 'Record ID'),
  deal.text('dealname', 'Deal Name'),
  deal.number('amount', 'Amount'),
  deal.number('amount_in_home_currency', 'Amount in company currency'),
  deal.text('deal_currency_code', 'Currency'),
  deal.number('hs_exchange_rate', 'Exchange rate'),
  deal.moment('closedate', 'Close Date'),
  deal.moment('createdate', 'Create Date'),
  deal.moment('hs_lastmodifieddate', 'Last Modified Date'),
  deal.choice('dealtype', 'Deal Type', [
    ['newbusiness', 'New Business'],
    ['existingbusiness', 'Existing Business'],
  ]),
  deal.choice('hubspot_owner_id', 'Deal owner', []),
  deal.moment('hubspot_owner_assigneddate', 'Owner assigned date'),
  deal.number('hs_deal_stage_probability', 'Deal probability'),
  deal.flag('hs_is_closed', 'Is Deal Closed?'),
  deal.flag('hs_is_closed_won', 'Is Closed Won'),
  deal.flag('hs_is_closed_lost', 'Is Closed Lost'),
  deal.text('hs_next_step', 'Next step'),
  deal.choice('hs_manual_forecast_category', 'Forecast category', [
    ['OMIT', 'Not forecasted'],
    ['PIPELINE', 'Pipeline'],
    ['BEST_CASE', 'Best case'],
    ['COMMIT', 'Commit'],
    ['CLOSED', 'Closed won'],
  ]),
  deal.text('closed_lost_reason', 'Closed Lost Reason'),
  deal.text('closed_won_reason', 'Closed Won Reason'),
  deal.number('days_to_close', 'Days to close'),
  deal.choice('hs_analytics_source', 'Original Traffic Source', trafficSources),
  activity.number('num_associated_contacts', 'Number of Associated Contacts'),
  activity.moment('notes_last_contacted', 'Last Contacted'),
  activity.moment('notes_last_updated', 'Last Activity Date'),
  activity.moment('notes_next_activity_date', 'Next Activity Date'),
  activity.number('num_notes', 'Number of Sales Activities'),
  activity.number('num_contacted_notes', 'Number of times contacted'),
];

/**
 * The deal properties that HubSpot defines and Pacekeeper's worlds use: the fixed ones, and those that follow from
 * the pipelines (choices of pipeline and stage, and the moment each stage was entered).
 */
export function dealProperties(pipelines: readonly WorldPipeline[]): readonly WorldProperty[] {
  const every = pipelines.flatMap((pipeline) =>
    pipeline.stages.map((stage) => ({ pipeline, stage })),
  );
  return [
    ...fixed,
    deal.choice(
      'pipeline',
      'Pipeline',
      pipelines.map((each) => [each.id, each.label]),
    ),
    deal.choice(
      'dealstage',
      'Deal Stage',
      every.map(({ stage }) => [stage.id, stage.label]),
    ),
    ...every.map(({ pipeline, stage }) =>
      stages.moment(
        `hs_v2_date_entered_${stage.id}`,
        `Date entered "${stage.label} (${pipeline.label})"`,
      ),
    ),
  ];
}
