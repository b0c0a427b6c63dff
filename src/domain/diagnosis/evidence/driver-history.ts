import { entryAt } from '../../collections/entries.ts';
import { type DriverId, funnelDrivers } from '../tree/drivers.ts';
import { expectedWins, timingVariance } from '../tree/factors.ts';
import { averageOf, type FunnelCounts, type SaleSums } from '../tree/funnel-counts.ts';

/** How a driver stood in a window against its usual value: all in natural logarithms, so -0.29 is a quarter less. */
export interface Observation {
  readonly deviation: number;
  /** What chance alone makes of the deviation, with so many events. */
  readonly variance: number;
  /** What the deviation was counted from: leads, passages, or sales. */
  readonly events: number;
}

/** What happened in so many trials, where so much is usual; trials are without end for what is just counted. */
export interface Count {
  readonly happened: number;
  readonly usual: number;
  readonly trials: number;
}

/** A driver over past windows, oldest first, and in the one asked about. */
export interface DriverHistory {
  readonly driver: DriverId;
  readonly past: readonly Observation[];
  readonly now: Observation;
  /** What the observation of now was counted from; null where it is a mean, not a count. */
  readonly count: Count | null;
}

/** Half an event is added to what is counted: 0 has no logarithm, and the bias of small counts is gone (Haldane 1956, Anscombe 1956). */
export const HALF = 0.5;

/**
 * Every driver that can move, against its mean over the past. Rates, prices and discounts are compared within segments
 * (indirect standardisation): a window with more leads of a weak segment is not one with weaker rates. Drivers that never
 * move, such as the discount of a team that gives none, are left out.
 */
export function driverHistories(
  past: readonly FunnelCounts[],
  now: FunnelCounts,
): readonly DriverHistory[] {
  const usual = usualOf(past);
  const steps = entryAt(usual.counts, 0).tried.length;
  const readers = readersOf(usual, steps);
  return funnelDrivers(steps - 1).flatMap((driver, at) => {
    const read = entryAt(readers, at);
    const seen = past.map(read);
    const last = read(now);
    const isStill = [...seen, last].every(
      ({ observation: { deviation, variance } }) =>
        Math.max(Math.abs(deviation), variance) < ROUNDING,
    );
    if (isStill) return [];
    const count = last.count ?? null;
    return [
      { driver, past: seen.map(({ observation }) => observation), now: last.observation, count },
    ];
  });
}

/** Sums of the same numbers in another order differ by less than this. */
const ROUNDING = 1e-9;

interface Usual {
  readonly counts: FunnelCounts;
  /** What a lead of each segment brings. */
  readonly worth: readonly number[];
}

function usualOf(past: readonly FunnelCounts[]): Usual {
  const counts = averageOf(past);
  const worth = counts.map((own) => (own.leads === 0 ? 0 : own.sold.amount / own.leads));
  return { counts, worth };
}

interface Reading {
  readonly observation: Observation;
  readonly count?: Count;
}
type Reader = (counts: FunnelCounts) => Reading;

/** In the order of `funnelDrivers`. */
function readersOf(usual: Usual, steps: number): readonly Reader[] {
  const passages = Array.from({ length: steps }, (_, step) => passageReader(usual, step));
  const [opportunity, ...later] = passages;
  return [
    volumeReader(usual),
    mixReader(usual),
    ...(opportunity === undefined ? [] : [opportunity]),
    ...later,
    priceReader(usual),
    discountReader(usual),
    timingReader(usual),
  ];
}

function counted(count: Count): Reading {
  const { happened, usual, trials } = count;
  return {
    observation: {
      deviation: Math.log((happened + HALF) / (usual + HALF)),
      variance: Math.max(0, 1 / (usual + HALF) - 1 / (trials + HALF)),
      events: happened,
    },
    count,
  };
}

const leadsOf = (counts: FunnelCounts) => counts.reduce((sum, { leads }) => sum + leads, 0);

function volumeReader({ counts: usual }: Usual): Reader {
  const expected = leadsOf(usual);
  return (counts) =>
    counted({ happened: leadsOf(counts), usual: expected, trials: Number.POSITIVE_INFINITY });
}

