import { entryAt } from '../../collections/entries.ts';
import { type Random, shuffle } from '../../statistics/random.ts';
import type { RowRange } from './boost.ts';

// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { imul } = Math;

/** Rows put in an order in which every fold is one range. */
export interface Folds {
  /** For each place in the order, the row that stands there. */
  readonly order: Uint32Array;
  readonly folds: readonly RowRange[];
}

/** Share of different rows below which rows that look alike are no copies. */
const LEAST_DIFFERENT = 0.5;

/**
 * Rows that look alike to the features, together: a row must not be judged by its own copy. Groups, and rows within them,
 * stand in an order that follows from their content alone, so that a file in another order learns the same.
 */
export function lookAlikes(
  bins: readonly Uint16Array[],
  labels: Uint8Array,
): readonly Uint32Array[] {
  const keys = contentKeys(bins, labels.length);
  const order = Uint32Array.from(labels, (_, row) => row).sort(
    (a, b) => entryAt(keys, a) - entryAt(keys, b) || entryAt(labels, a) - entryAt(labels, b),
  );
  const groups: Uint32Array[] = [];
  let start = 0;
  for (let place = 1; place <= order.length; place += 1) {
    if (place < order.length && keys[entryAt(order, place)] === keys[entryAt(order, start)])
      continue;
    groups.push(order.subarray(start, place));
    start = place;
  }
  // With so few different rows, alike is not a copy but a kind of lead: then each row stands for itself.
  if (groups.length < order.length * LEAST_DIFFERENT) {
    return Array.from(order, (row) => Uint32Array.of(row));
  }
  return groups;
}

/** 53 bits of a hash over each row's bins. */
function contentKeys(bins: readonly Uint16Array[], rows: number): Float64Array {
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let low = 0x27d4eb2f;
    let high = 0x2545f491;
    for (const column of bins) {
      const bin = entryAt(column, row);
      low = mixed(low ^ bin, 0x9e3779b1);
      high = mixed(high + bin, 0x85ebca6b);
    }
    keys[row] = (high >>> 11) * 4_294_967_296 + (low >>> 0);
  }
  return keys;
}

function mixed(state: number, factor: number): number {
  const product = imul(state ^ (state >>> 15), factor);
  return product ^ (product >>> 13);
}

/** A fold while it is dealt: which rows, and how many of them converted. */
interface Hand {
  readonly rows: number[];
  converted: number;
}

/** Deals groups of rows into folds by chance. Each group goes to the fold that has least of its kind, so folds stay alike. */
export function dealFolds(
  groups: readonly Uint32Array[],
  labels: Uint8Array,
  count: number,
  random: Random,
): Folds {
  const hands: Hand[] = Array.from({ length: count }, () => ({ rows: [], converted: 0 }));
  const turns = Uint32Array.from(groups, (_, index) => index);
  shuffle(turns, random);
  for (const turn of turns) {
    const group = entryAt(groups, turn);
    const converted = group.reduce((sum, row) => sum + entryAt(labels, row), 0);
    const hand = neediest(hands, converted * 2 >= group.length);
    hand?.rows.push(...group);
    if (hand !== undefined) hand.converted += converted;
  }
  let end = 0;
  return {
    order: Uint32Array.from(hands.flatMap(({ rows }) => rows)),
    folds: hands.map(({ rows }) => {
      end += rows.length;
      return { from: end - rows.length, to: end };
    }),
  };
}

/** The fold with the fewest rows of a kind, the first among equals. */
function neediest(hands: readonly Hand[], ofConverted: boolean): Hand | undefined {
  const has = ({ rows, converted }: Hand) => (ofConverted ? converted : rows.length - converted);
  return hands.reduce<Hand | undefined>(
    (least, hand) => (least === undefined || has(hand) < has(least) ? hand : least),
    undefined,
  );
}
