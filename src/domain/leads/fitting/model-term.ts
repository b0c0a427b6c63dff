import { type BinnedFeature, binRows } from './binned-feature.ts';
import type { BoostTerm } from './boost.ts';
import type { LeadTable } from './lead-table.ts';
import { type CoarseFeature, pairTerm } from './pair-grid.ts';
import { readFeature } from './read-feature.ts';

/** A term of an additive model: one feature, or two together. */
export type ModelTerm =
  | { readonly kind: 'main'; readonly feature: BinnedFeature }
  | { readonly kind: 'pair'; readonly features: readonly [CoarseFeature, CoarseFeature] };

/** Bins of a term, without the place for values that no bin takes. */
export function sizeOf(term: ModelTerm): number {
  if (term.kind === 'main') return term.feature.bins.length;
  const [first, second] = term.features;
  return first.groups * second.groups;
}

/** Fine bins of every feature for a set of rows, each feature cut once however many terms ask for it. */
export type FineBins = (feature: BinnedFeature) => Uint16Array;

/** Cuts features off a table when they are first asked for. */
export function fineBinsOf(table: LeadTable): FineBins {
  const known = new Map<BinnedFeature, Uint16Array>();
  return (binned) => {
    const bins = known.get(binned) ?? binRows(binned, readFeature(binned.feature, table));
    known.set(binned, bins);
    return bins;
  };
}

/** A term over the rows of `fine`, ready to be boosted or looked up. */
export function boostTerm(term: ModelTerm, fine: FineBins): BoostTerm {
  if (term.kind === 'main') {
    const { feature } = term;
    const size = feature.bins.length;
    const { ordered } = feature;
    return { bins: fine(feature), size, ordered, direction: feature.feature.direction };
  }
  const [first, second] = term.features;
  return pairTerm(term.features, [fine(first.binned), fine(second.binned)]);
}