function passageReader({ counts: usual }: Usual, step: number): Reader {
  const rates = usual.map(({ tried, passed }) =>
    share(entryAt(passed, step), entryAt(tried, step)),
  );
  return (counts) => {
    const sums = { happened: 0, usual: 0, trials: 0 };
    counts.forEach(({ tried, passed }, segment) => {
      sums.happened += entryAt(passed, step);
      sums.trials += entryAt(tried, step);
      sums.usual += entryAt(tried, step) * entryAt(rates, segment);
    });
    return counted(sums);
  };
}

/** How many of the wins that the leads come to fell within the window. Of windows that also close what came before them it may be more than all. */
function timingReader({ counts: usual }: Usual): Reader {
  const rates = usual.map((own) => share(own.sold.count, expectedWins(own)));
  return (counts) => {
    let [happened, expected, squares] = [0, 0, 0];
    counts.forEach((own, segment) => {
      const usualWins = expectedWins(own) * entryAt(rates, segment);
      happened += own.sold.count;
      expected += usualWins;
      squares += timingVariance(own) * usualWins ** 2;
    });
    const deviation = Math.log((happened + HALF) / (expected + HALF));
    const variance = squares / (expected + HALF) ** 2;
    return { observation: { deviation, variance, events: happened } };
  };
}

/** How much a lead is worth by the segments that leads are of, at what they usually bring. */
function mixReader({ counts: usual, worth }: Usual): Reader {
  const usualWorth = share(
    usual.reduce((sum, { leads }, segment) => sum + leads * entryAt(worth, segment), 0),
    leadsOf(usual),
  );
  return (counts) => {
    const leads = leadsOf(counts);
    const mean = share(
      counts.reduce((sum, own, segment) => sum + own.leads * entryAt(worth, segment), 0),
      leads,
    );
    if (!(mean > 0 && usualWorth > 0)) return nothing;
    const squares = counts.reduce(
      (sum, own, segment) => sum + own.leads * (entryAt(worth, segment) - mean) ** 2,
      0,
    );
    const variance = squares / leads ** 2 / usualWorth ** 2;
    return {
      observation: { deviation: Math.log(mean / usualWorth), variance, events: leads },
    };
  };
}

/** Where nothing was counted, nothing deviates and anything may. */
const nothing: Reading = {
  observation: { deviation: 0, variance: Number.POSITIVE_INFINITY, events: 0 },
};

/** By the geometric mean within segments: sizes of deals are skewed, and their logarithms are not. */
function priceReader({ counts: usual }: Usual): Reader {
  const means = usual.map(({ sold }) => share(sold.logList, sold.count));
  const sales = usual.reduce((sum, { sold }) => sum + sold.count, 0);
  const within = usual.reduce((sum, { sold }) => sum + logSpread(sold), 0);
  const variance = share(within, sales);
  return (counts) => {
    const count = counts.reduce((sum, { sold }) => sum + sold.count, 0);
    if (count === 0) return nothing;
    const sum = counts.reduce(
      (all, { sold }, segment) => all + sold.logList - sold.count * entryAt(means, segment),
      0,
    );
    return {
      observation: { deviation: sum / count, variance: variance / count, events: count },
    };
  };
}

/** The sum of squared distances of the logarithms of list prices from their mean. */
function logSpread({ count, logList, logListSquares }: SaleSums): number {
  return count === 0 ? 0 : Math.max(0, logListSquares - logList ** 2 / count);
}

/** By what was paid of the list price; a paid share's variance is that of a ratio of sums (Cochran 1977, section 2.11). */
function discountReader({ counts: usual }: Usual): Reader {
  const paid = usual.map(({ sold }) => share(sold.amount, sold.list));
  return (counts) => {
    const sums = { amount: 0, usual: 0, squares: 0, count: 0 };
    counts.forEach(({ sold }, segment) => {
      sums.amount += sold.amount;
      sums.usual += sold.list * entryAt(paid, segment);
      sums.squares += paidSpread(sold);
      sums.count += sold.count;
    });
    if (!(sums.amount > 0 && sums.usual > 0)) return nothing;
    return {
      observation: {
        deviation: Math.log(sums.amount / sums.usual),
        variance: sums.squares / sums.amount ** 2,
        events: sums.count,
      },
    };
  };
}

/** The sum of squared distances of amounts from their share of the list price. */
export function paidSpread(sold: SaleSums): number {
  const paid = share(sold.amount, sold.list);
  const squares =
    sold.amountSquares - 2 * paid * sold.listTimesAmount + paid * paid * sold.listSquares;
  // Equal discounts differ by rounding alone.
  return squares > ROUNDING * sold.amountSquares ? squares : 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
