import { type Random, shuffle } from '../../statistics/random.ts';
import type { RowRange } from './boost.ts';

/** Rows put in an order in which every fold is one range. */
export interface Folds {
  /** For each place in the order, the row that stands there. */
  readonly order: Uint32Array;
  readonly folds: readonly RowRange[];
}

/**
 * An order of rows by their content alone, so that a file in another order learns the same: by a hash of bins and label.
 * Rows of equal content stand together.
 */
export function canonicalOrder(bins: readonly Uint16Array[], labels: Uint8Array): Uint32Array {
  const keys = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row += 1) {
    let low = labels[row] ?? 0;
    let high = 0x2545f491;
    for (const column of bins) {
      const bin = column[row] ?? 0;
      low = mixed(low ^ bin, 0x9e3779b1);
      high = mixed(high + bin, 0x85ebca6b);
    }
    keys[row] = (high >>> 11) * 4_294_967_296 + (low >>> 0);
  }
  return Uint32Array.from(labels, (_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

function mixed(state: number, factor: number): number {
  const product = Math.imul(state ^ (state >>> 15), factor);
  return product ^ (product >>> 13);
}

/** Deals rows into folds by chance, each with its share of every label. */
export function dealFolds(
  canonical: Uint32Array,
  labels: Uint8Array,
  count: number,
  random: Random,
): Folds {
  const hands: number[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (const label of [1, 0]) {
    const rows = canonical.filter((row) => labels[row] === label);
    shuffle(rows, random);
    for (const row of rows) {
      hands[next % count]?.push(row);
      next += 1;
    }
  }
  let end = 0;
  return {
    order: Uint32Array.from(hands.flat()),
    folds: hands.map((hand) => {
      end += hand.length;
      return { from: end - hand.length, to: end };
    }),
  };
}
