import { entryAt } from '../../../domain/collections/entries.ts';
import type { HoldOutFigures } from '../../../domain/leads/versions/learned-version.ts';
import {
  calibrationNoiseFloor,
  reliability,
} from '../../../domain/statistics/calibration-error.ts';
import { meanAndError } from '../../../domain/statistics/interval.ts';
import { sigmoid } from '../../../domain/statistics/log-odds.ts';
import { logisticLine } from '../../../domain/statistics/logistic-line.ts';
import { figuresOf } from '../../../domain/statistics/outcome-figures.ts';
import { baseRate, type Outcomes } from '../../../domain/statistics/outcomes.ts';
import { logLoss, logLossOf } from '../../../domain/statistics/proper-scores.ts';
import { seededRandom } from '../../../domain/statistics/random.ts';

/** How many times the newest leads are resampled for intervals. */
const DRAWS = 300;

/** Outcomes beside the points that the scorecard in force gives. */
interface ScoredOutcomes {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

/** Fall of the log loss, in nats, with its standard error. */
export interface Gain {
  readonly gain: number;
  readonly standardError: number;
}

/** What was learned beside what was there before, on the newest leads. */
export interface Compared {
  readonly overBase: Gain;
  readonly overCurrent: Gain;
  readonly baseLogLoss: number;
  readonly currentLogLoss: number;
}

/**
 * Compares probabilities of the newest leads with the older leads' base rate, and with the scorecard in force. Its points
 * become chances by the line that serves them best on the older leads, so that it is judged by what it knows and not by
 * how it is scaled (Platt 1999).
 */
export function compare({
  past,
  recent,
  probabilities,
}: {
  readonly past: ScoredOutcomes;
  readonly recent: ScoredOutcomes;
  readonly probabilities: Float64Array;
}): Compared {
  const rate = baseRate(past.labels);
  const unit = scaleOf(past.scores);
  const scaled = past.scores.map((score) => score / unit);
  const line = logisticLine(scaled, past.labels, {
    start: { intercept: 0, slope: 0 },
    slopePrecision: 0,
  });
  const { labels } = recent;
  const base = new Float64Array(labels.length).fill(rate);
  const current = recent.scores.map((score) =>
    sigmoid(line.intercept + (line.slope * score) / unit),
  );
  return {
    overBase: gainOver(base, probabilities, labels),
    overCurrent: gainOver(current, probabilities, labels),
    baseLogLoss: logLoss({ probabilities: base, labels }),
    currentLogLoss: logLoss({ probabilities: current, labels }),
  };
}

/** Points in units of their spread, so that the line is found in few steps. */
function scaleOf(scores: Float64Array): number {
  const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
  const variance = scores.reduce((sum, each) => sum + (each - mean) ** 2, 0) / scores.length;
  return variance > 0 ? Math.sqrt(variance) : 1;
}

function gainOver(before: Float64Array, after: Float64Array, labels: Uint8Array): Gain {
  const gains = Float64Array.from(
    labels,
    (label, row) => logLossOf(entryAt(before, row), label) - logLossOf(entryAt(after, row), label),
  );
  const { mean, standardError } = meanAndError(gains);
  return { gain: mean, standardError };
}

/** The figures of the newest leads. */
export function holdOutFigures(
  outcomes: Outcomes,
  { baseLogLoss, currentLogLoss }: Compared,
  seed: number,
): HoldOutFigures {
  const { labels, probabilities } = outcomes;
  return {
    leads: labels.length,
    converted: labels.reduce((sum, label) => sum + label, 0),
    figures: figuresOf(outcomes, { random: seededRandom(seed), draws: DRAWS }),
    baseLogLoss: finite(baseLogLoss),
    currentLogLoss: finite(currentLogLoss),
    calibrationFloor: finite(calibrationNoiseFloor(probabilities, seededRandom(seed))),
    reliability: reliability(outcomes),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
