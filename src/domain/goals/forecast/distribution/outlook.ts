import type { Lump } from './money-grid.ts';

/** A deal that may still be won in time. */
export interface OpenDeal {
  /** Chance to be won in time as its own history has it, before the forecast's level is applied: 0 to 1. */
  readonly chance: number;
  /** What it brings, by chance; sums to 1. */
  readonly lumps: readonly Lump[];
}

/** All that the distribution of what is still to come is made of, for one rep or a group. */
export interface Outlook {
  /** The mean that the distribution is to have, in the goal's unit. */
  readonly mean: number;
  readonly deals: readonly OpenDeal[];
  /** Mean number of wins from deals that do not exist yet, before the forecast's level is applied. */
  readonly arriving: number;
  /** What such a win brings; chances sum to 1. */
  readonly sizes: readonly Lump[];
  /** Relative standard deviation of what shifts everything at once. */
  readonly shock: number;
}

/** The mean of what a win brings. */
export function meanLump(lumps: readonly Lump[]): number {
  return lumps.reduce((sum, { amount, chance }) => sum + amount * chance, 0);
}

/** The mean square of what a win brings. */
export function meanSquareLump(lumps: readonly Lump[]): number {
  return lumps.reduce((sum, { amount, chance }) => sum + amount * amount * chance, 0);
}
