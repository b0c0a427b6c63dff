import { addAt, entryAt } from '../../collections/entries.ts';

/** What was counted in one segment of a window. Fractions are allowed: pooled and resampled counts have them. */
export interface SegmentCounts {
  /** How many got at least so far: leads, opportunities, each later stage, and at last the wins. */
  readonly reached: ArrayLike<number>;
  /** Wins that were closed by the end of the window; what follows is about these. */
  readonly inTime: number;
  /** Sum of their list prices, and of what was paid, in one currency. */
  readonly list: number;
  readonly amount: number;
}

/** The segments of a window, in the same order in all windows that are compared. */
export type FunnelCounts = readonly SegmentCounts[];

/** A lead and what became of it, as far as it is known. */
export interface FunnelLead {
  readonly segment: string;
  /** Steps that it got: 0 for a lead, 1 for an opportunity, up to the number of steps for a win. */
  readonly steps: number;
  /** Of a win closed by the end of the window. */
  readonly sale: Sale | null;
}

/** What was sold. List price and amount are of one currency; without a list price they are the same. */
export interface Sale {
  readonly list: number;
  readonly amount: number;
}

/** Counts leads by segment. `steps`: from the lead to the win. */
export function countFunnel(
  leads: readonly FunnelLead[],
  segments: readonly string[],
  steps: number,
): FunnelCounts {
  const counted = new Map(segments.map((name) => [name, emptyCounts(steps)]));
  for (const { segment, steps: taken, sale } of leads) {
    const counts = counted.get(segment);
    if (counts === undefined) throw new RangeError(`No segment is called "${segment}".`);
    for (let step = 0; step <= taken; step += 1) addAt(counts.reached, step, 1);
    if (sale === null) continue;
    counts.inTime += 1;
    counts.list += sale.list;
    counts.amount += sale.amount;
  }
  return [...counted.values()];
}

function emptyCounts(steps: number) {
  return { reached: new Float64Array(steps + 1), inTime: 0, list: 0, amount: 0 };
}

/** What was sold in a window. */
export function revenueOf(counts: FunnelCounts): number {
  return counts.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * The factors of each segment's revenue in the order of `funnelDrivers`. A ratio whose denominator is 0 takes the other
 * window's value, so that nothing is put down to what could not be seen; it is 0 where neither window has one.
 */
export function factorsOf(own: FunnelCounts, other: FunnelCounts): readonly Float64Array[] {
  const [leads, otherLeads] = [leadsOf(own), leadsOf(other)];
  return own.map((counts, at) => {
    const beside = entryAt(other, at);
    const last = counts.reached.length - 1;
    const factors = new Float64Array(last + 5);
    factors[0] = leads;
    factors[1] = ratio(
      [entryAt(counts.reached, 0), leads],
      [entryAt(beside.reached, 0), otherLeads],
    );
    for (let step = 1; step <= last; step += 1) {
      factors[step + 1] = ratio(passage(counts, step), passage(beside, step));
    }
    factors[last + 2] = ratio([counts.list, counts.inTime], [beside.list, beside.inTime]);
    factors[last + 3] = ratio([counts.amount, counts.list], [beside.amount, beside.list]);
    const won = entryAt(counts.reached, last);
    factors[last + 4] = ratio([counts.inTime, won], [beside.inTime, entryAt(beside.reached, last)]);
    return factors;
  });
}

function passage({ reached }: SegmentCounts, step: number): Fraction {
  return [entryAt(reached, step), entryAt(reached, step - 1)];
}

type Fraction = readonly [part: number, whole: number];

function ratio([part, whole]: Fraction, [otherPart, otherWhole]: Fraction): number {
  if (whole !== 0) return part / whole;
  return otherWhole === 0 ? 0 : otherPart / otherWhole;
}

function leadsOf(counts: FunnelCounts): number {
  return counts.reduce((sum, { reached }) => sum + entryAt(reached, 0), 0);
}
