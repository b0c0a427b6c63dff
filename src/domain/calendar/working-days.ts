import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dayOf, firstDayFrom, startOfDay } from './day.ts';

/** The working days of a period, seen from a moment: `gone + left = total`. */
export interface WorkingDays {
  /** Those that are over. */
  readonly gone: number;
  /** Those that are still to come, and the one under way. */
  readonly left: number;
  readonly total: number;
}

/**
 * How many working days begin within a period. A day belongs to the period that it begins in, so the counts of
 * adjacent periods add up to the count of both together, wherever they are cut.
 */
export function countWorkingDays(period: Period, calendar: Calendar): number {
  return workingDaysIn(period, calendar).length;
}

/** The first moment of each working day that begins within a period, in order. */
export function workingDayStarts(period: Period, calendar: Calendar): readonly Instant[] {
  return workingDaysIn(period, calendar).map((day) => startOfDay(day, calendar.timeZone));
}

function workingDaysIn(period: Period, calendar: Calendar): readonly Day[] {
  const days: Day[] = [];
  if (period.end <= period.start) return days;
  const past = firstDayFrom(period.end, calendar.timeZone);
  for (
    let day = firstDayFrom(period.start, calendar.timeZone);
    !day.equals(past);
    day = day.add({ days: 1 })
  ) {
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}

/**
 * Splits a period's working days at a moment. A day under way counts as left, whole: nobody is behind at nine in the
 * morning for a day that has not been worked, and today still counts among the days to make up ground in.
 */
export function workingDaysAt(period: Period, now: Instant, calendar: Calendar): WorkingDays {
  return splitDays(workingDayStarts(period, calendar), period, now, calendar);
}

/** The same, of working days that are known already by their first moments. */
export function splitDays(
  starts: readonly Instant[],
  period: Period,
  now: Instant,
  { timeZone }: Calendar,
): WorkingDays {
  const total = starts.length;
  const today = startOfDay(dayOf(now, timeZone), timeZone);
  const gone = now >= period.end ? total : starts.filter((start) => start < today).length;
  return { gone, left: total - gone, total };
}

/** Whether people work on a day: no weekend, no holiday, and a day that the zone did not skip. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return (
    !calendar.weekend.has(day.dayOfWeek) &&
    !calendar.holidays.has(day.toString()) &&
    exists(day, calendar.timeZone)
  );
}

/** False for a day that a zone skipped whole when it crossed the date line (Apia, 30 December 2011). */
function exists(day: Day, timeZone: string): boolean {
  return startOfDay(day, timeZone) < startOfDay(day.add({ days: 1 }), timeZone);
}
