import { addAt, entryAt } from '../../collections/entries.ts';
import { drawPoisson } from '../../statistics/poisson.ts';
import type { Random } from '../../statistics/random.ts';
import {
  countFunnel,
  type FunnelCounts,
  type FunnelLead,
  type SegmentCounts,
} from './funnel-counts.ts';
import { splitFunnels } from './split-funnels.ts';

/** The two windows whose funnels are compared. */
export interface FunnelWindows {
  readonly reference: readonly FunnelLead[];
  readonly actual: readonly FunnelLead[];
  readonly segments: readonly string[];
  /** From the lead to the win. */
  readonly steps: number;
}

/**
 * What the drivers would have done if other leads of the same kind had come: one split for each draw, in each of which a
 * lead counts as often as a Poisson number of mean 1 says (the Poisson bootstrap, Hanley and MacGibbon 2006), so that the
 * number of leads varies too. Leads that differ in nothing are drawn together; only sales are drawn one by one.
 */
export function resampledSplits(
  { reference, actual, segments, steps }: FunnelWindows,
  { random, draws }: { readonly random: Random; readonly draws: number },
): readonly Float64Array[] {
  const [before, now] = [
    new Resampler(reference, segments, steps),
    new Resampler(actual, segments, steps),
  ];
  return Array.from({ length: draws }, () => splitFunnels(before.draw(random), now.draw(random)));
}

/** A window's leads, kept in the way in which they are drawn. */
class Resampler {
  readonly #counts: FunnelCounts;
  readonly #sales: readonly (readonly FunnelLead[])[];

  constructor(leads: readonly FunnelLead[], segments: readonly string[], steps: number) {
    this.#counts = countFunnel(leads, segments, steps);
    const sold = Map.groupBy(
      leads.filter(({ sale }) => sale !== null),
      ({ segment }) => segment,
    );
    this.#sales = segments.map((name) => sold.get(name) ?? []);
  }

  draw(random: Random): FunnelCounts {
    return this.#counts.map((counts, at) => drawSegment(counts, entryAt(this.#sales, at), random));
  }
}

function drawSegment(
  counts: SegmentCounts,
  sales: readonly FunnelLead[],
  random: Random,
): SegmentCounts {
  const last = counts.reached.length - 1;
  const drawn = { reached: new Float64Array(last + 1), inTime: 0, list: 0, amount: 0 };
  for (const { sale } of sales) {
    const times = drawPoisson(1, random);
    drawn.inTime += times;
    drawn.list += times * (sale?.list ?? 0);
    drawn.amount += times * (sale?.amount ?? 0);
  }
  const late = entryAt(counts.reached, last) - counts.inTime;
  let beyond = drawn.inTime + drawPoisson(late, random);
  for (let step = last; step >= 0; step -= 1) {
    const further =
      step === last ? entryAt(counts.reached, last) : entryAt(counts.reached, step + 1);
    beyond += drawPoisson(entryAt(counts.reached, step) - further, random);
    addAt(drawn.reached, step, beyond);
  }
  return drawn;
}

/** The standard deviation over draws of the sum of some places of each; NaN for fewer than two draws. */
export function spreadOf(draws: readonly Float64Array[], places: readonly number[]): number {
  const sums = draws.map((draw) => places.reduce((sum, at) => sum + entryAt(draw, at), 0));
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length;
  const squares = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (sums.length - 1));
}
