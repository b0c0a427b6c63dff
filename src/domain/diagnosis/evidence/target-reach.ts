import { normalBelow } from '../../statistics/normal.ts';
import type { FunnelCounts } from '../tree/funnel-counts.ts';
import { predictDrivers } from './usual-variation.ts';

/** From so many past windows on a target may be called out of reach (of eight flat ones a prototype saw 0 to 1% said wrongly). */
const FEWEST_WINDOWS = 8;
/** A chance below this is out of reach. */
const OUT_OF_REACH = 0.05;
/** Windows with fewer sales say nothing of what a window can bring. */
const FEWEST_SALES = 10;

/** A target against what the team has done. */
export interface TargetReach {
  /** The probability that a usual window reaches it; null where the past does not say. */
  readonly chance: number | null;
  readonly isOutOfReach: boolean;
  /** Of so many past windows this many reached it. */
  readonly windows: number;
  readonly reached: number;
}

/** How far a target lies within what past windows (oldest first) brought, whatever this window brought. */
export function targetReach(past: readonly FunnelCounts[], target: number): TargetReach {
  const revenues = past.map(salesOf);
  const reached = revenues.filter(({ amount }) => amount >= target).length;
  const said = { windows: past.length, reached };
  const isKnown =
    past.length >= FEWEST_WINDOWS &&
    target > 0 &&
    revenues.every(({ amount, count }) => count >= FEWEST_SALES && amount > 0);
  if (!isKnown) return { ...said, chance: null, isOutOfReach: false };
  const mean = revenues.reduce((sum, { amount }) => sum + amount, 0) / revenues.length;
  const [ways = []] = predictDrivers([
    revenues.map(({ amount, variance, count }) => ({
      deviation: Math.log(amount / mean),
      variance,
      events: count,
    })),
  ]);
  const chanceSpread = revenues.reduce((sum, { variance }) => sum + variance, 0) / past.length;
  const chance = ways.reduce((sum, way) => {
    const spread = Math.sqrt(way.variance + chanceSpread);
    return sum + way.weight * normalBelow((way.mean - Math.log(target / mean)) / spread);
  }, 0);
  return { ...said, chance, isOutOfReach: chance < OUT_OF_REACH };
}

/** What a window sold, and the relative variance of that: of how many sales, and of what each is worth. */
function salesOf(counts: FunnelCounts) {
  const sums = { amount: 0, squares: 0, count: 0 };
  for (const { sold } of counts) {
    sums.amount += sold.amount;
    sums.squares += sold.amountSquares;
    sums.count += sold.count;
  }
  return { ...sums, variance: sums.amount > 0 ? sums.squares / sums.amount ** 2 : 0 };
}
