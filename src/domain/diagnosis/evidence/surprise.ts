import { entryAt, lastOf } from '../../collections/entries.ts';
import { normalBelow, normalDensity } from '../../statistics/normal.ts';
import { type Count, type DriverHistory, HALF } from './driver-history.ts';
import { deviateOf } from './mid-p.ts';
import type { Prediction } from './usual-variation.ts';

/** How likely it is beforehand that something happened to a driver in a window: once in 12 windows or so. */
const PRIOR = 0.08;
/** By how much what happens to drivers moves them: a standard deviation of 25%, either way. */
const SHIFT = 0.25;

/** A driver's deviation from what was predicted, in natural logarithms. */
export interface Surprise {
  readonly deviation: number;
  /** What chance makes of it. */
  readonly variance: number;
  readonly predictions: readonly Prediction[];
  /** The mean of the predictions. */
  readonly predicted: number;
}

/** How far a driver is from what its past predicts. Counts are judged by their exact distribution. */
export function surpriseOf(
  { now, count }: DriverHistory,
  predictions: readonly Prediction[],
): Surprise {
  const predicted = predictions.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  if (count === null || !(count.usual > 0)) {
    return { deviation: now.deviation - predicted, variance: now.variance, predictions, predicted };
  }
  const usual = Math.min(count.usual * Math.exp(predicted), count.trials);
  const variance = Math.max(0, 1 / usual - 1 / count.trials);
  const deviation = deviateOf({ ...count, usual }) * Math.sqrt(variance);
  return { deviation, variance, predictions, predicted };
}

/** How far a driver moved, for saying what that cost: as it was counted, with the error of what was counted now. */
export function moveOf(history: DriverHistory, surprise: Surprise): Surprise {
  const { now, count } = history;
  const variance = count === null ? now.variance : countedVariance(count);
  return { ...surprise, deviation: now.deviation - surprise.predicted, variance };
}

function countedVariance({ happened, trials }: Count): number {
  return Math.max(0, 1 / (happened + HALF) - 1 / (trials + HALF));
}

/** What is known of a driver that may have changed. */
export interface Belief {
  /** The probability that something happened to it, and that it went down. */
  readonly changedDown: number;
  /** Mean and variance of its true deviation, as if something happened; from the prediction. */
  readonly shift: number;
  readonly variance: number;
}

/** Weighs that something happened to a driver against its usual variation alone. */
export function beliefOf({ deviation, variance, predictions, predicted }: Surprise): Belief {
  let [usual, changed, down, first, second] = [0, 0, 0, 0, 0];
  for (const { weight, mean, variance: own } of predictions) {
    const miss = deviation - (mean - predicted);
    usual += weight * normalDensity(miss, own + variance);
    const prior = own + SHIFT ** 2;
    const total = prior + variance;
    const density = weight * normalDensity(miss, total);
    changed += density;
    down += density * normalBelow((-SHIFT * miss) / Math.sqrt(total * (own + variance)));
    const [shift, left] = [(miss * prior) / total, (prior * variance) / total];
    first += density * shift;
    second += density * (left + shift ** 2);
  }
  const shift = first / changed;
  const all = (1 - PRIOR) * usual + PRIOR * changed;
  return {
    changedDown: (PRIOR * down) / all,
    shift,
    variance: second / changed - shift ** 2,
  };
}

/** How strongly a deviation of a driver is believed, read off a table: for what is drawn by the thousand. */
export function beliefTable(surprise: Surprise): (deviation: number) => number {
  const spread = Math.sqrt(totalVariance(surprise));
  const step = (2 * FAR * spread) / POINTS;
  const known = Float64Array.from(
    { length: POINTS + 2 },
    (_, at) => beliefOf({ ...surprise, deviation: at * step - FAR * spread }).changedDown,
  );
  return (deviation) => {
    const place = Math.min(POINTS, Math.max(0, (deviation + FAR * spread) / step));
    const [before, after] = [
      entryAt(known, Math.floor(place)),
      entryAt(known, Math.floor(place) + 1),
    ];
    return before + (place % 1) * (after - before);
  };
}
/** The table goes so many standard deviations either way, in so many steps. */
const FAR = 6;
const POINTS = 80;

/** The variance of a deviation where nothing happened. */
export function totalVariance({ variance, predictions, predicted }: Surprise): number {
  return predictions.reduce(
    (sum, each) => sum + each.weight * (each.variance + (each.mean - predicted) ** 2),
    variance,
  );
}

/** Draws deviations where nothing happened. `pick`: a number from 0 to 1, for the way in which the driver varies; `z`: a normal deviate. */
export function usualDeviations({ variance, predictions, predicted }: Surprise) {
  let sum = 0;
  const ways = predictions.map(({ weight, mean, variance: own }) => {
    sum += weight;
    return { until: sum, mean: mean - predicted, spread: Math.sqrt(own + variance) };
  });
  const last = lastOf(ways);
  return (pick: number, z: number): number => {
    const way = ways.find(({ until }) => pick < until) ?? last;
    return way.mean + z * way.spread;
  };
}
