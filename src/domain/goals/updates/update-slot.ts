import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, dayOf } from '../../calendar/day.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Instant } from '../../crm/time.ts';

/** How often somebody is told: each working day, or on the first working day of the week. */
export type Cadence = 'day' | 'week';

/** When updates are made: the cadence, and the hour of the day (0 to 23) on the clock of the portal. */
export interface Rhythm {
  readonly every: Cadence;
  readonly hour: number;
}

/**
 * The name of the update that is due at a moment, the same for everybody who asks: `day 2026-11-24` from the hour on of a working
 * day, `week 2026-11-23` (its Monday) from the hour on of the first working day in it to the end of that week. Null before the
 * hour, on a day off, and in a week without work. An hour that the clocks skip is the one after it; of an hour that comes twice
 * it is the first.
 */
export function updateSlot(
  { every, hour }: Rhythm,
  now: Instant,
  calendar: Calendar,
): string | null {
  const today = dayOf(now, calendar.timeZone);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const day = every === 'day' ? workingDay(today, calendar) : firstWorkingDay(monday, calendar);
  if (day === null || now < opening(day, hour, calendar.timeZone)) return null;
  return every === 'day' ? `day ${day}` : `week ${monday}`;
}

function workingDay(day: Day, calendar: Calendar): Day | null {
  return isWorkingDay(day, calendar) ? day : null;
}

function firstWorkingDay(monday: Day, calendar: Calendar): Day | null {
  for (let days = 0; days < 7; days += 1) {
    const day = monday.add({ days });
    if (isWorkingDay(day, calendar)) return day;
  }
  return null;
}

function opening(day: Day, hour: number, timeZone: string): Instant {
  return day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
}
