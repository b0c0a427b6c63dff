import { entryAt } from '../../collections/entries.ts';
import { addFairSplit } from './fair-split.ts';
import { type FunnelCounts, factorsOf } from './funnel-counts.ts';

/**
 * What each driver of two windows' funnels did to revenue, actual less reference, in the order of `funnelDrivers`: exact
 * Shapley values, which sum to the difference of the two revenues.
 */
export function splitFunnels(reference: FunnelCounts, actual: FunnelCounts): Float64Array {
  const [before, now] = [factorsOf(reference, actual), factorsOf(actual, reference)];
  const effects = new Float64Array(before[0]?.length ?? 0);
  before.forEach((factors, segment) => {
    addFairSplit({ reference: factors, actual: entryAt(now, segment) }, effects);
  });
  return effects;
}
