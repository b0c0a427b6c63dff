import { entryAt } from '../../collections/entries.ts';
import type { FunnelCounts, SegmentCounts } from './funnel-counts.ts';

/**
 * The factors of each segment's revenue in the order of `funnelDrivers`. A ratio whose denominator is 0 takes the other
 * window's value, so that nothing is put down to what could not be seen; it is 0 where neither window has one.
 */
export function factorsOf(own: FunnelCounts, other: FunnelCounts): readonly Float64Array[] {
  const [leads, otherLeads] = [leadsOf(own), leadsOf(other)];
  return own.map((counts, at) => {
    const beside = entryAt(other, at);
    const steps = counts.tried.length;
    const factors = new Float64Array(steps + 5);
    factors[0] = leads;
    factors[1] = ratio([counts.leads, leads], [beside.leads, otherLeads]);
    for (let step = 0; step < steps; step += 1) {
      factors[step + 2] = ratio(passage(counts, step), passage(beside, step));
    }
    const [{ sold }, { sold: besides }] = [counts, beside];
    factors[steps + 2] = ratio([sold.list, sold.count], [besides.list, besides.count]);
    factors[steps + 3] = ratio([sold.amount, sold.list], [besides.amount, besides.list]);
    factors[steps + 4] = ratio(
      [sold.count, expectedWins(counts)],
      [besides.count, expectedWins(beside)],
    );
    return factors;
  });
}

type Fraction = readonly [part: number, whole: number];

function passage({ tried, passed }: SegmentCounts, step: number): Fraction {
  return [entryAt(passed, step), entryAt(tried, step)];
}

/** The wins that a window's leads come to once all are decided, at the window's own rates. */
export function expectedWins(counts: SegmentCounts): number {
  let wins = counts.leads;
  for (let step = 0; step < counts.tried.length; step += 1) {
    const [part, whole] = passage(counts, step);
    // Followed to their end, those who got there are those who were decided: no rounding then.
    wins = wins === whole ? part : wins * (whole === 0 ? 0 : part / whole);
  }
  return wins;
}

/** The relative variance of the share of expected wins that fell within the window: some are closed later, and others came from before. */
export function timingVariance(counts: SegmentCounts): number {
  const [sold, wins] = [counts.sold.count, expectedWins(counts)];
  let variance = sold === 0 || wins === 0 ? 0 : Math.max(0, 1 / sold - 1 / wins);
  for (let step = 0; step < counts.tried.length; step += 1) {
    const tried = entryAt(counts.tried, step);
    if (tried > 0) variance += entryAt(counts.carried, step) / tried ** 2;
  }
  return variance;
}

function ratio([part, whole]: Fraction, [otherPart, otherWhole]: Fraction): number {
  if (whole !== 0) return part / whole;
  return otherWhole === 0 ? 0 : otherPart / otherWhole;
}

function leadsOf(counts: FunnelCounts): number {
  return counts.reduce((sum, { leads }) => sum + leads, 0);
}
