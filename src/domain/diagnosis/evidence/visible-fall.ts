import { beliefTable, type Surprise, totalVariance } from './surprise.ts';

/** What it takes to see a driver fall. */
export interface Sight {
  /** The smallest fall, as a share above 0, that is named in four windows of five; null where none is, however large. */
  readonly visibleFall: number | null;
  /** So many times the events, rounded up, would show a fall of a quarter; null where it shows as it is, or none would, as usual variation hides it. */
  readonly timesForQuarter: number | null;
}

/** The normal deviate that four of five lie above. */
const Z80_POWER = 0.841621;
/** The fall that is asked about, in natural logarithms: a quarter. */
const QUARTER = Math.log(0.75);
/** Falls are tried in steps of a hundredth, in natural logarithms, down to a twentieth of what is usual. */
const STEP = 0.01;
const LARGEST = 3;

/** A larger fall is as good as everything. */
const LARGEST_TOLD = 0.95;

/** How large a fall must be to be named, at the limit in force. */
export function sightOf(surprise: Surprise, limit: number): Sight {
  const spread = Math.sqrt(totalVariance(surprise));
  const belief = beliefTable(surprise);
  const steps = Math.round(LARGEST / STEP);
  const named = Array.from({ length: steps }, (_, at) => -(at + 1) * STEP).find(
    (deviation) => belief(deviation) > limit,
  );
  if (named === undefined) return { visibleFall: null, timesForQuarter: null };
  const visible = named - Z80_POWER * spread;
  const fall = -Math.expm1(visible);
  // The spread at which a fall of a quarter would be as clear, of which chance may have what usual variation leaves.
  const needed = (spread * QUARTER) / visible;
  const left = needed ** 2 - (spread ** 2 - surprise.variance);
  return {
    visibleFall: fall < LARGEST_TOLD ? fall : null,
    timesForQuarter:
      left > 0 && surprise.variance > left ? Math.ceil(surprise.variance / left) : null,
  };
}
