import { addAt, entryAt } from '../../collections/entries.ts';
import { populationStability } from '../../statistics/population-stability.ts';
import type { BinnedFeature } from './binned-feature.ts';
import type { LeadTable } from './lead-table.ts';
import type { LearnedScorecard } from './learn-scorecard.ts';
import { fineBinsOf } from './model-term.ts';

/** How far a feature of newer leads has moved from the leads that were learned from. */
export interface FeatureDrift {
  readonly label: string;
  readonly property: string;
  /** Population stability index: under 0.1 stable, 0.25 and more a shift (Siddiqi 2006). */
  readonly stability: number;
}

/** From here on a feature is said to have moved. */
export const SHIFTED = 0.25;

/** The features of a scorecard by how far they moved, furthest first. */
export function featureDrift(
  { model }: LearnedScorecard,
  before: LeadTable,
  after: LeadTable,
): readonly FeatureDrift[] {
  const [fineBefore, fineAfter] = [fineBinsOf(before), fineBinsOf(after)];
  return model.terms
    .flatMap((term) => (term.kind === 'main' ? [term.feature] : []))
    .map((binned: BinnedFeature) => ({
      label: binned.feature.label,
      property: binned.feature.attribute.property,
      stability: populationStability(
        shares(fineBefore(binned), binned.bins.length),
        shares(fineAfter(binned), binned.bins.length),
      ),
    }))
    .sort((a, b) => b.stability - a.stability);
}

function shares(bins: Uint16Array, size: number): Float64Array {
  const counts = new Float64Array(size + 1);
  for (const bin of bins) addAt(counts, bin, 1);
  return counts.map((count) => count / bins.length);
}

/** A block of outcomes that cannot be squared with what was said. */
export interface CalibrationAlarm {
  /** Outcomes that had come in when it was raised. */
  readonly after: number;
  readonly expected: number;
  readonly observed: number;
  /** Difference over its standard error, if the probabilities were true. */
  readonly z: number;
}

/** Outcomes looked at together. */
export const BLOCK = 500;

/** Standard errors at which an alarm is raised: by chance in one block of 15,000. */
const ALARM_Z = 4;

/** The first block of outcomes, in the order they come in, whose conversions differ from those expected; null if none does. */
export function calibrationAlarm(
  probabilities: Float64Array,
  labels: Uint8Array,
): CalibrationAlarm | null {
  for (let start = 0; start + BLOCK <= labels.length; start += BLOCK) {
    const alarm = blockAlarm(
      probabilities.subarray(start, start + BLOCK),
      labels.subarray(start, start + BLOCK),
    );
    if (Math.abs(alarm.z) >= ALARM_Z) return { after: start + BLOCK, ...alarm };
  }
  return null;
}

function blockAlarm(
  probabilities: Float64Array,
  labels: Uint8Array,
): Omit<CalibrationAlarm, 'after'> {
  let expected = 0;
  let variance = 0;
  let observed = 0;
  probabilities.forEach((probability, row) => {
    expected += probability;
    variance += probability * (1 - probability);
    observed += entryAt(labels, row);
  });
  return { expected, observed, z: (observed - expected) / Math.sqrt(Math.max(variance, 1e-9)) };
}
