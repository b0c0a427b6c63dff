import { entryAt } from '../../collections/entries.ts';
import { factorsOf } from './factors.ts';
import { addFairSplit } from './fair-split.ts';
import type { FunnelCounts } from './funnel-counts.ts';

/** The factors of each segment, in the order of `funnelDrivers`. */
export type SegmentFactors = readonly Float64Array[];

/**
 * What each driver of two windows' funnels did to revenue, actual less reference, in the order of `funnelDrivers`: exact
 * Shapley values, which sum to the difference of the two revenues.
 */
export function splitFunnels(reference: FunnelCounts, actual: FunnelCounts): Float64Array {
  return splitFactors(factorsOf(reference, actual), factorsOf(actual, reference));
}

/** The same from the factors themselves. */
export function splitFactors(reference: SegmentFactors, actual: SegmentFactors): Float64Array {
  const effects = new Float64Array(entryAt(reference, 0).length);
  reference.forEach((factors, segment) => {
    addFairSplit({ reference: factors, actual: entryAt(actual, segment) }, effects);
  });
  return effects;
}
