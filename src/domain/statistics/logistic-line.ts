import { entryAt } from '../collections/entries.ts';
import { logLossOfLogOdds, sigmoid } from './log-odds.ts';

/** log-odds = intercept + slope * x. */
export interface LogisticLine {
  readonly intercept: number;
  readonly slope: number;
}

/** How the line is fitted: a starting line, and how many rows' worth of belief its slope has. */
export interface LinePrior {
  readonly start: LogisticLine;
  /** Precision (1 / variance) of a normal prior around the starting slope; 0 for none. */
  readonly slopePrecision: number;
  /** How many rows each row stands for; one unless given. */
  readonly weights?: Float64Array;
}

const STEPS = 50;
const ENOUGH = 1e-10;

/**
 * Logistic regression on one variable by Newton steps that are halved while the loss grows (Platt 1999; Lin, Lin and Weng
 * 2007), with a normal prior on the slope. A tiny ridge keeps it finite when the labels are all of one kind.
 */
export function logisticLine(x: Float64Array, labels: Uint8Array, prior: LinePrior): LogisticLine {
  const { start, slopePrecision, weights = null } = prior;
  const lossAt = (line: LogisticLine) =>
    lossOf(x, labels, line, weights) + (slopePrecision * (line.slope - start.slope) ** 2) / 2;
  let line = start;
  let loss = lossAt(line);
  for (let step = 0; step < STEPS; step += 1) {
    const move = newtonMove(x, labels, line, prior);
    let size = 1;
    let next = moved(line, move, size);
    let nextLoss = lossAt(next);
    while (!(nextLoss <= loss) && size > 1e-6) {
      size /= 2;
      next = moved(line, move, size);
      nextLoss = lossAt(next);
    }
    if (!(loss - nextLoss > ENOUGH * Math.max(1, loss))) return nextLoss <= loss ? next : line;
    line = next;
    loss = nextLoss;
  }
  return line;
}

function moved(line: LogisticLine, move: LogisticLine, size: number): LogisticLine {
  return {
    intercept: line.intercept - size * move.intercept,
    slope: line.slope - size * move.slope,
  };
}

function lossOf(
  x: Float64Array,
  labels: Uint8Array,
  { intercept, slope }: LogisticLine,
  weights: Float64Array | null,
): number {
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    const loss = logLossOfLogOdds(intercept + slope * entryAt(x, row), entryAt(labels, row));
    sum += weights === null ? loss : loss * entryAt(weights, row);
  }
  return sum;
}

function newtonMove(
  x: Float64Array,
  labels: Uint8Array,
  { intercept, slope }: LogisticLine,
  { start, slopePrecision, weights }: LinePrior,
): LogisticLine {
  const tiny = 1e-6;
  let [g0, g1] = [0, slopePrecision * (slope - start.slope)];
  let [h00, h01, h11] = [tiny, 0, tiny + slopePrecision];
  for (let row = 0; row < x.length; row += 1) {
    const at = entryAt(x, row);
    const probability = sigmoid(intercept + slope * at);
    const rows = weights === undefined ? 1 : entryAt(weights, row);
    const error = rows * (probability - entryAt(labels, row));
    const weight = rows * probability * (1 - probability);
    g0 += error;
    g1 += error * at;
    h00 += weight;
    h01 += weight * at;
    h11 += weight * at * at;
  }
  const determinant = h00 * h11 - h01 * h01;
  return {
    intercept: (h11 * g0 - h01 * g1) / determinant,
    slope: (h00 * g1 - h01 * g0) / determinant,
  };
}
