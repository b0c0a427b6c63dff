import { outside } from '../../collections/entries.ts';
import { sigmoid } from '../../statistics/log-odds.ts';

/** Log-odds beyond this are as good as certain while learning. */
const LIMIT = 16;

/** Steps of the table for each unit of log-odds: an error of at most 1/2048 in a probability, without bias. */
const STEPS = 256;

const table: Float64Array = Float64Array.from({ length: 2 * LIMIT * STEPS + 1 }, (_, place) =>
  sigmoid(place / STEPS - LIMIT),
);

/** The place of log-odds 0, plus a half for rounding by truncation. */
const CENTRE = LIMIT * STEPS + 0.5;

const LAST = table.length - 1;

/** The probability of log-odds, by a table: for the loops that learning spends its time in. */
export function quickSigmoid(logOdds: number): number {
  const exact = (logOdds * STEPS + CENTRE) | 0;
  const place = exact < 0 ? 0 : exact > LAST ? LAST : exact;
  return table[place] ?? outside(table, place);
}
