import * as z from 'zod';
import type { GoalMetric, MetricFilter } from '../../domain/crm/goal.ts';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';

/** HubSpot's type id of deals. */
const DEALS = '0-3';

/** A deal's amount, under the names that HubSpot's goal templates use. */
const amounts: ReadonlySet<string> = new Set([
  'amount',
  'amount_in_home_currency',
  'hs_closed_amount',
  'hs_closed_amount_in_home_currency',
]);

/** Filters that say no more than "won deals of this assignee, in these pipelines, in this period". */
const impliedFilters: ReadonlySet<string> = new Set([
  'hs_is_closed_won',
  'hs_is_closed',
  'dealstage',
  'pipeline',
  'closedate',
  'hubspot_owner_id',
  'hubspot_team_id',
]);

const filterGroups = z.array(
  z.object({
    filters: z
      .array(
        z.object({
          property: z.string(),
          operator: z.string().optional(),
          value: z.union([z.string(), z.number(), z.boolean()]).optional(),
          values: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
        }),
      )
      .optional(),
  }),
);

/**
 * What a goal counts: the sum of won deals' amounts, or their number, by close date. Anything else (another object,
 * another date, a further filter) is `other`, because a pace of deals would not be the pace of that goal. Null when the
 * portal leaves it open.
 */
export function goalMetricOf(properties: Properties): GoalMetric | null {
  const metric = propertyOf(properties, 'hs_kpi_metric_type');
  if (metric === null) {
    return propertyOf(properties, 'hs_goal_type') === 'sales_quota' ? { kind: 'revenue' } : null;
  }
  const property = propertyOf(properties, 'hs_kpi_property_name');
  if (countsWonDeals(properties)) {
    if (metric === 'SUM' && property !== null && amounts.has(property)) return { kind: 'revenue' };
    if (metric === 'COUNT') return { kind: 'deals-won' };
  }
  const counts = {
    calculation: metric,
    objects: propertyOf(properties, 'hs_kpi_object_type_id') ?? DEALS,
    property,
    filters: filtersOf(properties),
  };
  return { kind: 'other', description: describe(properties, metric, property), counts };
}

function countsWonDeals(properties: Properties): boolean {
  const objects = propertyOf(properties, 'hs_kpi_object_type_id') ?? DEALS;
  const date = propertyOf(properties, 'hs_kpi_time_period_property') ?? 'closedate';
  const furtherFilters = filteredBy(properties).filter((name) => !impliedFilters.has(name));
  return objects === DEALS && date === 'closedate' && furtherFilters.length === 0;
}

function describe(properties: Properties, metric: string, property: string | null): string {
  const filters = filteredBy(properties);
  const objects = propertyOf(properties, 'hs_kpi_object_type_id') ?? DEALS;
  const date = propertyOf(properties, 'hs_kpi_time_period_property');
  return [
    `${metric} of ${property ?? 'records'}`,
    objects === DEALS ? 'on deals' : `on objects of type ${objects}`,
    date === null ? '' : `by ${date}`,
    filters.length === 0 ? '' : `filtered by ${filters.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The properties that the goal's filters name; a filter that cannot be read counts as one that is not known. */
function filteredBy(properties: Properties): readonly string[] {
  const filters = filtersOf(properties);
  if (filters === null) return ['a filter that Pacekeeper cannot read'];
  return filters.map(({ property }) => property);
}

/** The goal's filters; null when they cannot be read. */
function filtersOf(properties: Properties): readonly MetricFilter[] | null {
  const text = propertyOf(properties, 'hs_kpi_filter_groups');
  if (text === null) return [];
  const groups = filterGroups.safeParse(jsonOf(text));
  if (!groups.success) return null;
  return groups.data
    .flatMap(({ filters = [] }) => filters)
    .map(({ property, operator = null, value, values = [] }) => {
      const all = value === undefined ? values : [value, ...values];
      return { property, operator, values: all.map(String) };
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
