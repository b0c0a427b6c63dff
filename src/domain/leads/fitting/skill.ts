import { entryAt } from '../../collections/entries.ts';
import { meanAndError, Z90 } from '../../statistics/interval.ts';
import { logLossOfLogOdds, sigmoid } from '../../statistics/log-odds.ts';

/** How much better than the base rate a model does on rows that it did not learn from. */
export interface Skill {
  /** Mean fall of the log loss, in nats. */
  readonly gain: number;
  /** The gain over its standard error. */
  readonly z: number;
  /** The gain as a share of the base rate's own log loss. */
  readonly share: number;
}

/** One-sided 5%: a fall this large is unlikely to be chance. */
export const LEAST_Z: number = Z90;

/** Less than this is too little to act on, however certain. */
export const LEAST_SHARE = 0.01;

/** Whether there is skill to claim. Over permuted labels both together keep false claims below 5%. */
export function isSkilled({ z, share }: Skill): boolean {
  return z > LEAST_Z && share >= LEAST_SHARE;
}

/** Log-odds of learning rows by models that did not learn from them. */
export interface HeldOut {
  readonly heldOutMains: Float64Array;
  readonly heldOutBase: Float64Array;
}

/** Measures skill on held-out rows, against base rates that did not see them either. */
export function skillOf({ heldOutMains, heldOutBase }: HeldOut, labels: Uint8Array): Skill {
  const gains = heldOutMains.map((logOdds, row) => {
    const label = entryAt(labels, row);
    return logLossOfLogOdds(entryAt(heldOutBase, row), label) - logLossOfLogOdds(logOdds, label);
  });
  const { mean, standardError } = meanAndError(gains);
  const base = heldOutBase.reduce((sum, each) => sum + entropy(sigmoid(each)), 0) / labels.length;
  return {
    gain: mean,
    z: standardError > 0 ? mean / standardError : 0,
    share: base > 0 ? mean / base : 0,
  };
}

/** The expected log loss of a probability that is true. */
function entropy(probability: number): number {
  if (probability <= 0 || probability >= 1) return 0;
  return -probability * Math.log(probability) - (1 - probability) * Math.log1p(-probability);
}
