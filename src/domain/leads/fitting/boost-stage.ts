import { addAt, entryAt } from '../../collections/entries.ts';
import { type Bag, type Boosted, type BoostSettings, type BoostTerm, boost } from './boost.ts';
import type { Folds } from './folds.ts';
import { boostTerm, type FineBins, type ModelTerm } from './model-term.ts';

/** Terms and the dealings of rows that they are boosted on. */
export interface Stage {
  readonly terms: readonly ModelTerm[];
  readonly fine: FineBins;
  readonly deals: readonly Folds[];
  readonly labels: Uint8Array;
}

/** Boosts the terms on every dealing, each bag from its own start: one number, or one for each place of the dealing. */
export function boostStage(
  { terms, fine, deals, labels }: Stage,
  starts: readonly (readonly (number | Float64Array)[])[],
  settings: BoostSettings,
): Boosted {
  const flat = terms.map((term) => boostTerm(term, fine));
  const bags = deals.flatMap(({ order, folds }, deal): Bag[] => {
    const dealt = flat.map((term) => inOrder(term, order));
    const dealtLabels = Uint8Array.from(order, (row) => entryAt(labels, row));
    return folds.map((heldOut, fold) => ({
      terms: dealt,
      labels: dealtLabels,
      heldOut,
      scores: startScores(entryAt(entryAt(starts, deal), fold), order.length),
    }));
  });
  return boost(bags, settings);
}

function startScores(start: number | Float64Array, rows: number): Float64Array {
  return typeof start === 'number' ? new Float64Array(rows).fill(start) : start;
}

function inOrder(term: BoostTerm, order: Uint32Array): BoostTerm {
  return { ...term, bins: Uint16Array.from(order, (row) => entryAt(term.bins, row)) };
}

/** Log-odds by row of the file, each from the bags that did not learn from the row. */
export function heldOutOf({ deals, labels }: Stage, scores: readonly Float64Array[]): Float64Array {
  const heldOut = new Float64Array(labels.length);
  let bag = 0;
  for (const { order, folds } of deals) {
    for (const { from, to } of folds) {
      const scored = entryAt(scores, bag);
      for (let place = from; place < to; place += 1) {
        const row = entryAt(order, place);
        addAt(heldOut, row, entryAt(scored, place) / deals.length);
      }
      bag += 1;
    }
  }
  return heldOut;
}
