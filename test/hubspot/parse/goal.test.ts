import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { toldMetric } from '../../../src/domain/goals/metric.ts';
import { english } from '../../../src/words/english.ts';
import { metricWords } from '../../../src/words/goals.ts';
import { goal } from './wire.ts';

const revenue = {
  hs_kpi_metric_type: 'SUM',
  hs_kpi_object_type_id: '0-3',
  hs_kpi_property_name: 'amount_in_home_currency',
  hs_kpi_time_period_property: 'closedate',
};

describe('a goal from HubSpot', () => {
  test('carries what HubSpot says of it', () => {
    const read = goal({
      ...revenue,
      hs_goal_name: 'Q1',
      hs_target_amount: '50000.50',
      hubspot_owner_id: '11',
      hs_pipeline_ids: 'default;123',
    });
    expect(read).toMatchObject({
      id: '7',
      name: 'Q1',
      metric: { kind: 'revenue' },
      scope: { kind: 'rep', ownerId: '11' },
      target: new Decimal('50000.5'),
      currency: null,
      pipelineIds: ['default', '123'],
      origin: 'hubspot',
      rejected: [],
    });
  });

  test.each([
    ['ends at the last millisecond', '2026-07-31T23:59:59.999Z'],
    ['ends where the next one starts', '2026-08-01T00:00:00Z'],
  ])("means the portal's own days when its slice %s", (_, end) => {
    const { period } = goal({ hs_start_datetime: '2026-07-01T00:00:00Z', hs_end_datetime: end });
    expect(period).toEqual({
      start: Date.parse('2026-07-01T00:00:00+02:00'),
      end: Date.parse('2026-08-01T00:00:00+02:00'),
    });
  });

  test('leaves its period open when a part is missing', () => {
    expect(goal({ hs_start_datetime: '2026-07-01T00:00:00Z' }).period).toBeNull();
  });

  test('sets an end before the start aside', () => {
    const { period, rejected } = goal({
      hs_start_datetime: '2026-07-01T00:00:00Z',
      hs_end_datetime: '2026-06-01T00:00:00Z',
    });
    expect(period).toBeNull();
    expect(rejected).toMatchObject([{ property: 'hs_end_datetime' }]);
  });

  test.each([
    ['revenue', revenue],
    ['revenue', { hs_goal_type: 'sales_quota' }],
    ['deals-won', { ...revenue, hs_kpi_metric_type: 'COUNT', hs_kpi_property_name: null }],
    ['other', { ...revenue, hs_kpi_metric_type: 'AVG' }],
    ['other', { ...revenue, hs_kpi_object_type_id: '0-48' }],
    ['other', { ...revenue, hs_kpi_time_period_property: 'createdate' }],
    ['other', { ...revenue, hs_kpi_property_name: 'hs_acv' }],
    [
      'revenue',
      { ...revenue, hs_kpi_filter_groups: '[{"filters":[{"property":"hs_is_closed_won"}]}]' },
    ],
    ['other', { ...revenue, hs_kpi_filter_groups: '[{"filters":[{"property":"dealtype"}]}]' }],
    ['other', { ...revenue, hs_kpi_filter_groups: 'all of them' }],
    [undefined, {}],
  ])('counts %s when HubSpot says %j', (kind, properties) => {
    expect(goal(properties).metric?.kind).toBe(kind);
  });

  test('says what it counts when Pacekeeper cannot', () => {
    const { metric } = goal({ ...revenue, hs_kpi_object_type_id: '0-48' });
    expect(metric).toEqual({
      kind: 'other',
      description: 'SUM of amount_in_home_currency on objects of type 0-48 by closedate',
      counts: {
        calculation: 'SUM',
        objects: '0-48',
        property: 'amount_in_home_currency',
        filters: [],
      },
    });
  });

  test.each([
    [
      '[{"filters":[{"property":"hs_call_status","operator":"IN","values":["COMPLETED","BUSY"]},{"property":"hs_call_direction","operator":"EQ","value":"OUTBOUND"}]}]',
      'calls where call status is completed or busy and call direction is outbound',
    ],
    [
      '[{"filters":[{"property":"hs_call_status","operator":"NEQ","value":"BUSY"}]}]',
      'calls where call status is not busy',
    ],
    [
      '[{"filters":[{"property":"hs_call_title","operator":"HAS_PROPERTY"}]}]',
      'calls where call title is filled in',
    ],
    [null, 'calls'],
    ['all of them', 'calls (under conditions that cannot be read)'],
  ])('is told by its filters: %s', (groups, words) => {
    const calls = {
      hs_kpi_metric_type: 'COUNT',
      hs_kpi_object_type_id: '0-48',
      hs_kpi_time_period_property: 'hs_timestamp',
      hs_kpi_filter_groups: groups,
    };
    const { metric } = goal({ ...revenue, ...calls });
    expect(metricWords(toldMetric(metric), english)).toBe(words);
  });

  test.each([
    [
      { hubspot_owner_id: '11', hubspot_team_id: '5' },
      { kind: 'rep', ownerId: '11' },
    ],
    [{ hs_assignee_team_id: '5' }, { kind: 'team', teamId: '5' }],
    [{ hubspot_team_id: '5' }, { kind: 'team', teamId: '5' }],
    [{}, { kind: 'nobody' }],
  ])('belongs to the one assignee that HubSpot names: %j', (properties, scope) => {
    expect(goal(properties).scope).toEqual(scope);
  });

  test.each([
    ['USD', revenue, 'USD'],
    ['EUR', revenue, null],
    ['USD', { ...revenue, hs_kpi_metric_type: 'COUNT' }, null],
  ])('is in %s when that is neither the home currency nor a count', (code, metric, currency) => {
    expect(goal({ ...metric, hs_goal_target_currency_code: code }).currency).toBe(currency);
  });

  test('has no target, rather than 0, when HubSpot holds something else than a number', () => {
    const { target, rejected } = goal({ hs_target_amount: '50k' });
    expect(target).toBeNull();
    expect(rejected).toMatchObject([{ property: 'hs_target_amount', value: '50k' }]);
  });
});
