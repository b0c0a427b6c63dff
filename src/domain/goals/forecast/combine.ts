import { addAt, entryAt, valueAt } from '../../collections/entries.ts';
import type { MethodWeights } from './method-weights.ts';
import type { MethodId, Remaining } from './pacing-method.ts';
import { sumOf } from './wins.ts';

/**
 * One forecast out of several. The team's total and the reps' shares of it are averaged apart: who knows the total best
 * need not know best who brings it. Methods that say nothing are left out of both. The variance is the weighted mean of
 * what each says of deals coming one by one.
 */
export function combine(
  said: ReadonlyMap<MethodId, Remaining>,
  weights: MethodWeights,
  units: number,
): Remaining {
  const mean = new Float64Array(units);
  const variance = new Float64Array(units);
  let [total, weighed, shared] = [0, 0, 0];
  for (const [id, each] of said) {
    const weight = weights.total.get(id);
    // A method that was tried once and says nothing now has no weight.
    if (weight === undefined) continue;
    const sum = sumOf(each.mean);
    total += weight * sum;
    weighed += weight;
    const share = sum > 0 ? valueAt(weights.share, id) : 0;
    shared += share;
    if (share > 0) {
      addScaled(mean, each.mean, share / sum);
      addScaled(variance, each.variance, share / sum);
    }
  }
  const scale = shared > 0 ? total / weighed / shared : 0;
  return { mean: mean.map((each) => each * scale), variance: variance.map((each) => each * scale) };
}

function addScaled(sum: Float64Array, values: Float64Array, scale: number): void {
  for (let unit = 0; unit < sum.length; unit += 1) {
    addAt(sum, unit, scale * entryAt(values, unit));
  }
}
