import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../calendar/calendar.ts';
import { dayOf, startOfDay } from '../../calendar/day.ts';
import { type PeriodKind, periodAt, periodBefore } from '../../calendar/fiscal-period.ts';
import { entryAt } from '../../collections/entries.ts';
import type { Period } from '../../crm/period.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import type { DayNumber } from './deal-spells.ts';
import type { DaySpan, WorkDays } from './frame.ts';

/** The day that a moment belongs to in the portal's zone. */
export function dayNumberOf(at: Instant, timeZone: string): DayNumber {
  return numberOf(dayOf(at, timeZone));
}

/**
 * Reads the days of many moments: as {@link dayNumberOf}, and much faster for those within the span, whose days are worked
 * out once.
 */
export function dayReader(timeZone: string, span: Period): (at: Instant) => DayNumber {
  const first = dayNumberOf(span.start, timeZone);
  const count = dayNumberOf(span.end, timeZone) - first + 2;
  const starts = Float64Array.from({ length: count }, (_, day) =>
    startOfDay(dateOf(first + day), timeZone),
  );
  return (at) => {
    if (at < entryAt(starts, 0) || at >= entryAt(starts, count - 1))
      return dayNumberOf(at, timeZone);
    let [low, high] = [0, count - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (entryAt(starts, middle) <= at) low = middle;
      else high = middle;
    }
    return first + low;
  };
}

/** A day as a date. */
export function dateOf(day: DayNumber): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day });
}

/**
 * The working days and periods of a calendar, by day number, worked out once for the days of a span. `periods`: the kind of
 * period, or one that the others are as long as and follow on from; no day after that one is asked about.
 */
export function calendarDays(
  calendar: Calendar,
  periods: PeriodKind | Period,
  span: DaySpan,
): WorkDays {
  const spans = spansOver(calendar, periods, span);
  const base = spans[0]?.start ?? span.start;
  const past = spans.at(-1)?.end ?? span.end;
  const before = new Int32Array(past - base + 1);
  for (let day = base; day < past; day += 1) {
    before[day - base + 1] = entryAt(before, day - base) + (isWorkingDay(day, calendar) ? 1 : 0);
  }
  return {
    before: (day) => entryAt(before, Math.min(past, Math.max(base, day)) - base),
    periodOf: (day) =>
      spans.findLast((each) => each.start <= day) ?? { start: base - 1, end: base },
  };
}

/** All periods that touch a span and two before it, in order. */
function spansOver(
  calendar: Calendar,
  periods: PeriodKind | Period,
  span: DaySpan,
): readonly DaySpan[] {
  const last = startOf(span.end - 1, calendar);
  let at = typeof periods === 'string' ? periodAt(periods, last, calendar) : periods;
  const spans: DaySpan[] = [];
  let more = 2;
  while (more >= 0) {
    const start = dayNumberOf(at.start, calendar.timeZone);
    spans.push({ start, end: dayNumberOf(at.end, calendar.timeZone) });
    if (start <= span.start) more -= 1;
    at = periodBefore(at, calendar);
  }
  return spans.toReversed();
}

function startOf(day: DayNumber, calendar: Calendar): Instant {
  return dateOf(day).toZonedDateTime(calendar.timeZone).epochMilliseconds;
}

function isWorkingDay(day: DayNumber, { weekend, holidays }: Calendar): boolean {
  // 1970-01-01 was a Thursday, ISO day 4.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  if (weekend.has(weekday)) return false;
  return holidays.size === 0 || !holidays.has(dateOf(day).toString());
}

function numberOf(day: Temporal.PlainDate): DayNumber {
  return Date.UTC(day.year, day.month - 1, day.day) / DAY_MS;
}
