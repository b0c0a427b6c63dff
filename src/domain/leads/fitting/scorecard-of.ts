import { entryAt } from '../../collections/entries.ts';
import type { Bin, Condition, CutOffs, Limits, Scorecard, Term } from '../scorecard/scorecard.ts';
import { rangeText, shortened } from './bin-feature.ts';
import type { BinnedFeature, FeatureBin } from './binned-feature.ts';
import type { ModelTerm } from './model-term.ts';
import type { CoarseFeature } from './pair-grid.ts';
import type { PointTerm } from './whole-points.ts';

const noLimits: Limits = { min: null, max: null };

/** Learned points as a scorecard like any other: the same engine scores it, the same card explains it, an admin may edit it. */
export function scorecardOf(
  terms: readonly PointTerm[],
  { version, name, cutOffs }: Pick<Scorecard, 'version' | 'name'> & { readonly cutOffs: CutOffs },
): Scorecard {
  return {
    version,
    name,
    terms: terms.map(termOf),
    limits: { fit: noLimits, engagement: noLimits, 'data quality': noLimits, total: noLimits },
    cutOffs,
  };
}

/** The id of a term: its feature's, or both joined. */
export function termId(term: ModelTerm): string {
  if (term.kind === 'main') return term.feature.feature.id;
  const [first, second] = term.features;
  return shortened(`${first.binned.feature.id} x ${second.binned.feature.id}`);
}

function termOf({ term, points }: PointTerm): Term {
  if (term.kind === 'main') {
    const { feature } = term.feature;
    return {
      id: termId(term),
      group: feature.group,
      title: shortened(feature.title),
      reads: [feature.attribute],
      bins: mainBins(term.feature, points),
      decay: null,
    };
  }
  const [first, second] = [term.features[0].binned.feature, term.features[1].binned.feature];
  return {
    id: termId(term),
    group: first.group === second.group ? first.group : 'fit',
    title: shortened(`${first.title} together with ${second.title}`),
    reads: [first.attribute, second.attribute],
    bins: pairBins(term.features, points),
    decay: null,
  };
}

function mainBins({ feature, bins, ordered }: BinnedFeature, points: Int32Array): readonly Bin[] {
  const rows = bins.map((bin, index) => ({ ...bin, points: entryAt(points, index) }));
  return joinedRanges(rows, ordered, feature.title).map((row) => ({
    when: [row.when],
    points: row.points,
    reason: row.reason,
  }));
}

interface PointBin extends FeatureBin {
  readonly points: number;
}

/** Neighbouring ranges of equal points are one. */
function joinedRanges(
  rows: readonly PointBin[],
  ordered: number,
  title: string,
): readonly PointBin[] {
  const joined: PointBin[] = [];
  rows.forEach((row, index) => {
    const before = joined.at(-1);
    if (index < ordered && before !== undefined && before.points === row.points) {
      const when = joinedCondition(before.when, row.when);
      joined[joined.length - 1] = { ...before, when, reason: conditionText(title, when) };
    } else joined.push(row);
  });
  return joined;
}

function joinedCondition(low: Condition, high: Condition): Condition {
  if (low.is !== 'between' || high.is !== 'between') return low;
  // A range without any edge is no range: the lowest number stands for "from the start".
  const from = low.from ?? (high.below === null ? -Number.MAX_VALUE : null);
  return { is: 'between', from, below: high.below };
}

function conditionText(title: string, when: Condition): string {
  if (when.is !== 'between') return title;
  const from = when.from === -Number.MAX_VALUE ? null : when.from;
  return shortened(`${title}: ${rangeText({ from, below: when.below })}`);
}

/** A group of a coarse feature as one condition. */
interface GroupBin {
  readonly when: Condition;
  readonly reason: string;
}

function pairBins(
  [first, second]: readonly [CoarseFeature, CoarseFeature],
  points: Int32Array,
): readonly Bin[] {
  const columns = groupBins(second);
  return groupBins(first).flatMap((row, a) =>
    columns.map(
      (column, b): Bin => ({
        when: [row.when, column.when],
        points: entryAt(points, a * second.groups + b),
        reason: shortened(`${row.reason}, ${column.reason}`),
      }),
    ),
  );
}

function groupBins({ binned, groupOf, groups }: CoarseFeature): readonly GroupBin[] {
  const { title } = binned.feature;
  return Array.from({ length: groups }, (_, group) => {
    const members = binned.bins.filter((_, bin) => groupOf[bin] === group);
    const [first] = members;
    const last = members.at(-1);
    if (first === undefined || last === undefined) return anyOther(title);
    if (first.when.is === 'between') {
      const when = joinedCondition(first.when, last.when);
      return { when, reason: conditionText(title, when) };
    }
    return members.length === 1 ? first : anyOther(title);
  });
}

/** What no earlier group takes. */
function anyOther(title: string): GroupBin {
  return { when: { is: 'anything' }, reason: `${title}: another value` };
}
