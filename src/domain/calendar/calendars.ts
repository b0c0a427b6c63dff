import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../crm/time.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { dayOf } from './day.ts';
import type { DayRange, HolidayPlace, PortalCalendar } from './portal-calendar.ts';
import { publicHolidays } from './public-holidays.ts';

/** The working days of a portal, and of each rep. */
export interface Calendars {
  /** Everybody's: no one's time off. */
  readonly portal: Calendar;
  /** A rep's own: the holidays of where they live, and their time off. The portal's for a rep with nothing of the kind. */
  readonly ofOwner: (ownerId: string) => Calendar;
}

/** Years before and after now that holidays are worked out for: what goals are compared with, and set for. */
const YEARS_BACK = 6;
const YEARS_AHEAD = 4;

/** The calendars that a portal's settings mean, around a moment. Throws the RangeErrors of {@link calendarOf}. */
export function calendarsOf(settings: PortalCalendar, timeZone: string, now: Instant): Calendars {
  const { year } = dayOf(now, timeZone);
  const years = Array.from(
    { length: YEARS_BACK + 1 + YEARS_AHEAD },
    (_, i) => year - YEARS_BACK + i,
  );
  const { fiscalStartMonth, weekend, place, daysOff, people } = settings;
  const calendarWith = (own: HolidayPlace | null, off: readonly DayRange[]) =>
    calendarOf({
      timeZone,
      fiscalStartMonth,
      weekend,
      holidays: [...holidaysOf(own, years), ...[...daysOff, ...off].flatMap(daysIn)],
    });
  const portal = calendarWith(place, []);
  const own = new Map(
    people.map((each) => [each.ownerId, calendarWith(each.place ?? place, each.timeOff)]),
  );
  return { portal, ofOwner: (ownerId) => own.get(ownerId) ?? portal };
}

function holidaysOf(place: HolidayPlace | null, years: readonly number[]): readonly string[] {
  if (place === null) return [];
  return years.flatMap((year) => publicHolidays(place, year).map(({ day }) => day));
}

/** Every day of a range, as `YYYY-MM-DD`. */
export function daysIn({ first, last }: DayRange): readonly string[] {
  const start = Temporal.PlainDate.from(first);
  const length = start.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, length) }, (_, i) => start.add({ days: i }).toString());
}
