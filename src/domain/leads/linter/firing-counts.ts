import { addAt, entryAt, valueAt } from '../../collections/entries.ts';
import type { ScoreBreakdown } from '../scorecard/score.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** How many leads got points from two terms at once: by the numbers of the terms, the smaller first. Plain JSON. */
export type TogetherCounts = readonly (readonly number[])[];

/** Counts terms that give points to the same leads. */
export class TogetherCounter {
  readonly #places: ReadonlyMap<string, number>;
  readonly #counts: number[][];

  constructor({ terms }: Pick<Scorecard, 'terms'>, before: TogetherCounts | null = null) {
    this.#places = new Map(terms.map(({ id }, place) => [id, place]));
    // Row n holds the terms up to n itself; there, the leads that got points from it at all.
    this.#counts = terms.map((_, place) =>
      Array.from({ length: place + 1 }, (__, other) =>
        before === null ? 0 : entryAt(entryAt(before, place), other),
      ),
    );
  }

  add({ lines }: Pick<ScoreBreakdown, 'lines'>): void {
    const fired = lines
      .filter(({ kind, points }) => kind === 'term' && points !== 0)
      .map(({ id }) => valueAt(this.#places, id))
      .sort((a, b) => a - b);
    for (const [at, place] of fired.entries()) {
      const row = entryAt(this.#counts, place);
      for (const other of fired.slice(0, at + 1)) addAt(row, other, 1);
    }
  }

  get counts(): TogetherCounts {
    return this.#counts;
  }
}
