import { logGamma } from '../../statistics/log-gamma.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import type { Count } from './driver-history.ts';

/** From so many usual events on the normal distribution is as good. */
const MANY = 150;
/** Beyond this a normal deviate says nothing more. */
const FARTHEST = 1e-15;

/**
 * How unusual a count is by chance alone, as a normal deviate: below 0 for less than usual. By the exact distribution
 * (binomial, or Poisson where trials are without end) with half of the count's own probability, the mid-p (Lancaster 1961), as
 * small counts are too lumpy for the normal one.
 */
export function deviateOf({ happened, usual, trials }: Count): number {
  if (!(usual > 0) || usual >= trials) return 0;
  if (usual > MANY || !Number.isInteger(happened)) {
    const variance = usual - usual ** 2 / trials;
    return 2 * spread(happened, usual, variance);
  }
  const log = Number.isFinite(trials) ? binomialLog(usual / trials, trials) : poissonLog(usual);
  let below = Math.exp(log(happened)) / 2;
  for (let count = 0; count < happened; count += 1) below += Math.exp(log(count));
  return normalQuantile(Math.min(1 - FARTHEST, Math.max(FARTHEST, below)));
}

/** By square roots, whose variance does not depend on what is usual (Bartlett 1936), scaled for shares. */
function spread(happened: number, usual: number, variance: number): number {
  return ((Math.sqrt(happened) - Math.sqrt(usual)) * Math.sqrt(usual)) / Math.sqrt(variance);
}

function poissonLog(mean: number) {
  return (count: number) => count * Math.log(mean) - mean - logGamma(count + 1);
}

function binomialLog(chance: number, trials: number) {
  const all = logGamma(trials + 1);
  return (count: number) =>
    all -
    logGamma(count + 1) -
    logGamma(trials - count + 1) +
    count * Math.log(chance) +
    (trials - count) * Math.log1p(-chance);
}
