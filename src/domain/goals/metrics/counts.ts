import type { CountedMetric } from '../../crm/goal.ts';
import type { CountFault } from './count-fault.ts';
import { bookOf, type CountBook } from './counted.ts';
import { ruleKey } from './rule-of.ts';

/** What is known under a metric, or why nothing is. */
export type Counts =
  | { readonly kind: 'known'; readonly book: CountBook }
  | { readonly kind: 'unknown'; readonly why: CountFault };

/** What is known under each metric that a goal has. */
export type CountsOf = (metric: CountedMetric) => Counts;

/** The counts of metrics by the key of their rules; of one that was not read, nothing. */
export function countsOf(known: ReadonlyMap<string, Counts>): CountsOf {
  const nothing: Counts = { kind: 'known', book: bookOf([]) };
  return (metric) => known.get(ruleKey(metric)) ?? nothing;
}
