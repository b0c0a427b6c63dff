import { entryAt, outside } from '../../collections/entries.ts';
import type { DayNumber } from './deal-spells.ts';
import { firstWinFrom, type Wins } from './wins.ts';

/** A rep's wins are pulled towards the team's as if this many more had been like the team's mean. */
const PSEUDO_WINS = 10;

/** The size of a won deal, by rep: mean and mean square, each pulled towards the team's. */
export interface Sizes {
  readonly mean: Float64Array;
  readonly meanSquare: Float64Array;
  readonly teamMean: number;
}

/** Learns from the wins before a day; all zero when there are none. */
export function learnSizes(wins: Wins, before: DayNumber, units: number): Sizes {
  const count = new Float64Array(units);
  const sum = new Float64Array(units);
  const squares = new Float64Array(units);
  const rows = firstWinFrom(wins, before);
  let [allSum, allSquares] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const unit = wins.unit[row] ?? outside(wins.unit, row);
    const amount = wins.amount[row] ?? outside(wins.amount, row);
    count[unit] = (count[unit] ?? outside(count, unit)) + 1;
    sum[unit] = (sum[unit] ?? outside(sum, unit)) + amount;
    squares[unit] = (squares[unit] ?? outside(squares, unit)) + amount * amount;
    allSum += amount;
    allSquares += amount * amount;
  }
  const teamMean = rows === 0 ? 0 : allSum / rows;
  const teamSquare = rows === 0 ? 0 : allSquares / rows;
  const pulled = (own: Float64Array, team: number) =>
    own.map((value, unit) => (value + PSEUDO_WINS * team) / (entryAt(count, unit) + PSEUDO_WINS));
  return { mean: pulled(sum, teamMean), meanSquare: pulled(squares, teamSquare), teamMean };
}

/** The variance of a sum of independent wins (compound Poisson) whose means are these. */
export function lumpiness(mean: Float64Array, sizes: Sizes): Float64Array {
  return mean.map((each, unit) => {
    const size = entryAt(sizes.mean, unit);
    return size > 0 ? (each * entryAt(sizes.meanSquare, unit)) / size : 0;
  });
}
