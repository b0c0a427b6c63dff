import type { CalendarPage } from '../../contract/settings/calendar.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { Weekday } from '../../domain/calendar/calendar.ts';
import { ownerNames } from '../../domain/calendar/calendar-setting.ts';
import { calendarsOf } from '../../domain/calendar/calendars.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { rangeText } from '../../domain/calendar/describe-calendar.ts';
import { periodsFrom } from '../../domain/calendar/fiscal-period.ts';
import { toldPeriod } from '../../domain/calendar/period-label.ts';
import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import { publicHolidays } from '../../domain/calendar/public-holidays.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import { entryAt } from '../../domain/collections/entries.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import { lastChangeOf } from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What the calendar is read from. */
export interface CalendarReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & SettingStore;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the week as calendar files have it. */
export const weekdayText = (day: Weekday): (typeof weekdays)[number] => entryAt(weekdays, day - 1);

/** When the team works. */
export async function readCalendar({
  portal,
  store,
  clock,
}: CalendarReading): Promise<CalendarPage> {
  const [kept, last] = await Promise.all([
    store.setting('calendar'),
    lastChangeOf(store, 'calendar', portal),
  ]);
  const calendar = kept ?? usualCalendarIn(portal.portal.timeZone);
  const now = clock();
  const nameOf = ownerNames(portal);
  return {
    state: 'shown',
    seen: markOf(kept),
    isUsual: kept === null,
    last,
    timeZone: portal.portal.timeZone,
    fiscalStart: calendar.fiscalStartMonth,
    weekend: calendar.weekend.map(weekdayText),
    place: calendar.place,
    holidays: comingHolidays(calendar, portal, now),
    daysOff: calendar.daysOff.map(rangeText),
    people: calendar.people.map(({ ownerId, place, timeOff }) => ({
      rep: ownerId,
      name: nameOf(ownerId),
      place,
      timeOff: timeOff.map(rangeText),
    })),
    reps: portal.owners
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    quarters: comingQuarters(calendar, portal, now),
  };
}

function comingHolidays({ place }: PortalCalendar, { portal }: PortalSchema, now: Instant) {
  if (place === null) return [];
  const today = dayOf(now, portal.timeZone);
  const [first, past] = [today.toString(), today.add({ years: 1 }).toString()];
  return [today.year, today.year + 1]
    .flatMap((year) => publicHolidays(place, year))
    .filter(({ day }) => day >= first && day < past)
    .map(({ day, name }) => ({ day, name }));
}

const QUARTERS = 4;

function comingQuarters(calendar: PortalCalendar, { portal }: PortalSchema, now: Instant) {
  const { portal: whole } = calendarsOf(calendar, portal.timeZone, now);
  return periodsFrom('quarter', now, QUARTERS, whole).map((quarter) => ({
    label: toldPeriod(quarter, whole),
    workingDays: countWorkingDays(quarter, whole),
  }));
}
