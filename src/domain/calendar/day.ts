import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type Instant } from '../crm/time.ts';

/** A calendar day, without a zone. */
export type Day = Temporal.PlainDate;

/**
 * The first moment of a day in a zone. Where the clocks skip midnight it is the first moment after the gap; where they
 * show midnight twice it is the first of the two. A day that a zone skipped whole starts where the next one does.
 */
export function startOfDay(day: Day, timeZone: string): Instant {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * The day that a moment belongs to: from the day's first moment up to the next day's. This is the date on the wall
 * except where the clocks go back across midnight (St. John's until 2011, at 00:01): the repeated last hour then
 * belongs to the day that had already begun, so that every moment has exactly one day and days never run backwards.
 */
export function dayOf(at: Instant, timeZone: string): Day {
  const onTheWall = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const next = onTheWall.add({ days: 1 });
  return startOfDay(next, timeZone) <= at ? next : onTheWall;
}

/** The first day that begins at a moment or later. */
export function firstDayFrom(at: Instant, timeZone: string): Day {
  const day = dayOf(at, timeZone);
  return startOfDay(day, timeZone) === at ? day : day.add({ days: 1 });
}

/** How many calendar days lie between two moments: 0 on the same day, 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: Instant, to: Instant, timeZone: string): number {
  return (utcStart(dayOf(to, timeZone)) - utcStart(dayOf(from, timeZone))) / DAY_MS;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people write it: "3 October 2026". */
export function dayLabel(day: Day): string {
  return dayFormat.format(utcStart(day));
}

/** The month of a day as people write it: "October 2026". */
export function monthLabel(day: Day): string {
  return monthFormat.format(utcStart(day));
}

/** Where a day would start in UTC, in which every day has 24 hours. */
function utcStart(day: Day): Instant {
  return Date.UTC(day.year, day.month - 1, day.day);
}
