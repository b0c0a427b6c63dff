import type { GoalMetric, HubspotCount } from '../crm/goal.ts';
import type { NoValues, ToldOf } from '../told/told.ts';

/** What a goal counts, as it is told. */
export type MetricMessages = {
  readonly revenue: NoValues;
  readonly 'deals won': NoValues;
  readonly 'new pipeline': NoValues;
  /** `stage`: a lifecycle stage, by its id. */
  readonly 'qualified leads': { readonly stage: string };
  readonly meetings: NoValues;
  readonly 'deal property': {
    readonly property: string;
    readonly of: 'deals won' | 'deals created';
  };
  /** What HubSpot calls it. */
  readonly other: { readonly description: string };
  /** As HubSpot works it out; `filters` null: there are some that cannot be read. */
  readonly 'hubspot count': {
    readonly calculation: string;
    readonly objects: string;
    readonly property: string | null;
    readonly filters: readonly ToldFilter[] | null;
  };
  readonly 'not said': NoValues;
};

/** A condition, e.g. the property `hs_call_status` with the values `COMPLETED`. */
export type ToldFilter = ToldOf<{
  readonly filter: {
    readonly property: string;
    readonly operator: string | null;
    readonly values: readonly string[];
  };
}>;

export type MetricTold = ToldOf<MetricMessages>;

/** What a goal counts; `null`: it does not say. */
export function toldMetric(metric: GoalMetric | null): MetricTold {
  switch (metric?.kind) {
    case undefined:
      return { say: 'not said', with: {} };
    case 'revenue':
      return { say: 'revenue', with: {} };
    case 'deals-won':
      return { say: 'deals won', with: {} };
    case 'new-pipeline':
      return { say: 'new pipeline', with: {} };
    case 'qualified-leads':
      return { say: 'qualified leads', with: { stage: metric.stage } };
    case 'meetings':
      return { say: 'meetings', with: {} };
    case 'deal-property':
      return { say: 'deal property', with: { property: metric.property, of: metric.of } };
    case 'other':
      return metric.counts === undefined
        ? { say: 'other', with: { description: metric.description } }
        : hubspotCount(metric.counts);
  }
}

function hubspotCount(counts: HubspotCount): MetricTold {
  const { calculation, objects, property, filters } = counts;
  const told = filters?.map((each): ToldFilter => ({ say: 'filter', with: { ...each } }));
  return { say: 'hubspot count', with: { calculation, objects, property, filters: told ?? null } };
}

/** Metrics that count the same thing have the same key. */
export function metricKey(metric: GoalMetric): string {
  return JSON.stringify(toldMetric(metric));
}

/** Whether a metric is an amount of money: its goals have a currency. */
export function isMoney(metric: GoalMetric | null): boolean {
  return metric?.kind === 'revenue' || metric?.kind === 'new-pipeline';
}
