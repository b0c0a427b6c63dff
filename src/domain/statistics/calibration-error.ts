import type { Outcomes } from './outcomes.ts';
import type { Random } from './random.ts';

// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { floor, min } = Math;

/** Bins of the calibration error, as commonly used (Guo et al. 2017). */
export const CALIBRATION_BINS = 15;

/** One bin of a reliability diagram: what was said and what came true. */
export interface ReliabilityBin {
  readonly rows: number;
  readonly meanChance: number;
  readonly observedRate: number;
}

/** Rows by equal widths of probability; bins without rows are left out. */
export function reliability(
  { probabilities, labels }: Outcomes,
  bins: number = CALIBRATION_BINS,
): readonly ReliabilityBin[] {
  const rows = new Float64Array(bins);
  const said = new Float64Array(bins);
  const happened = new Float64Array(bins);
  for (let row = 0; row < labels.length; row += 1) {
    const probability = probabilities[row] ?? 0;
    const bin = min(bins - 1, floor(probability * bins));
    rows[bin] = (rows[bin] ?? 0) + 1;
    said[bin] = (said[bin] ?? 0) + probability;
    happened[bin] = (happened[bin] ?? 0) + (labels[row] ?? 0);
  }
  return Array.from(rows, (count, bin) => ({
    rows: count,
    meanChance: (said[bin] ?? 0) / count,
    observedRate: (happened[bin] ?? 0) / count,
  })).filter((bin) => bin.rows > 0);
}

/**
 * Expected calibration error: the mean distance between what was said and what came true, by bins of equal width,
 * weighted by rows (Naeini et al. 2015). 0 to 1, lower is better; NaN without rows. Never 0 in a finite sample: compare it
 * with {@link calibrationNoiseFloor}.
 */
export function calibrationError(outcomes: Outcomes, bins: number = CALIBRATION_BINS): number {
  let sum = 0;
  for (const bin of reliability(outcomes, bins)) {
    sum += bin.rows * Math.abs(bin.meanChance - bin.observedRate);
  }
  return sum / outcomes.labels.length;
}

/** The calibration error that these very probabilities would show if each were exactly true: the mean over simulated outcomes. */
export function calibrationNoiseFloor(
  probabilities: Float64Array,
  random: Random,
  draws = 200,
): number {
  const labels = new Uint8Array(probabilities.length);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let row = 0; row < labels.length; row += 1) {
      labels[row] = random() < (probabilities[row] ?? 0) ? 1 : 0;
    }
    sum += calibrationError({ probabilities, labels });
  }
  return sum / draws;
}
