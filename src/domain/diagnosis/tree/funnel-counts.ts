import { addAt, entryAt } from '../../collections/entries.ts';

/** What was sold. List price and amount are of one currency, above 0; without a list price they are the same. */
export interface Sale {
  readonly list: number;
  readonly amount: number;
}

/** Sums over sales, as far as means, spreads and discounts need them. */
export interface SaleSums {
  readonly count: number;
  readonly list: number;
  readonly amount: number;
  readonly listSquares: number;
  readonly amountSquares: number;
  readonly listTimesAmount: number;
  /** Of the natural logarithm of list prices. */
  readonly logList: number;
  readonly logListSquares: number;
}

/** What was counted in one segment of a window. Fractions are allowed: pooled and resampled counts have them. */
export interface SegmentCounts {
  readonly leads: number;
  /** For each step from the lead to the win: how many were decided there, and how many of these went on. */
  readonly tried: ArrayLike<number>;
  readonly passed: ArrayLike<number>;
  /** For each step: how many came there in another window than the one they were decided in, in or out. 0 where leads are followed to their end. */
  readonly carried: ArrayLike<number>;
  /** Sales that were closed within the window. */
  readonly sold: SaleSums;
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

const saleKeys = [
  'count',
  'list',
  'amount',
  'listSquares',
  'amountSquares',
  'listTimesAmount',
  'logList',
  'logListSquares',
] as const satisfies readonly (keyof SaleSums)[];

/** Sums to be added to. */
export type OpenSums = { -readonly [Name in keyof SaleSums]: number };

/** Sums over no sales. */
export function noSales(): OpenSums {
  return {
    ...{ count: 0, list: 0, amount: 0, listSquares: 0, amountSquares: 0 },
    ...{ listTimesAmount: 0, logList: 0, logListSquares: 0 },
  };
}

/** Adds a sale so many times, in place. */
export function addSale(sums: OpenSums, { list, amount }: Sale, times = 1): void {
  const log = list > 0 ? Math.log(list) : 0;
  sums.count += times;
  sums.list += times * list;
  sums.amount += times * amount;
  sums.listSquares += times * list * list;
  sums.amountSquares += times * amount * amount;
  sums.listTimesAmount += times * list * amount;
  sums.logList += times * log;
  sums.logListSquares += times * log * log;
}

/** Counts that follow leads to their end: at each step, whoever got there was decided. `steps`: from the lead to the win. */
export function countFunnel(
  leads: readonly FunnelLead[],
  segments: readonly string[],
  steps: number,
): FunnelCounts {
  const counted = new Map(
    segments.map((name) => [name, { reached: new Float64Array(steps + 1), sold: noSales() }]),
  );
  for (const { segment, steps: taken, sale } of leads) {
    const counts = counted.get(segment);
    if (counts === undefined) throw new RangeError(`No segment is called "${segment}".`);
    for (let step = 0; step <= taken; step += 1) addAt(counts.reached, step, 1);
    if (sale !== null) addSale(counts.sold, sale);
  }
  return [...counted.values()].map(({ reached, sold }) => followed(reached, sold));
}

/** A segment whose leads were followed to their end. `reached`: how many got at least so far, from the lead to the win. */
export function followed(reached: Float64Array, sold: SaleSums): SegmentCounts {
  return {
    leads: entryAt(reached, 0),
    tried: reached.subarray(0, -1),
    passed: reached.subarray(1),
    carried: new Float64Array(reached.length - 1),
    sold,
  };
}

/** What was sold in a window. */
export function revenueOf(counts: FunnelCounts): number {
  return counts.reduce((sum, { sold }) => sum + sold.amount, 0);
}

/** Several windows as one, with what they had on average. */
export function averageOf(windows: readonly FunnelCounts[]): FunnelCounts {
  const [first = []] = windows;
  const share = 1 / windows.length;
  return first.map((_, segment) => {
    const own = windows.map((counts) => entryAt(counts, segment));
    const mean = (of: (counts: SegmentCounts) => number) =>
      share * own.reduce((sum, counts) => sum + of(counts), 0);
    const steps = [...Array(entryAt(own, 0).tried.length).keys()];
    const sold = noSales();
    for (const key of saleKeys) sold[key] = mean((counts) => counts.sold[key]);
    return {
      leads: mean(({ leads }) => leads),
      tried: steps.map((step) => mean(({ tried }) => entryAt(tried, step))),
      passed: steps.map((step) => mean(({ passed }) => entryAt(passed, step))),
      carried: steps.map((step) => mean(({ carried }) => entryAt(carried, step))),
      sold,
    };
  });
}
