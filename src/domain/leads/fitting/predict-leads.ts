import { addAt, entryAt, outside } from '../../collections/entries.ts';
import { Z90 } from '../../statistics/interval.ts';
import { sigmoid } from '../../statistics/log-odds.ts';
import type { Grade } from '../scorecard/score.ts';
import { calibrated } from './calibration.ts';
import { gradeAt } from './grades.ts';
import type { LeadTable } from './lead-table.ts';
import type { LearnedScorecard } from './learn-scorecard.ts';
import { boostTerm, type FineBins, fineBinsOf } from './model-term.ts';
import { POINTS_PER_LOG_ODDS, POINTS_TO_DOUBLE, type PointModel } from './whole-points.ts';

/** Scores of leads, row by row, and what they mean. */
export interface LeadPredictions {
  /** Whole points, as the scorecard engine gives them. */
  readonly scores: Int32Array;
  readonly probabilities: Float64Array;
  /** 90% range of the probability over samples of leads like those learned from. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** By the scores, as the scorecard's own cut-offs give them. */
  readonly grades: readonly Grade[];
  /** Learning leads with a score within half a doubling of the odds. */
  readonly comparable: Uint32Array;
}

/** Whole points of every row: the sum of the terms' points. */
export function scoreLeads({ terms }: PointModel, table: LeadTable): Int32Array {
  return sumPoints({ terms }, fineBinsOf(table), table.rows);
}

function sumPoints({ terms }: Pick<PointModel, 'terms'>, fine: FineBins, rows: number): Int32Array {
  const scores = new Int32Array(rows);
  for (const { term, points } of terms) {
    const { bins } = boostTerm(term, fine);
    for (let row = 0; row < rows; row += 1) {
      const bin = bins[row] ?? outside(bins, row);
      const own = points[bin] ?? outside(points, bin);
      scores[row] = (scores[row] ?? outside(scores, row)) + own;
    }
  }
  return scores;
}

/** Scores leads and says what the scores mean. */
export function predictLeads(learned: LearnedScorecard, table: LeadTable): LeadPredictions {
  const fine = fineBinsOf(table);
  const scores = sumPoints(learned.points, fine, table.rows);
  const spreads = spreadsOf(learned, fine, table.rows);
  const { calibration, points } = learned;
  const probabilityAt = (score: number, spread: number) =>
    sigmoid(calibrated(calibration, points.base + score / POINTS_PER_LOG_ODDS + spread));
  const at = (times: number) =>
    Float64Array.from(scores, (score, row) => probabilityAt(score, times * entryAt(spreads, row)));
  return {
    scores,
    probabilities: at(0),
    lows: at(-Z90),
    highs: at(Z90),
    grades: Array.from(scores, (score) => gradeAt(score, learned.scorecard.cutOffs)),
    comparable: Uint32Array.from(scores, (score) => comparableLeads(learned.learnedScores, score)),
  };
}

/**
 * Standard error of each row's log-odds: the delete-a-group jackknife over bags that each leave one fold out (Kott 2001),
 * averaged over the dealings of rows.
 */
function spreadsOf({ model }: LearnedScorecard, fine: FineBins, rows: number): Float64Array {
  const { bags, terms, folds } = model;
  const sums = new Float64Array(rows);
  const squares = new Float64Array(rows);
  const variances = new Float64Array(rows);
  const binned = terms.map((term) => boostTerm(term, fine).bins);
  bags.forEach(({ intercept, tables }, bag) => {
    const first = bag % folds === 0;
    if (first) {
      sums.fill(0);
      squares.fill(0);
    }
    const logOdds = bagLogOdds(intercept, tables, binned, rows);
    const last = bag % folds === folds - 1;
    for (let row = 0; row < rows; row += 1) {
      const value = logOdds[row] ?? outside(logOdds, row);
      const sum = (sums[row] ?? outside(sums, row)) + value;
      const square = (squares[row] ?? outside(squares, row)) + value * value;
      sums[row] = sum;
      squares[row] = square;
      if (last) {
        const spread = Math.max(0, square - (sum * sum) / folds) * ((folds - 1) / folds);
        addAt(variances, row, spread / (bags.length / folds));
      }
    }
  });
  return variances.map(Math.sqrt);
}

function bagLogOdds(
  intercept: number,
  tables: readonly Float64Array[],
  binned: readonly Uint16Array[],
  rows: number,
): Float64Array {
  const logOdds = new Float64Array(rows).fill(intercept);
  binned.forEach((bins, index) => {
    const table = entryAt(tables, index);
    for (let row = 0; row < rows; row += 1) {
      const bin = bins[row] ?? outside(bins, row);
      const own = table[bin] ?? outside(table, bin);
      logOdds[row] = (logOdds[row] ?? outside(logOdds, row)) + own;
    }
  });
  return logOdds;
}

function comparableLeads(sorted: Int32Array, score: number): number {
  const reach = POINTS_TO_DOUBLE / 2;
  return countBelow(sorted, score + reach + 1) - countBelow(sorted, score - reach);
}

/** How many of the sorted scores lie below an edge. */
function countBelow(sorted: Int32Array, edge: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryAt(sorted, middle) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
