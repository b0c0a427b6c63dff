import { entryAt } from '../../collections/entries.ts';
import { compileCondition, type Test } from '../scorecard/conditions.ts';
import type { Found } from '../scorecard/learned-reason.ts';
import type { Condition } from '../scorecard/scorecard.ts';
import { type Feature, type FeatureColumn, type FeatureValue, UNREADABLE } from './feature.ts';

/** One bin of a feature. The last place, after all bins, stands for values that no bin takes: they are worth nothing. */
export interface FeatureBin {
  readonly when: Condition;
  readonly found: Found;
}

/** A feature cut into bins: the first that matches takes a value. The first `ordered` bins are ranges in rising order. */
export interface BinnedFeature {
  readonly feature: Feature;
  readonly bins: readonly FeatureBin[];
  readonly ordered: number;
}

/** The bin of each row; `bins.length` where no bin takes the value. */
export function binRows({ bins, ordered }: BinnedFeature, column: FeatureColumn): Uint16Array {
  const find = binFinder(bins, ordered, column.feature);
  const byValue = Uint16Array.from(column.values, find);
  const rows = new Uint16Array(column.codes.length);
  for (let row = 0; row < rows.length; row += 1) {
    rows[row] = entryAt(byValue, entryAt(column.codes, row));
  }
  return rows;
}

function binFinder(
  bins: readonly FeatureBin[],
  ordered: number,
  { attribute, binning }: Feature,
): (value: FeatureValue) => number {
  const generic = firstMatch(bins.map(({ when }) => compileCondition(when, attribute.as)));
  if (ordered > 0) return rangeFinder(bins, ordered, generic);
  if (binning.by === 'levels') return levelFinder(bins, generic);
  return generic;
}

function firstMatch(tests: readonly Test[]): (value: FeatureValue) => number {
  return (value) => {
    if (value === UNREADABLE) return tests.length;
    const found = tests.findIndex((test) => test(value));
    return found === -1 ? tests.length : found;
  };
}

/** Binary search over the lower edges of the ranges; the same answer as trying them in turn. */
function rangeFinder(
  bins: readonly FeatureBin[],
  ordered: number,
  generic: (value: FeatureValue) => number,
): (value: FeatureValue) => number {
  const lowerEdges = bins
    .slice(0, ordered)
    .map(({ when }) => (when.is === 'between' ? (when.from ?? -Infinity) : -Infinity));
  return (value) => {
    if (typeof value !== 'number') return generic(value);
    let low = 0;
    let high = ordered - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (entryAt(lowerEdges, middle) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Looks levels up by name: a value with several takes the first bin that lists one of them. */
function levelFinder(
  bins: readonly FeatureBin[],
  generic: (value: FeatureValue) => number,
): (value: FeatureValue) => number {
  const byLevel = new Map<string, number>();
  bins.forEach(({ when }, index) => {
    if (when.is !== 'one of') return;
    for (const level of when.values) if (!byLevel.has(level)) byLevel.set(level, index);
  });
  const rest = bins.findIndex(({ when }) => when.is === 'known');
  return (value) => {
    if (!Array.isArray(value)) return generic(value);
    const found = value.map((level) => byLevel.get(level) ?? Number.POSITIVE_INFINITY);
    const first = Math.min(...found);
    if (first !== Number.POSITIVE_INFINITY) return first;
    return rest === -1 ? bins.length : rest;
  };
}
