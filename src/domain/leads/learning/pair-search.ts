import { sigmoid } from '../../statistics/log-odds.ts';
import type { BoostTerm } from './boost.ts';

/** Rows' worth of hessian for no change, while pairs are compared. */
const RIDGE = 20;

/** First and second derivative of the log loss, row by row. */
export interface Residuals {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** What a model leaves unexplained, from log-odds of rows that it did not learn from. */
export function residualsOf(logOdds: Float64Array, labels: Uint8Array): Residuals {
  const probabilities = logOdds.map(sigmoid);
  return {
    gradient: probabilities.map((probability, row) => probability - (labels[row] ?? 0)),
    hessian: probabilities.map((probability) => probability * (1 - probability)),
  };
}

/**
 * How much one step of a term lowers the summed log loss of rows that the step was not taken from: rows in even places
 * judge those in odd places, and the other way round. Chance alone gives less than 0, so terms of any size compare.
 */
export function crossedGain({ bins, size }: BoostTerm, residuals: Residuals): number {
  const sums = { gradient: new Float64Array(2 * size), hessian: new Float64Array(2 * size) };
  for (let row = 0; row < bins.length; row += 1) {
    const bin = bins[row] ?? 0;
    if (bin >= size) continue;
    const place = 2 * bin + (row & 1);
    sums.gradient[place] = (sums.gradient[place] ?? 0) + (residuals.gradient[row] ?? 0);
    sums.hessian[place] = (sums.hessian[place] ?? 0) + (residuals.hessian[row] ?? 0);
  }
  let gain = 0;
  for (let place = 0; place < 2 * size; place += 1) {
    const other = place ^ 1;
    const step = -(sums.gradient[other] ?? 0) / ((sums.hessian[other] ?? 0) + RIDGE);
    gain -= (sums.gradient[place] ?? 0) * step + ((sums.hessian[place] ?? 0) * step * step) / 2;
  }
  return gain;
}
