import { type DayNumber, type DealSpells, spellEnd } from './deal-spells.ts';

/** Won deals in the order of their days. */
export interface Wins {
  readonly day: Int32Array;
  readonly unit: Int32Array;
  /** At least 0. Wins whose amount is unknown are not here. */
  readonly amount: Float64Array;
}

/** The won deals of a table whose amounts are known. */
export function winsOf(spells: DealSpells): Wins {
  const rows: number[] = [];
  for (let row = 0; row < spells.end.length; row += 1) {
    if (spells.end[row] === spellEnd.won && (spells.amount[row] ?? Number.NaN) >= 0) rows.push(row);
  }
  rows.sort((a, b) => (spells.to[a] ?? 0) - (spells.to[b] ?? 0));
  return {
    day: Int32Array.from(rows, (row) => spells.to[row] ?? 0),
    unit: Int32Array.from(rows, (row) => spells.unit[row] ?? 0),
    amount: Float64Array.from(rows, (row) => spells.amount[row] ?? 0),
  };
}

/** The place of the first win on a day or later. */
export function firstWinFrom({ day }: Wins, from: DayNumber): number {
  let [low, high] = [0, day.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What each unit won from one day up to another. */
export function wonByUnit(wins: Wins, from: DayNumber, to: DayNumber, units: number): Float64Array {
  const won = new Float64Array(units);
  const last = firstWinFrom(wins, to);
  for (let row = firstWinFrom(wins, from); row < last; row += 1) {
    const unit = wins.unit[row] ?? 0;
    won[unit] = (won[unit] ?? 0) + (wins.amount[row] ?? 0);
  }
  return won;
}

/** The sum of a column. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
