import { addAt, entryAt } from '../../collections/entries.ts';
import { rocAuc } from '../../statistics/ranking.ts';
import type { BinnedFeature } from '../fitting/binned-feature.ts';
import { reasonOf } from '../fitting/scorecard-of.ts';
import type { LearnedReason } from '../scorecard/learned-reason.ts';

/** Rows' worth of base rate in each level's rate. */
const PRIOR_ROWS = 5;

const FOLDS = 5;

/**
 * How well one feature alone ranks rows: the area under the ROC curve of each level's conversion, as other rows have it.
 * 0.5 is chance. Rows are dealt into folds by place.
 */
export function singleFeatureAuc(bins: Uint16Array, size: number, labels: Uint8Array): number {
  const rows = new Float64Array((size + 1) * FOLDS);
  const converted = new Float64Array((size + 1) * FOLDS);
  bins.forEach((bin, row) => {
    const place = bin * FOLDS + (row % FOLDS);
    addAt(rows, place, 1);
    addAt(converted, place, entryAt(labels, row));
  });
  const baseOf = foldBases(labels);
  const probabilities = Float64Array.from(bins, (bin, row) => {
    const fold = row % FOLDS;
    const others = (sums: Float64Array) => {
      let sum = 0;
      for (let each = 0; each < FOLDS; each += 1) {
        if (each !== fold) sum += entryAt(sums, bin * FOLDS + each);
      }
      return sum;
    };
    const base = entryAt(baseOf, fold);
    return (others(converted) + PRIOR_ROWS * base) / (others(rows) + PRIOR_ROWS);
  });
  return rocAuc({ probabilities, labels });
}

/** The base rate of the rows outside each fold. */
function foldBases(labels: Uint8Array): readonly number[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = labels.filter((_label, row) => row % FOLDS !== fold);
    return others.reduce((sum, label) => sum + label, 0) / others.length;
  });
}

/** A level that all but decides the outcome. */
export interface CertainLevel {
  readonly reason: LearnedReason;
  readonly rows: number;
  readonly rate: number;
}

const CERTAIN = 0.95;
const ODDS_TIMES = 10;
const LEAST_ROWS = 20;

/** Standard errors from the average at which a level's rate is no luck: once in a thousand levels. */
const NO_LUCK = 3.3;

/**
 * Levels of at least 20 rows that convert over 95% or under 5%, with odds more than ten times away from the average, and
 * not by luck: where few leads convert, a level of thirty without any is no finding.
 */
export function certainLevels(
  { feature, bins: levels }: BinnedFeature,
  bins: Uint16Array,
  labels: Uint8Array,
): readonly CertainLevel[] {
  const rows = new Float64Array(levels.length + 1);
  const converted = new Float64Array(levels.length + 1);
  bins.forEach((bin, row) => {
    addAt(rows, bin, 1);
    addAt(converted, bin, entryAt(labels, row));
  });
  const base = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  return levels
    .map(({ found }, bin) => {
      const count = entryAt(rows, bin);
      const reason = reasonOf(feature, found);
      return { reason, rows: count, rate: entryAt(converted, bin) / count };
    })
    .filter(
      ({ rows: count, rate }) =>
        count >= LEAST_ROWS && isCertain(rate, base) && !isLuck(rate, base, count),
    );
}

function isCertain(rate: number, base: number): boolean {
  if (rate > CERTAIN) return oddsOf(rate) > ODDS_TIMES * oddsOf(base);
  return rate < 1 - CERTAIN && oddsOf(rate) * ODDS_TIMES < oddsOf(base);
}

function isLuck(rate: number, base: number, rows: number): boolean {
  return Math.abs(rate - base) < NO_LUCK * Math.sqrt((base * (1 - base)) / rows);
}

function oddsOf(rate: number): number {
  return rate / (1 - rate);
}
