import { addCount } from '../../collections/counts.ts';
import type { Found } from '../scorecard/learned-reason.ts';
import { scorecardBounds } from '../scorecard/scorecard.ts';
import { wordsOf } from '../scorecard/words.ts';
import type { BinnedFeature, FeatureBin } from './binned-feature.ts';
import { type FeatureColumn, UNREADABLE } from './feature.ts';
import { type CountedNumber, numberRanges } from './number-ranges.ts';

/** How finely features are cut. */
export interface Fineness {
  /** Most ranges of a number. */
  readonly ranges: number;
  /** Most levels with a bin of their own. */
  readonly levels: number;
  /** Fewest rows of a range, and of a level with a bin of its own. */
  readonly leastRows: number;
}

/** Cuts a feature by the values of the rows it is given: numbers by equal mass, levels by how often they come. */
export function binFeature(column: FeatureColumn, fineness: Fineness): BinnedFeature {
  const { feature } = column;
  switch (feature.binning.by) {
    case 'given':
      return { feature, bins: feature.binning.bins, ordered: 0 };
    case 'ranges':
      return rangeBins(column, fineness);
    case 'levels':
      return { feature, bins: levelBins(column, fineness), ordered: 0 };
  }
}

const missingBin: FeatureBin = { when: { is: 'missing' }, found: { say: 'not known', with: {} } };

/** An id, a label or a value as long as a scorecard may have it. */
export function shortened(text: string): string {
  const most = scorecardBounds.text;
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function rangeBins(column: FeatureColumn, fineness: Fineness): BinnedFeature {
  const { feature } = column;
  const ranges = numberRanges(countedNumbers(column), fineness);
  const bins = ranges.map((range): FeatureBin => ({ when: range, found: rangeFound(range) }));
  return { feature, bins: [...bins, missingBin], ordered: ranges.length };
}

/** What a range says. */
export function rangeFound({
  from,
  below,
}: {
  readonly from: number | null;
  readonly below: number | null;
}): Found {
  return { say: 'range', with: { from, below } };
}

function countedNumbers({ values, codes }: FeatureColumn): readonly CountedNumber[] {
  const counts = new Map<number, number>();
  for (const [code, count] of countsOf(codes)) {
    const value = values[code];
    if (typeof value === 'number') addCount(counts, value, count);
  }
  return [...counts].map(([value, rows]) => ({ value, rows })).sort((a, b) => a.value - b.value);
}

function levelBins(column: FeatureColumn, fineness: Fineness): readonly FeatureBin[] {
  const { attribute } = column.feature;
  const own = [...levelCounts(column)]
    .filter(([level, rows]) => rows >= fineness.leastRows && fits(level, attribute.as === 'text'))
    .sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1))
    .slice(0, fineness.levels);
  return [
    ...own.map(
      ([level]): FeatureBin => ({
        when: { is: 'one of', values: [level] },
        found: { say: 'value', with: { value: level.trim() } },
      }),
    ),
    { when: { is: 'known' }, found: { say: 'another value', with: {} } },
    missingBin,
  ];
}

/** Rows by level; a row with several values counts for each. */
function levelCounts({ values, codes }: FeatureColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [code, rows] of countsOf(codes)) {
    const value = values[code];
    if (value === UNREADABLE) continue;
    const levels = Array.isArray(value) ? new Set(value) : [value];
    for (const level of levels) {
      if (typeof level === 'string') addCount(counts, level, rows);
    }
  }
  return counts;
}

/** Whether a scorecard may list this level. */
function fits(level: string, asText: boolean): boolean {
  if (level.trim() === '' || level.length > scorecardBounds.text) return false;
  return !asText || wordsOf(level).trim() !== '';
}

function countsOf(codes: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) addCount(counts, code);
  return counts;
}
