import type { ScoreBreakdown } from '../scorecard/score.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** How many leads got points from two terms at once: by the numbers of the terms, the smaller first. Plain JSON. */
export type TogetherCounts = readonly (readonly number[])[];

/** Counts terms that give points to the same leads. */
export class TogetherCounter {
  readonly #places: ReadonlyMap<string, number>;
  readonly #counts: number[][];

  constructor({ terms }: Pick<Scorecard, 'terms'>, before: TogetherCounts = []) {
    this.#places = new Map(terms.map(({ id }, place) => [id, place]));
    // Row n holds the terms up to n itself; there, the leads that got points from it at all.
    this.#counts = terms.map((_, place) =>
      Array.from({ length: place + 1 }, (__, other) => before[place]?.[other] ?? 0),
    );
  }

  add({ lines }: Pick<ScoreBreakdown, 'lines'>): void {
    const fired = lines
      .filter(({ kind, points }) => kind === 'term' && points !== 0)
      .map(({ id }) => this.#places.get(id) ?? -1)
      .sort((a, b) => a - b);
    for (const [at, place] of fired.entries()) {
      const row = this.#counts[place];
      if (row === undefined) continue;
      for (const other of fired.slice(0, at + 1)) row[other] = (row[other] ?? 0) + 1;
    }
  }

  get counts(): TogetherCounts {
    return this.#counts;
  }
}
