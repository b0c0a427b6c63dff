import { entryAt } from '../../collections/entries.ts';
/** Weeks that are judged together: a month, so that one bad week is a wobble. */
export const BLOCK_WEEKS = 4;

/** The quarter up to now is no part of what is usual: a break that lasts must not become its own standard. */
const GUARD_WEEKS = 13;

/** Blocks that make up what is usual: a year, so that quiet seasons are part of it. */
const MOST_BLOCKS = 13;

/** With fewer blocks than this their scatter is not known. */
const LEAST_BLOCKS = 6;

/** Weeks of arrivals that have to be known before a flow can be judged. */
export const WEEKS_NEEDED = GUARD_WEEKS + LEAST_BLOCKS * BLOCK_WEEKS;

/** Mean range of two values, in standard deviations (d2 of control charts for samples of two). */
const RANGE_OF_TWO = 1.128;

/** Degrees of freedom that one moving range adds. */
const FREEDOM_OF_RANGE = 0.62;

/** A fall of less than a fifth is not worth an alarm, however sure. */
const LEAST_FALL = 0.2;

/** Standard normal deviates that leave 0.5% and 0.1% below them. */
const deviates = { whole: 2.575829, channel: 3.090232 } as const;

/** What the latest four weeks are against what is usual. */
export interface FlowVerdict {
  /** Leads of the latest four weeks. */
  readonly latest: number;
  /** Leads of four usual weeks, and the number below which the flow is broken. */
  readonly usual: number;
  readonly limit: number;
  readonly broken: boolean;
}

/**
 * Judges a flow by an individuals control chart of four-week totals (Montgomery, Introduction to Statistical Quality Control,
 * section 6.4): what is usual are the totals of the year that ended a quarter ago, their scatter is the mean moving range over
 * 1.128, at least that of a Poisson count. The flow is broken when the latest four weeks lie below the lower limit
 * and below every one of those totals: a quiet August or December that comes every year is no alarm. The limit is widened for
 * a scatter that is itself estimated (Student's deviate; 0.62 degrees of freedom for each moving range, Wheeler, Advanced
 * Topics in Statistical Process Control, table 3). A look raises a false alarm in fewer than 1 of 100 cases for the
 * whole flow, seasons included, and far fewer for one channel of several (test/domain/leads/supply shows it by simulation). Null with fewer than WEEKS_NEEDED weeks.
 */
export function judgeFlow(weeks: readonly number[], of: keyof typeof deviates): FlowVerdict | null {
  if (weeks.length < WEEKS_NEEDED) return null;
  const latest = sum(weeks.slice(-BLOCK_WEEKS));
  const totals = usualTotals(weeks.slice(0, -GUARD_WEEKS));
  const usual = sum(totals) / totals.length;
  const ranges = totals.slice(1).map((total, place) => Math.abs(total - entryAt(totals, place)));
  const scatter = sum(ranges) / ranges.length / RANGE_OF_TWO;
  const error = Math.sqrt(Math.max(usual, scatter ** 2) * (1 + 1 / totals.length));
  const freedom = FREEDOM_OF_RANGE * ranges.length;
  const chart = usual - studentDeviate(deviates[of], freedom) * error;
  const limit = Math.max(0, Math.min(chart, (1 - LEAST_FALL) * usual, ...totals));
  return { latest, usual, limit, broken: latest < limit };
}

/** Totals of whole blocks, counted back from the end. */
function usualTotals(weeks: readonly number[]): number[] {
  const blocks = Math.min(MOST_BLOCKS, Math.floor(weeks.length / BLOCK_WEEKS));
  const used = weeks.slice(weeks.length - blocks * BLOCK_WEEKS);
  return Array.from({ length: blocks }, (_, block) =>
    sum(used.slice(block * BLOCK_WEEKS, (block + 1) * BLOCK_WEEKS)),
  );
}

/** Student's deviate for a normal one (Abramowitz and Stegun 26.7.5): within 1% from five degrees of freedom on. */
export function studentDeviate(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
