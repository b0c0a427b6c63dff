import { addAt, entryAt } from '../../collections/entries.ts';
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
    if (spells.end[row] === spellEnd.won && entryAt(spells.amount, row) >= 0) rows.push(row);
  }
  rows.sort((a, b) => entryAt(spells.to, a) - entryAt(spells.to, b));
  return {
    day: Int32Array.from(rows, (row) => entryAt(spells.to, row)),
    unit: Int32Array.from(rows, (row) => entryAt(spells.unit, row)),
    amount: Float64Array.from(rows, (row) => entryAt(spells.amount, row)),
  };
}

/** The place of the first win on a day or later. */
export function firstWinFrom({ day }: Wins, from: DayNumber): number {
  let [low, high] = [0, day.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entryAt(day, middle) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What each unit won from one day up to another. */
export function wonByUnit(wins: Wins, from: DayNumber, to: DayNumber, units: number): Float64Array {
  const won = new Float64Array(units);
  const last = firstWinFrom(wins, to);
  for (let row = firstWinFrom(wins, from); row < last; row += 1) {
    const unit = entryAt(wins.unit, row);
    addAt(won, unit, entryAt(wins.amount, row));
  }
  return won;
}

/** The sum of a column. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
