import { entryAt } from '../../collections/entries.ts';
import { normalDensity } from '../../statistics/normal.ts';
import type { Observation } from './driver-history.ts';

/** One way in which a driver may vary, how likely it is, and where it puts the driver's true deviation in the next window. */
export interface Prediction {
  readonly weight: number;
  readonly mean: number;
  /** Of the true deviation, before chance adds to it. */
  readonly variance: number;
}

/** Standard deviations, in natural logarithms, by which a driver may vary from window to window around its level: 1% to 40%. */
const swings = [0.01, 0.02, 0.035, 0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4] as const;
/** Standard deviations by which the level itself may drift from one window to the next, and how likely each is beforehand. */
const drifts = [
  { drift: 0, prior: 0.65 },
  { drift: 0.02, prior: 0.18 },
  { drift: 0.05, prior: 0.12 },
  { drift: 0.1, prior: 0.05 },
] as const;

/**
 * Before anything is seen drivers are taken to vary by about 12%, within a factor of 3.3 either way. Chosen on simulated teams
 * (`npm run bench -- diagnosis`), so that those which vary by 25% are accused as rarely as constant ones.
 */
const USUAL_SWING = 0.12;
const SWING_SPREAD = 1.2;
/** The drivers of one team vary alike, within a factor of 1.35 either way: chosen there too, where they vary alike and where they do not. */
const DRIVER_SPREAD = 0.3;
/** The level before anything is seen: anything from a third to three times the mean. */
const FIRST_VARIANCE = 1;
/** Ways that are less likely than this are left out. */
const LEAST_WEIGHT = 1e-3;

/**
 * Where each driver will stand in the next window if nothing out of the ordinary happens, learned from past windows. Each is
 * a level that may drift, usual variation around it, and chance (a local-level model, Durbin and Koopman 2012, chapter 2).
 * How much it varies and drifts is not picked but weighed by how well each value foresaw every past window from those
 * before it; drivers of a team lend each other what they show of it, as few windows say little about one driver alone.
 */
export function predictDrivers(
  histories: readonly (readonly Observation[])[],
): readonly (readonly Prediction[])[] {
  const ways = histories.map(waysOf);
  const common = commonSwing(ways);
  return ways.map((own) => weighed(own, common));
}

interface Way {
  readonly swing: number;
  /** The logarithm of how well it foresaw the past, with the prior of its drift. */
  readonly fit: number;
  readonly mean: number;
  readonly variance: number;
}

function waysOf(past: readonly Observation[]): readonly Way[] {
  return drifts.flatMap(({ drift, prior }) =>
    swings.map((_, swing) => {
      const { fit, mean, variance } = follow(past, entryAt(swings, swing), drift);
      return { swing, fit: fit + Math.log(prior), mean, variance };
    }),
  );
}

/** The Kalman filter of the level through all windows. */
function follow(past: readonly Observation[], swing: number, drift: number) {
  let [fit, mean, level] = [0, 0, FIRST_VARIANCE];
  for (const { deviation, variance } of past) {
    if (variance === Number.POSITIVE_INFINITY) continue;
    const spread = level + swing ** 2 + variance;
    const miss = deviation - mean;
    fit += Math.log(normalDensity(miss, spread));
    mean += (level / spread) * miss;
    level = level * (1 - level / spread) + drift ** 2;
  }
  return { fit, mean, variance: level + swing ** 2 };
}

/** How likely each swing is as what the drivers have in common. */
function commonSwing(ways: readonly (readonly Way[])[]): readonly number[] {
  const logs = swings.map((swing, at) => {
    const prior = -0.5 * (Math.log(swing / USUAL_SWING) / SWING_SPREAD) ** 2;
    return ways.reduce(
      (sum, own) => sum + logSum(own.map(({ fit, swing: other }) => fit + around(other, at))),
      prior,
    );
  });
  const highest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - highest));
  const sum = raw.reduce((total, each) => total + each, 0);
  return raw.map((each) => each / sum);
}

/** The logarithm of how likely a driver has one swing where another one is common. */
function around(own: number, common: number): number {
  return entryAt(entryAt(aroundTable, common), own);
}
const aroundTable = swings.map((common) => {
  const raw = swings.map((own) => -0.5 * (Math.log(own / common) / DRIVER_SPREAD) ** 2);
  const total = logSum(raw);
  return raw.map((each) => each - total);
});

function weighed(ways: readonly Way[], common: readonly number[]): readonly Prediction[] {
  const priors = swings.map((_, own) =>
    common.reduce((sum, weight, at) => sum + weight * Math.exp(around(own, at)), 0),
  );
  const logs = ways.map(({ fit, swing }) => fit + Math.log(entryAt(priors, swing)));
  const total = logSum(logs);
  const kept = ways
    .map(({ mean, variance }, at) => ({
      weight: Math.exp(entryAt(logs, at) - total),
      mean,
      variance,
    }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
  const sum = kept.reduce((all, { weight }) => all + weight, 0);
  return kept.map((each) => ({ ...each, weight: each.weight / sum }));
}

function logSum(logs: readonly number[]): number {
  const highest = Math.max(...logs);
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0));
}
