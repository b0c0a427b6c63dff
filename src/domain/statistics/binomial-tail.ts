import { logGamma } from './log-gamma.ts';

/**
 * The probability that at least `least` of `trials` independent trials succeed, each with probability `chance` (0 to 1, neither
 * included). Exact but for rounding: the terms are summed from the smallest.
 */
export function binomialTail(least: number, trials: number, chance: number): number {
  if (least <= 0) return 1;
  let sum = 0;
  for (let successes = trials; successes >= least; successes -= 1) {
    sum += Math.exp(logTerm(successes, trials, chance));
  }
  return Math.min(1, sum);
}

function logTerm(successes: number, trials: number, chance: number): number {
  const failures = trials - successes;
  return (
    logGamma(trials + 1) -
    logGamma(successes + 1) -
    logGamma(failures + 1) +
    successes * Math.log(chance) +
    failures * Math.log1p(-chance)
  );
}
