import { addAt, entryAt, valueAt } from '../../collections/entries.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** How many leads fell into each bin: by the number of the term, then of the bin. Plain JSON. */
export type BinCounts = readonly (readonly number[])[];

/** Counts leads by the bins that they fall into. */
export class BinCounter {
  readonly #places: ReadonlyMap<string, number>;
  readonly #counts: number[][];

  /** Goes on counting from earlier counts of the same scorecard. */
  constructor({ terms }: Pick<Scorecard, 'terms'>, before: BinCounts | null = null) {
    this.#places = new Map(terms.map(({ id }, place) => [id, place]));
    this.#counts = terms.map(({ bins }, term) =>
      bins.map((_, bin) => (before === null ? 0 : entryAt(entryAt(before, term), bin))),
    );
  }

  /** To be given to scoring as `onBin`. */
  readonly add = (termId: string, bin: number): void => {
    addAt(entryAt(this.#counts, valueAt(this.#places, termId)), bin, 1);
  };

  get counts(): BinCounts {
    return this.#counts;
  }
}
