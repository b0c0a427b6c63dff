import { type Calendars, calendarsOf } from '../../domain/calendar/calendars.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import type { Portal } from '../../domain/crm/portal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { CalendarStore } from '../ports/calendar-store.ts';

/** The working days of a portal and its reps, as set, or the usual ones. The one way from a portal to its working days. */
export async function readCalendars(
  store: Pick<CalendarStore, 'calendar'>,
  { timeZone }: Pick<Portal, 'timeZone'>,
  now: Instant,
): Promise<Calendars> {
  return calendarsOf((await store.calendar()) ?? usualCalendarIn(timeZone), timeZone, now);
}
