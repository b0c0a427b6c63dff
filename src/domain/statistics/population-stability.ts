import { entryAt } from '../collections/entries.ts';

/** A share of 0 is read as this, so that one empty bin does not make the index infinite. */
const LEAST_SHARE = 1e-4;

/**
 * How far shares by bin have moved: the sum of (after - before) x ln(after / before), also known as Jeffreys divergence.
 * 0 for no change. Both lists have one share for each bin and sum to 1.
 */
export function populationStability(before: Float64Array, after: Float64Array): number {
  let sum = 0;
  for (let bin = 0; bin < before.length; bin += 1) {
    const [was, is] = [entryAt(before, bin), entryAt(after, bin)];
    if (was === 0 && is === 0) continue;
    const ratio = Math.max(is, LEAST_SHARE) / Math.max(was, LEAST_SHARE);
    sum += (Math.max(is, LEAST_SHARE) - Math.max(was, LEAST_SHARE)) * Math.log(ratio);
  }
  return sum;
}
