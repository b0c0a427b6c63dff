import { entryAt, outside } from '../../collections/entries.ts';

/**
 * Days are whole numbers: days since 1970-01-01 on the portal's wall. An event of day d is known at every as-of day
 * after d, never on d itself. All columns of a table have the same length.
 */
export type DayNumber = number;

/** No such day: an unknown creation. */
export const UNKNOWN_DAY: DayNumber = -1;

/** The end of a spell that still goes on. */
export const ONGOING: DayNumber = 2_147_483_647;

/** How a spell ended: it goes on, the deal moved to its next spell, was won, or was lost. */
export const spellEnd = { ongoing: 0, moved: 1, won: 2, lost: 3 } as const;

/**
 * Deals over time, one row per spell: a stretch in which a deal stayed in one stage at one amount. Rows of one deal follow
 * each other in time. The first spell of a deal begins on the day that the deal was created.
 */
export interface DealSpells {
  /** Index of the deal, from 0. */
  readonly deal: Int32Array;
  /** Index of the rep, from 0. */
  readonly unit: Int32Array;
  /** Day of creation of the deal; {@link UNKNOWN_DAY} when nobody knows. */
  readonly born: Int32Array;
  readonly from: Int32Array;
  /** Day of the closing or of the move; {@link ONGOING}. */
  readonly to: Int32Array;
  /** A value of {@link spellEnd}. */
  readonly end: Uint8Array;
  /**
   * What it was worth while open, and what was won in the end: in the goal's unit (money of one currency, or 1 for a
   * count); NaN when unknown. At least 0, but for a win that is a credit: it counts as won and teaches nothing.
   */
  readonly expected: Float64Array;
  readonly amount: Float64Array;
  /** Index of the stage, from 0; 0 where stages are not told apart. */
  readonly stage: Uint8Array;
}

/** What was known at the start of a day: later spells are gone, and what ended later still goes on. */
export function knownAt(spells: DealSpells, asOf: DayNumber): DealSpells {
  const rows: number[] = [];
  for (let row = 0; row < spells.from.length; row += 1) {
    if (beginOf(spells, row) < asOf) rows.push(row);
  }
  const known = takeRows(spells, rows);
  for (let row = 0; row < rows.length; row += 1) {
    if (entryAt(known.to, row) < asOf) continue;
    known.to[row] = ONGOING;
    known.end[row] = spellEnd.ongoing;
    known.amount[row] = Number.NaN;
  }
  return known;
}

/** Rows by index, in the given order, as a table of their own. */
export function takeRows(spells: DealSpells, rows: readonly number[]): DealSpells {
  return {
    deal: Int32Array.from(rows, (row) => spells.deal[row] ?? outside(spells.deal, row)),
    unit: Int32Array.from(rows, (row) => spells.unit[row] ?? outside(spells.unit, row)),
    born: Int32Array.from(rows, (row) => spells.born[row] ?? outside(spells.born, row)),
    from: Int32Array.from(rows, (row) => spells.from[row] ?? outside(spells.from, row)),
    to: Int32Array.from(rows, (row) => spells.to[row] ?? outside(spells.to, row)),
    end: Uint8Array.from(rows, (row) => spells.end[row] ?? outside(spells.end, row)),
    expected: Float64Array.from(
      rows,
      (row) => spells.expected[row] ?? outside(spells.expected, row),
    ),
    amount: Float64Array.from(rows, (row) => spells.amount[row] ?? outside(spells.amount, row)),
    stage: Uint8Array.from(rows, (row) => spells.stage[row] ?? outside(spells.stage, row)),
  };
}

/** A deal of unknown creation is first known when it closes. */
function beginOf({ born, from, to }: DealSpells, row: number): DayNumber {
  const days = born[row] === UNKNOWN_DAY ? to : from;
  return days[row] ?? outside(days, row);
}
