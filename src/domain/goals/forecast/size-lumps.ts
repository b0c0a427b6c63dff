import { entryAt } from '../../collections/entries.ts';
import type { DayNumber } from './deal-spells.ts';
import type { Lump } from './distribution/money-grid.ts';
import { firstWinFrom, type Wins } from './wins.ts';

/** A rep's wins are pulled towards the team's as if this many more had been drawn from the team's. */
const PSEUDO_WINS = 10;

/** Sizes are told apart as finely as this: the mean of each eighth. */
const SLICES = 8;

/** What a win of each rep brings, by chance: own wins and the team's, each as the means of its eighths. */
export function sizeLumps(
  wins: Wins,
  before: DayNumber,
  units: number,
): readonly (readonly Lump[])[] {
  const rows = firstWinFrom(wins, before);
  const own: number[][] = Array.from({ length: units }, () => []);
  for (let row = 0; row < rows; row += 1)
    entryAt(own, entryAt(wins.unit, row)).push(entryAt(wins.amount, row));
  const team = slices(wins.amount.slice(0, rows));
  return own.map((amounts) => {
    const teams = PSEUDO_WINS / (amounts.length + PSEUDO_WINS);
    return [...weighted(slices(Float64Array.from(amounts)), 1 - teams), ...weighted(team, teams)];
  });
}

function weighted(lumps: readonly Lump[], weight: number): readonly Lump[] {
  return lumps.map(({ amount, chance }) => ({ amount, chance: chance * weight }));
}

/** Amounts in order, cut into slices of about equal count, each as its mean. Sorts in place. */
function slices(amounts: Float64Array): readonly Lump[] {
  const sorted = amounts.sort();
  const count = Math.min(SLICES, sorted.length);
  return Array.from({ length: count }, (_, slice) => {
    const from = Math.floor((slice * sorted.length) / count);
    const part = sorted.subarray(from, Math.floor(((slice + 1) * sorted.length) / count));
    return {
      amount: part.reduce((sum, each) => sum + each, 0) / part.length,
      chance: part.length / sorted.length,
    };
  });
}
