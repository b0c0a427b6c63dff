import { ownerNames } from '../../domain/calendar/calendar-setting.ts';
import { calendarsOf } from '../../domain/calendar/calendars.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { ownOf, placeCode, rangeText } from '../../domain/calendar/describe-calendar.ts';
import { periodsFrom } from '../../domain/calendar/fiscal-period.ts';
import { toldPeriod } from '../../domain/calendar/period-label.ts';
import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import { publicHolidays } from '../../domain/calendar/public-holidays.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { daysWords, monthName, ownCalendarWords, weekendWords } from '../../words/en/calendar.ts';
import { english } from '../../words/english.ts';
import { periodWords } from '../../words/goals.ts';

/** A calendar and what it is shown by. */
export interface ShownCalendar {
  readonly calendar: PortalCalendar;
  /** False: nobody has set one, and these are the usual settings. */
  readonly isSet: boolean;
  readonly schema: PortalSchema;
  readonly now: Instant;
  /** Whose holidays are listed; this year's when left out. */
  readonly year?: number | undefined;
}

/** A calendar for a terminal: what is set, the holidays of a year, and the working days that follow. */
export function calendarLines(shown: ShownCalendar): readonly string[] {
  const { calendar, isSet, schema } = shown;
  const { fiscalStartMonth, weekend, place, daysOff } = calendar;
  const { year, holidays } = holidaysShown(shown);
  return [
    isSet ? 'Calendar as it was set' : 'No calendar is set: these are the usual settings',
    `  time zone      ${schema.portal.timeZone} (HubSpot's)`,
    `  fiscal year    from ${monthName(fiscalStartMonth)}`,
    `  weekend        ${weekendWords(weekend)}`,
    `  holidays       ${place === null ? 'none' : `${placeCode(place)}, ${year}:`}`,
    ...holidays.map(({ day, name }) => `    ${day}  ${name}`),
    `  days off       ${daysWords(daysOff.map(rangeText))}`,
    ...peopleLines(shown),
    'Working days',
    ...workingDayLines(shown),
  ];
}

/** The same for programs. */
export function calendarJson(shown: ShownCalendar) {
  const { year, holidays } = holidaysShown(shown);
  return {
    isSet: shown.isSet,
    timeZone: shown.schema.portal.timeZone,
    ...shown.calendar,
    year,
    holidays,
  };
}

function holidaysShown({ calendar: { place }, schema, now, year: wanted }: ShownCalendar) {
  const year = wanted ?? dayOf(now, schema.portal.timeZone).year;
  return { year, holidays: place === null ? [] : publicHolidays(place, year) };
}

function peopleLines({ calendar: { people }, schema }: ShownCalendar): readonly string[] {
  const nameOf = ownerNames(schema);
  return people.map((person) => {
    const { ownerId } = person;
    return `  ${nameOf(ownerId)}: ${ownCalendarWords(ownOf(person))}`;
  });
}

const QUARTERS = 4;

/** The fiscal quarter that runs and those after it. */
function workingDayLines({ calendar, schema, now }: ShownCalendar): readonly string[] {
  const { portal } = calendarsOf(calendar, schema.portal.timeZone, now);
  return periodsFrom('quarter', now, QUARTERS, portal).map(
    (quarter) =>
      `  ${periodWords(toldPeriod(quarter, portal), english)}: ${countWorkingDays(quarter, portal)}`,
  );
}
