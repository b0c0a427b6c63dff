import { entryAt } from '../../collections/entries.ts';
import type { BinnedFeature } from './binned-feature.ts';
import type { Stage } from './boost-stage.ts';
import { boostTerm, type FineBins, type ModelTerm } from './model-term.ts';
import { coarsen } from './pair-grid.ts';
import { crossedGain, residualsOf } from './pair-search.ts';

/** The pairs that promise most beyond single features, by rows that those did not learn from; at most `most`. */
export function bestPairs(
  heldOut: Float64Array,
  { terms, fine, labels, deals }: Stage,
  most: number,
): readonly ModelTerm[] {
  const coarse = terms.flatMap((term) =>
    term.kind === 'main' ? [coarsen(term.feature, fine(term.feature))] : [],
  );
  const judges = deals.map(({ order }) => pairJudge(order, fine, heldOut, labels));
  return coarse
    .flatMap((first, index) => coarse.slice(index + 1).map((second) => [first, second] as const))
    .map((features) => {
      const term: ModelTerm = { kind: 'pair', features };
      return { term, gain: judges.reduce((sum, gainOf) => sum + gainOf(term), 0) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most)
    .map(({ term }) => term);
}

/** Says what a pair would gain, with the rows halved as one dealing has them. */
function pairJudge(
  order: Uint32Array,
  fine: FineBins,
  heldOut: Float64Array,
  labels: Uint8Array,
): (term: ModelTerm) => number {
  const residuals = residualsOf(
    Float64Array.from(order, (row) => entryAt(heldOut, row)),
    Uint8Array.from(order, (row) => entryAt(labels, row)),
  );
  const known = new Map<BinnedFeature, Uint16Array>();
  const dealt = (binned: BinnedFeature) => {
    const bins = known.get(binned) ?? Uint16Array.from(order, (row) => entryAt(fine(binned), row));
    known.set(binned, bins);
    return bins;
  };
  return (term) => crossedGain(boostTerm(term, dealt), residuals);
}
