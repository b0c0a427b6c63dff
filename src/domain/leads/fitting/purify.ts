import { addAt, entryAt } from '../../collections/entries.ts';
/** A pair's log-odds by group of the first and the second feature, and how many rows each cell has. */
export interface PairTable {
  readonly first: number;
  readonly second: number;
  /** Cell (a, b) stands at a x second + b; one more place, which is 0, stands for values that no bin takes. */
  readonly values: Float64Array;
  readonly rows: Float64Array;
}

/** What single features can say of a pair, and what only the two together say. */
export interface Purified {
  readonly byFirst: Float64Array;
  readonly bySecond: Float64Array;
  readonly values: Float64Array;
}

const SWEEPS = 100;
const ENOUGH = 1e-9;

/**
 * Moves the row-weighted mean of every row and column of a pair out of it, so that its cells show an interaction alone
 * (Lengerich et al. 2020). The sums are unchanged: cell = byFirst + bySecond + what is left.
 */
export function purify(pair: PairTable): Purified {
  const values = Float64Array.from(pair.values);
  const byFirst = new Float64Array(pair.first);
  const bySecond = new Float64Array(pair.second);
  const firstLine = (a: number) => ({ start: a * pair.second, step: 1, count: pair.second });
  const secondLine = (b: number) => ({ start: b, step: pair.second, count: pair.first });
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const moved = Math.max(
      moveMeans(values, pair.rows, byFirst, firstLine),
      moveMeans(values, pair.rows, bySecond, secondLine),
    );
    if (moved < ENOUGH) break;
  }
  return { byFirst, bySecond, values };
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Moves the mean of each line to `means`; answers the largest mean moved. */
function moveMeans(
  values: Float64Array,
  rows: Float64Array,
  means: Float64Array,
  lineOf: (index: number) => Line,
): number {
  let largest = 0;
  for (let index = 0; index < means.length; index += 1) {
    const line = lineOf(index);
    const mean = meanOf(values, rows, line);
    addAt(means, index, mean);
    for (let place = 0; place < line.count; place += 1) {
      const cell = line.start + place * line.step;
      values[cell] = entryAt(values, cell) - mean;
    }
    largest = Math.max(largest, Math.abs(mean));
  }
  return largest;
}

function meanOf(values: Float64Array, rows: Float64Array, { start, step, count }: Line): number {
  let sum = 0;
  let mass = 0;
  for (let place = 0; place < count; place += 1) {
    const cell = start + place * step;
    sum += entryAt(values, cell) * entryAt(rows, cell);
    mass += entryAt(rows, cell);
  }
  return mass === 0 ? 0 : sum / mass;
}
