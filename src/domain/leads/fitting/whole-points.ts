import { addAt, entryAt } from '../../collections/entries.ts';
import type { BinnedFeature } from './binned-feature.ts';
import type { AdditiveModel } from './fit-model.ts';
import { boostTerm, type FineBins, type ModelTerm, sizeOf } from './model-term.ts';
import { type PairTable, purify } from './purify.ts';

/** Points in which the odds double: 20 is the custom of credit scoring (Siddiqi 2006). */
export const POINTS_TO_DOUBLE = 20;

/** Points for each unit of log-odds. */
export const POINTS_PER_LOG_ODDS: number = POINTS_TO_DOUBLE / Math.LN2;

/** A term with whole points by bin; the last place, for values that no bin takes, is 0. */
export interface PointTerm {
  readonly term: ModelTerm;
  readonly points: Int32Array;
}

/** A model in whole points. log-odds = base + points / {@link POINTS_PER_LOG_ODDS}, but for rounding. */
export interface PointModel {
  readonly terms: readonly PointTerm[];
  /** Log-odds at 0 points: the average learning row has about 0 points. */
  readonly base: number;
}

/**
 * The mean of the bags as whole points. What single features say is taken out of pairs, and every term is centred on the
 * learning rows, so that points above 0 speak for a lead and points below 0 against it.
 */
export function wholePoints(model: AdditiveModel, fine: FineBins): PointModel {
  const tables = model.terms.map((term, index) => meanTable(model, sizeOf(term), index));
  const rows = model.terms.map((term) => rowCounts(term, fine));
  movePairMeans(model.terms, tables, rows);
  let base = model.bags.reduce((sum, bag) => sum + bag.intercept, 0) / model.bags.length;
  const terms = model.terms.map((term, index) => {
    const table = entryAt(tables, index);
    const centre = centreOf(table, entryAt(rows, index));
    base += centre;
    const last = table.length - 1;
    const points = Int32Array.from(table, (value, bin) =>
      bin === last ? 0 : Math.round((value - centre) * POINTS_PER_LOG_ODDS),
    );
    return { term, points };
  });
  return { terms: terms.filter(({ points }) => points.some((each) => each !== 0)), base };
}

function meanTable({ bags }: AdditiveModel, size: number, index: number): Float64Array {
  const mean = new Float64Array(size + 1);
  for (const { tables } of bags) {
    entryAt(tables, index).forEach((value, bin) => {
      addAt(mean, bin, value / bags.length);
    });
  }
  return mean;
}

function rowCounts(term: ModelTerm, fine: FineBins): Float64Array {
  const rows = new Float64Array(sizeOf(term) + 1);
  for (const bin of boostTerm(term, fine).bins) addAt(rows, bin, 1);
  return rows;
}

function centreOf(table: Float64Array, rows: Float64Array): number {
  let sum = 0;
  let mass = 0;
  for (let bin = 0; bin < table.length - 1; bin += 1) {
    sum += entryAt(table, bin) * entryAt(rows, bin);
    mass += entryAt(rows, bin);
  }
  return mass === 0 ? 0 : sum / mass;
}

/** Adds what each pair says of one feature alone to that feature's own term. Changes `tables`. */
function movePairMeans(
  terms: readonly ModelTerm[],
  tables: readonly Float64Array[],
  rows: readonly Float64Array[],
): void {
  const mainOf = (binned: BinnedFeature) =>
    terms.findIndex((term) => term.kind === 'main' && term.feature === binned);
  terms.forEach((term, index) => {
    if (term.kind === 'main') return;
    const [first, second] = term.features;
    const pair: PairTable = {
      first: first.groups,
      second: second.groups,
      values: entryAt(tables, index),
      rows: entryAt(rows, index),
    };
    const { byFirst, bySecond, values } = purify(pair);
    pair.values.set(values);
    addGroups(entryAt(tables, mainOf(first.binned)), first.groupOf, byFirst);
    addGroups(entryAt(tables, mainOf(second.binned)), second.groupOf, bySecond);
  });
}

function addGroups(table: Float64Array, groupOf: Uint16Array, means: Float64Array): void {
  for (let bin = 0; bin < table.length - 1; bin += 1) {
    addAt(table, bin, entryAt(means, entryAt(groupOf, bin)));
  }
}
