import { entryAt } from '../../collections/entries.ts';
import { timingVariance } from '../tree/factors.ts';
import type { FunnelCounts, SegmentCounts } from '../tree/funnel-counts.ts';
import { splitFunnels } from '../tree/split-funnels.ts';
import { paidSpread } from './driver-history.ts';

/** Two windows to compare; the reference may be the average of several. */
export interface ComparedFunnels {
  readonly reference: FunnelCounts;
  /** How many windows the reference is the average of. */
  readonly referenceWindows: number;
  readonly actual: FunnelCounts;
}

/**
 * What chance does to the effects of the drivers, one entry for each thing that is counted by itself (leads, each passage,
 * prices, discounts, timing; by segment and window): how far the effects move when it moves by its standard error. Effects
 * are in the order of `funnelDrivers`. Unlike resampling it costs a few dozen splits, and it knows no seed.
 */
export function effectMoves(windows: ComparedFunnels): readonly EffectMove[] {
  const { reference, referenceWindows, actual } = windows;
  const before = reference.flatMap((counts, segment) =>
    movesOf(counts, referenceWindows, (moved) =>
      splitFunnels(withSegment(reference, segment, moved), actual),
    ),
  );
  const now = actual.flatMap((counts, segment) =>
    movesOf(counts, 1, (moved) => splitFunnels(reference, withSegment(actual, segment, moved))),
  );
  return [...before, ...now];
}

/** How far the effects move when one thing that is counted moves by its standard error. */
export interface EffectMove {
  /** Which thing, by the place of its driver; the number of leads is the mix's too. */
  readonly knob: number;
  readonly effects: Float64Array;
}

/** The standard error of the sum of some effects, by their places. */
export function standardError(moves: readonly EffectMove[], places: readonly number[]): number {
  const squares = moves.map(
    ({ effects }) => places.reduce((sum, place) => sum + entryAt(effects, place), 0) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0));
}

function withSegment(counts: FunnelCounts, at: number, moved: SegmentCounts): FunnelCounts {
  return counts.map((own, segment) => (segment === at ? moved : own));
}

function movesOf(
  counts: SegmentCounts,
  windows: number,
  split: (moved: SegmentCounts) => Float64Array,
): readonly EffectMove[] {
  return knobsOf(counts).flatMap(({ variance, turned }, at) => {
    if (!(variance > 0)) return [];
    // Beyond half, a step down would leave next to nothing of what moves.
    const step = Math.min(Math.sqrt(variance / windows), MOST_STEP);
    const scale = Math.sqrt(variance / windows) / step / 2;
    const [up, down] = [split(turned(1 + step)), split(turned(1 - step))];
    const effects = up.map((effect, place) => scale * (effect - entryAt(down, place)));
    return [{ knob: at === 0 ? 0 : at + 1, effects }];
  });
}
const MOST_STEP = 0.5;

/** Something that is counted by itself, in the order of `funnelDrivers` without the mix: its relative variance in one window, and the segment with it scaled. */
interface Knob {
  readonly variance: number;
  turned(factor: number): SegmentCounts;
}

function knobsOf(counts: SegmentCounts): readonly Knob[] {
  const { leads, tried, passed, sold } = counts;
  const steps = [...Array(tried.length).keys()];
  return [
    {
      variance: inverse(leads),
      turned: (factor) => ({ ...scaleSold(counts, factor), leads: leads * factor }),
    },
    ...steps.map(
      (step): Knob => ({
        variance: inverse(entryAt(passed, step)) - inverse(entryAt(tried, step)),
        turned: (factor) => ({
          ...scaleSold(counts, factor),
          passed: Array.from(passed, (value, at) => (at === step ? value * factor : value)),
        }),
      }),
    ),
    {
      variance: sold.list === 0 ? 0 : sold.listSquares / sold.list ** 2 - inverse(sold.count),
      turned: (factor) => ({
        ...counts,
        sold: { ...sold, list: sold.list * factor, amount: sold.amount * factor },
      }),
    },
    {
      variance: sold.amount === 0 ? 0 : paidSpread(sold) / sold.amount ** 2,
      turned: (factor) => ({ ...counts, sold: { ...sold, amount: sold.amount * factor } }),
    },
    {
      variance: timingVariance(counts),
      turned: (factor) => scaleSold(counts, factor),
    },
  ];
}

/** More of what is sold at the same prices. */
function scaleSold(counts: SegmentCounts, factor: number): SegmentCounts {
  const { sold } = counts;
  return {
    ...counts,
    sold: {
      ...sold,
      count: sold.count * factor,
      list: sold.list * factor,
      amount: sold.amount * factor,
    },
  };
}

/** The relative variance of a Poisson number; nothing is said of what was never seen. */
function inverse(count: number): number {
  return count === 0 ? 0 : 1 / count;
}
