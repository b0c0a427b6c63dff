import type { Day } from '../../domain/calendar/day.ts';
import { monthsIn } from '../../domain/calendar/fiscal-period.ts';
import { namedDays } from '../../domain/calendar/named-days.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import type { DealFacts } from '../../domain/diagnosis/events/history-facts.ts';
import type { DayNumber } from '../../domain/goals/forecast/deal-spells.ts';
import type { DaySpan } from '../../domain/goals/forecast/frame.ts';

/** Windows for a period and those before it. */
export interface PeriodWindows {
  /** Oldest first; the last is the one asked about. */
  readonly windows: readonly DaySpan[];
  /** The whole period before, for targets that are a multiple of it. */
  readonly before: DaySpan;
  /** The share of the period that the files cover. */
  readonly covered: number;
}

/** What is usual is learned from so many windows at most: more would mix in how things were long ago. */
const MOST_PAST = 12;

/**
 * The windows of a period by its label. Where the files end within it, every window is cut after as many days, so that like
 * is compared with like. Past windows go back as far as deals were closed throughout. What is wrong is answered as text.
 */
export function periodWindows(
  label: string,
  fiscalStart: number,
  deals: readonly DealFacts[],
  until: DayNumber,
): PeriodWindows | string {
  const named = namedDays(label, fiscalStart);
  if (named === null)
    return `--period ${label}: expected a month, quarter or year such as 2026-08, 2026-Q3 or FY2027-Q1.`;
  const spanAt = (back: number): DaySpan => {
    const first = named.first.subtract({ months: back * monthsIn[named.kind] });
    return { start: numberOf(first), end: numberOf(first.add({ months: monthsIn[named.kind] })) };
  };
  const asked = spanAt(0);
  const closings = deals.flatMap(({ ending }) => ending?.day ?? []);
  const first = closings.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  if (until <= asked.start)
    return `--period ${label}: the files end before it begins. Ask about an earlier period.`;
  const elapsed = Math.min(until, asked.end) - asked.start;
  const past = Array.from({ length: MOST_PAST }, (_, at) => spanAt(MOST_PAST - at)).filter(
    // The first days of a month may be without a closing.
    ({ start }) => start >= first - LEAD_IN,
  );
  if (past.length === 0)
    return `--period ${label}: no deal was closed throughout the period before, so there is nothing to compare with. Ask about a later period.`;
  const cut = ({ start, end }: DaySpan) => ({ start, end: Math.min(end, start + elapsed) });
  return {
    windows: [...past, asked].map(cut),
    before: spanAt(1),
    covered: elapsed / (asked.end - asked.start),
  };
}

/** So many days of a window may go by before the first deal of the files is closed. */
const LEAD_IN = 7;

function numberOf(day: Day): DayNumber {
  return day.toZonedDateTime('UTC').epochMilliseconds / DAY_MS;
}
