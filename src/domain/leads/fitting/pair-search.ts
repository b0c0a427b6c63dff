import { entryAt, outside } from '../../collections/entries.ts';
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
    gradient: probabilities.map((probability, row) => probability - entryAt(labels, row)),
    hessian: probabilities.map((probability) => probability * (1 - probability)),
  };
}

/**
 * How much one step of a term lowers the summed log loss of rows that the step was not taken from: rows in even places
 * judge those in odd places, and the other way round. Chance alone gives less than 0, so terms of any size compare.
 */
export function crossedGain(term: BoostTerm, residuals: Residuals): number {
  const { gradient, hessian } = halvedSums(term, residuals);
  let gain = 0;
  for (let place = 0; place < 2 * term.size; place += 1) {
    const other = place ^ 1;
    const step = -entryAt(gradient, other) / (entryAt(hessian, other) + RIDGE);
    gain -= entryAt(gradient, place) * step + (entryAt(hessian, place) * step * step) / 2;
  }
  return gain;
}

/** Sums by bin, even places and odd places side by side. */
function halvedSums({ bins, size }: BoostTerm, residuals: Residuals): Residuals {
  const gradient = new Float64Array(2 * size + 2);
  const hessian = new Float64Array(2 * size + 2);
  for (let row = 0; row < bins.length; row += 1) {
    const place = 2 * (bins[row] ?? outside(bins, row)) + (row & 1);
    const own = {
      gradient: residuals.gradient[row] ?? outside(residuals.gradient, row),
      hessian: residuals.hessian[row] ?? outside(residuals.hessian, row),
    };
    gradient[place] = (gradient[place] ?? outside(gradient, place)) + own.gradient;
    hessian[place] = (hessian[place] ?? outside(hessian, place)) + own.hessian;
  }
  return { gradient, hessian };
}
