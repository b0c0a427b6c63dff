import { sigmoid } from '../../statistics/log-odds.ts';

/** Log-odds beyond this are as good as certain while learning. */
const LIMIT = 16;

/** Steps of the table for each unit of log-odds: an error of at most 1/2048 in a probability, without bias. */
export const SIGMOID_STEPS = 256;

/** The probabilities of log-odds from -16 to 16. Place: (log-odds + 16) x {@link SIGMOID_STEPS}, rounded. */
export const sigmoidTable: Float64Array = Float64Array.from(
  { length: 2 * LIMIT * SIGMOID_STEPS + 1 },
  (_, place) => sigmoid(place / SIGMOID_STEPS - LIMIT),
);

/** The place of log-odds 0, plus a half for rounding by truncation. */
export const SIGMOID_CENTRE = LIMIT * SIGMOID_STEPS + 0.5;
