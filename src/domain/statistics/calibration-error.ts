import { addAt, entryAt } from '../collections/entries.ts';
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
    const probability = entryAt(probabilities, row);
    const bin = min(bins - 1, floor(probability * bins));
    addAt(rows, bin, 1);
    addAt(said, bin, probability);
    addAt(happened, bin, entryAt(labels, row));
  }
  return Array.from(rows, (count, bin) => ({
    rows: count,
    meanChance: entryAt(said, bin) / count,
    observedRate: entryAt(happened, bin) / count,
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
      labels[row] = random() < entryAt(probabilities, row) ? 1 : 0;
    }
    sum += calibrationError({ probabilities, labels });
  }
  return sum / draws;
}
