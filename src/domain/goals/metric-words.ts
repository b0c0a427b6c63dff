import type { GoalMetric } from '../crm/goal.ts';

/** What a metric counts, as people name it: "deals won". */
export function metricInWords(metric: GoalMetric): string {
  switch (metric.kind) {
    case 'revenue':
      return 'revenue';
    case 'deals-won':
      return 'deals won';
    case 'new-pipeline':
      return 'new pipeline';
    case 'qualified-leads':
      return `leads that reach "${metric.stage}"`;
    case 'meetings':
      return 'meetings';
    case 'deal-property':
      return `${metric.property} of ${metric.of}`;
    case 'other':
      return metric.description;
  }
}

/** Whether a metric is an amount of money: its goals have a currency. */
export function isMoney(metric: GoalMetric | null): boolean {
  return metric?.kind === 'revenue' || metric?.kind === 'new-pipeline';
}
