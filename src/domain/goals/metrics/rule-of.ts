import type { CountedMetric } from '../../crm/goal.ts';
import { dealProperty } from './deal-property.ts';
import { meetings } from './meetings.ts';
import type { MetricRule } from './metric-rule.ts';
import { newPipeline } from './new-pipeline.ts';
import { qualifiedLeads } from './qualified-leads.ts';
import { wonDeals } from './won-deals.ts';

/** What a metric counts, and when. */
export function ruleOf(metric: CountedMetric): MetricRule {
  switch (metric.kind) {
    case 'revenue':
    case 'deals-won':
      return wonDeals;
    case 'new-pipeline':
      return newPipeline;
    case 'qualified-leads':
      return qualifiedLeads(metric);
    case 'meetings':
      return meetings;
    case 'deal-property':
      return dealProperty(metric);
  }
}

/** Metrics that count the same records the same way have the same key. */
export function ruleKey(metric: CountedMetric): string {
  switch (metric.kind) {
    case 'revenue':
    case 'deals-won':
      return 'deals won';
    case 'new-pipeline':
      return 'deals created';
    case 'qualified-leads':
      return `reached ${metric.stage}`;
    case 'meetings':
      return 'meetings';
    case 'deal-property':
      return `${metric.property} of ${metric.of}`;
  }
}
