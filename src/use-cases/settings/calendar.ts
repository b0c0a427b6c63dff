import type { CalendarPage, ChangeCalendarRequest } from '../../contract/settings/calendar.ts';
import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import { readCalendarChange } from '../../contract/settings/read-parts.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { Weekday } from '../../domain/calendar/calendar.ts';
import { calendarsOf } from '../../domain/calendar/calendars.ts';
import { changeCalendar as changed } from '../../domain/calendar/change-calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { describeCalendar, rangeText } from '../../domain/calendar/describe-calendar.ts';
import { periodAt } from '../../domain/calendar/fiscal-period.ts';
import { toldPeriod } from '../../domain/calendar/period-label.ts';
import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import { publicHolidays } from '../../domain/calendar/public-holidays.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import { entryAt } from '../../domain/collections/entries.ts';
import { PortalNames } from '../../domain/crm/portal-names.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { calendarFaultWords } from '../../words/en/calendar.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { CalendarStore } from '../ports/calendar-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What reading the calendar takes. */
export interface CalendarReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & CalendarStore;
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
    store.calendar(),
    lastChangeOf(store, 'calendar', portal),
  ]);
  const calendar = kept ?? usualCalendarIn(portal.portal.timeZone);
  const now = clock();
  const nameOf = namesOf(portal);
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

/** What an owner is called. */
function namesOf({ owners }: PortalSchema): (ownerId: string) => string {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? `owner ${id}`;
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
  const quarters = [periodAt('quarter', now, whole)];
  for (let last = quarters[0]; last !== undefined && quarters.length < QUARTERS; ) {
    last = periodAt('quarter', last.end, whole);
    quarters.push(last);
  }
  return quarters.map((quarter) => ({
    label: toldPeriod(quarter, whole),
    workingDays: countWorkingDays(quarter, whole),
  }));
}

/** Sets what a change says of the calendar. */
export async function changeCalendar(
  changing: SettingChanging,
  asked: ChangeCalendarRequest,
): Promise<ChangeSettingAnswer> {
  return changeSetting(changing, {
    what: 'calendar',
    asked,
    stateOf: (kept) => kept,
    plan: (kept, portal) =>
      planCalendar(kept ?? usualCalendarIn(portal.portal.timeZone), asked.calendar, portal),
  });
}

/** What a change would make of the calendar, or what is wrong with it. */
export function planCalendar(
  before: PortalCalendar,
  wanted: ChangeCalendarRequest['calendar'],
  portal: PortalSchema,
): SettingPlan<PortalCalendar> {
  const read = readCalendarChange(wanted);
  if ('problems' in read) return { kind: 'refused', problems: read.problems };
  const outcome = changed(before, read.change, new PortalNames(portal));
  if (outcome.kind === 'refused')
    return {
      kind: 'refused',
      problems: outcome.faults.map(({ field, wrong }) => ({
        field: field.replaceAll(/\[(\d+)\]/g, '.$1'),
        wrong: calendarFaultWords(wrong),
      })),
    };
  return {
    kind: 'planned',
    to: outcome.calendar,
    act: { say: 'calendar set', with: {} },
    differences: describeCalendar(before, outcome.calendar, namesOf(portal)),
  };
}
