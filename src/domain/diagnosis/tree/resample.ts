import { addAt, entryAt } from '../../collections/entries.ts';
import { drawPoisson } from '../../statistics/poisson.ts';
import type { Random } from '../../statistics/random.ts';
import {
  addSale,
  type FunnelCounts,
  type FunnelLead,
  followed,
  noSales,
  type Sale,
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
  readonly #segments: readonly { readonly ended: Float64Array; readonly sales: readonly Sale[] }[];

  constructor(leads: readonly FunnelLead[], segments: readonly string[], steps: number) {
    const bySegment = Map.groupBy(leads, ({ segment }) => segment);
    this.#segments = segments.map((name) => {
      const own = bySegment.get(name) ?? [];
      const ended = new Float64Array(steps + 1);
      for (const { steps: taken, sale } of own) if (sale === null) addAt(ended, taken, 1);
      return { ended, sales: own.flatMap(({ sale }) => (sale === null ? [] : [sale])) };
    });
  }

  draw(random: Random): FunnelCounts {
    return this.#segments.map(({ ended, sales }) => {
      const sold = noSales();
      for (const sale of sales) addSale(sold, sale, drawPoisson(1, random));
      const reached = new Float64Array(ended.length);
      let further = sold.count;
      for (let step = ended.length - 1; step >= 0; step -= 1) {
        further += drawPoisson(entryAt(ended, step), random);
        reached[step] = further;
      }
      return followed(reached, sold);
    });
  }
}

/** The standard deviation over draws of the sum of some places of each; NaN for fewer than two draws. */
export function spreadOf(draws: readonly Float64Array[], places: readonly number[]): number {
  const sums = draws.map((draw) => places.reduce((sum, at) => sum + entryAt(draw, at), 0));
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length;
  const squares = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (sums.length - 1));
}
