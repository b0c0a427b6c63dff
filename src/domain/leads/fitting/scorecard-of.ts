import { entryAt } from '../../collections/entries.ts';
import type { Found, LearnedReason, LearnedTitle } from '../scorecard/learned-reason.ts';
import type { Bin, Condition, CutOffs, Limits, Scorecard, Term } from '../scorecard/scorecard.ts';
import { rangeFound, shortened } from './bin-feature.ts';
import type { BinnedFeature, FeatureBin } from './binned-feature.ts';
import type { Feature } from './feature.ts';
import type { ModelTerm } from './model-term.ts';
import type { CoarseFeature } from './pair-grid.ts';
import type { PointTerm } from './whole-points.ts';

const noLimits: Limits = { min: null, max: null };

/** A scorecard whose every word was learned. */
type LearnedTerms = Scorecard<LearnedReason, LearnedTitle>;

/** Learned points as a scorecard like any other: the same engine scores it, the same card explains it, an admin may edit it. */
export function scorecardOf(
  terms: readonly PointTerm[],
  { version, name, cutOffs }: Pick<Scorecard, 'version' | 'name'> & { readonly cutOffs: CutOffs },
): LearnedTerms {
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

function termOf({ term, points }: PointTerm): Term<LearnedReason, LearnedTitle> {
  if (term.kind === 'main') {
    const { feature } = term.feature;
    return {
      id: termId(term),
      group: feature.group,
      title: titleOf(feature),
      reads: [feature.attribute],
      bins: mainBins(term.feature, points),
      decay: null,
    };
  }
  const [first, second] = [term.features[0].binned.feature, term.features[1].binned.feature];
  return {
    id: termId(term),
    group: first.group === second.group ? first.group : 'fit',
    title: { say: 'two titles', with: { first: titleOf(first), second: titleOf(second) } },
    reads: [first.attribute, second.attribute],
    bins: pairBins(term.features, points),
    decay: null,
  };
}

function titleOf({ label, aspect }: Feature) {
  return { say: 'property title', with: { label, aspect } } as const;
}

/**
 * What a bin of a feature says. A number and its roundness are told apart by the aspect; what a title or an address says needs
 * none.
 */
export function reasonOf(
  { label, aspect, binning }: Feature,
  found: Found,
): Extract<LearnedReason, { say: 'property' }> {
  const told = binning.by === 'given' ? null : aspect;
  return { say: 'property', with: { label, aspect: told, found } };
}

function mainBins(
  { feature, bins, ordered }: BinnedFeature,
  points: Int32Array,
): readonly Bin<LearnedReason>[] {
  const rows = bins.map((bin, index) => ({ ...bin, points: entryAt(points, index) }));
  return joinedRanges(rows, ordered).map((row) => ({
    when: [row.when],
    points: row.points,
    reason: reasonOf(feature, row.found),
  }));
}

interface PointBin extends FeatureBin {
  readonly points: number;
}

/** Neighbouring ranges of equal points are one. */
function joinedRanges(rows: readonly PointBin[], ordered: number): readonly PointBin[] {
  const joined: PointBin[] = [];
  rows.forEach((row, index) => {
    const before = joined.at(-1);
    if (index < ordered && before !== undefined && before.points === row.points) {
      const when = joinedCondition(before.when, row.when);
      joined[joined.length - 1] = { ...before, when, found: foundIn(when, before.found) };
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

/** What a joined range says. */
function foundIn(when: Condition, found: Found): Found {
  if (when.is !== 'between') return found;
  return rangeFound({
    from: when.from === -Number.MAX_VALUE ? null : when.from,
    below: when.below,
  });
}

/** A group of a coarse feature as one condition. */
interface GroupBin {
  readonly when: Condition;
  readonly found: Found;
}

function pairBins(
  [first, second]: readonly [CoarseFeature, CoarseFeature],
  points: Int32Array,
): readonly Bin<LearnedReason>[] {
  const columns = groupBins(second);
  return groupBins(first).flatMap((row, a) =>
    columns.map(
      (column, b): Bin<LearnedReason> => ({
        when: [row.when, column.when],
        points: entryAt(points, a * second.groups + b),
        reason: {
          say: 'two properties',
          with: {
            first: reasonOf(first.binned.feature, row.found),
            second: reasonOf(second.binned.feature, column.found),
          },
        },
      }),
    ),
  );
}

function groupBins({ binned, groupOf, groups }: CoarseFeature): readonly GroupBin[] {
  return Array.from({ length: groups }, (_, group) => {
    const members = binned.bins.filter((_, bin) => groupOf[bin] === group);
    const [first] = members;
    const last = members.at(-1);
    if (first === undefined || last === undefined) return anyOther;
    if (first.when.is === 'between') {
      const when = joinedCondition(first.when, last.when);
      return { when, found: foundIn(when, first.found) };
    }
    return members.length === 1 ? first : anyOther;
  });
}

/** What no earlier group has taken. */
const anyOther: GroupBin = { when: { is: 'anything' }, found: { say: 'another value', with: {} } };
