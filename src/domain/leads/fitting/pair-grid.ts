import { addAt, entryAt } from '../../collections/entries.ts';
import type { BinnedFeature } from './binned-feature.ts';
import type { BoostTerm } from './boost.ts';

/** A feature's bins joined into fewer, for looking at it together with another. */
export interface CoarseFeature {
  readonly binned: BinnedFeature;
  /** For each fine bin, and the place after the last: its coarse one; `groups` where no bin takes the value. */
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** How coarse: a pair has at most 22 x 22 bins, which keeps it within the bins that a scorecard's term may have. */
const COARSE = { ranges: 16, levels: 20, leastRows: 20 } as const;

/**
 * Joins neighbouring ranges to about equal mass, and rare levels to one group, which comes last. Levels keep their order, so
 * that trying the groups in turn finds the same one. `fine` is the bin of each row.
 */
export function coarsen(binned: BinnedFeature, fine: Uint16Array): CoarseFeature {
  const { bins, ordered } = binned;
  const rows = new Float64Array(bins.length + 1);
  for (const bin of fine) addAt(rows, bin, 1);
  const groupOf = new Uint16Array(bins.length + 1);
  let next = groupRanges(groupOf, rows, ordered);
  const own = ownBins(binned, rows);
  for (const bin of own) {
    groupOf[bin] = next;
    next += 1;
  }
  const shared = bins.map((_, bin) => bin).filter((bin) => bin >= ordered && !own.includes(bin));
  for (const bin of shared) groupOf[bin] = next;
  const groups = shared.length === 0 ? next : next + 1;
  groupOf[bins.length] = groups;
  return { binned, groupOf, groups };
}

function groupRanges(groupOf: Uint16Array, rows: Float64Array, ordered: number): number {
  const target = rows.subarray(0, ordered).reduce((sum, each) => sum + each, 0) / COARSE.ranges;
  let group = 0;
  let mass = 0;
  for (let bin = 0; bin < ordered; bin += 1) {
    if (mass >= target && group < COARSE.ranges - 1) {
      group += 1;
      mass = 0;
    }
    groupOf[bin] = group;
    mass += entryAt(rows, bin);
  }
  return ordered === 0 ? 0 : group + 1;
}

/**
 * The bins with a group of their own: given ones, the leading levels while they are frequent enough, and "missing", which
 * no level overlaps.
 */
function ownBins({ feature, bins, ordered }: BinnedFeature, rows: Float64Array): readonly number[] {
  const levels = bins.map((_, bin) => bin).slice(ordered);
  if (feature.binning.by === 'given') return levels;
  const enough = (bin: number) => entryAt(rows, bin) >= COARSE.leastRows;
  const firstRare = levels.findIndex((bin) => !enough(bin));
  const leading = levels
    .slice(0, firstRare === -1 ? levels.length : firstRare)
    .slice(0, COARSE.levels);
  const missing = levels.filter(
    (bin) => bins[bin]?.when.is === 'missing' && enough(bin) && !leading.includes(bin),
  );
  return [...leading, ...missing];
}

/** Two features together as one term whose bins stand alone: first feature's group x groups of the second + its group. */
export function pairTerm(
  [first, second]: readonly [CoarseFeature, CoarseFeature],
  [fineFirst, fineSecond]: readonly [Uint16Array, Uint16Array],
): BoostTerm {
  const size = first.groups * second.groups;
  const bins = new Uint16Array(fineFirst.length);
  for (let row = 0; row < bins.length; row += 1) {
    const a = entryAt(first.groupOf, entryAt(fineFirst, row));
    const b = entryAt(second.groupOf, entryAt(fineSecond, row));
    bins[row] = a === first.groups || b === second.groups ? size : a * second.groups + b;
  }
  return { bins, size, ordered: 0, direction: 0 };
}
