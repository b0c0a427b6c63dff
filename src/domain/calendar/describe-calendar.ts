import type { Weekday } from './calendar.ts';
import type {
  DayRange,
  HolidayPlace,
  PersonalCalendar,
  PortalCalendar,
} from './portal-calendar.ts';

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const dayNames: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** How two calendars differ, each difference in a sentence; empty when they are alike. `nameOf`: what an owner is called. */
export function describeCalendar(
  before: PortalCalendar,
  after: PortalCalendar,
  nameOf: (ownerId: string) => string,
): readonly string[] {
  const was = new Map(before.people.map((person) => [person.ownerId, person]));
  const is = new Map(after.people.map((person) => [person.ownerId, person]));
  return [
    ...changed(
      'The fiscal year starts in',
      monthName(before.fiscalStartMonth),
      monthName(after.fiscalStartMonth),
    ),
    ...changed('The weekend', weekendWords(before.weekend), weekendWords(after.weekend)),
    ...changed('Public holidays', placeWords(before.place), placeWords(after.place)),
    ...changed('Days off for everybody', rangesWords(before.daysOff), rangesWords(after.daysOff)),
    ...[...new Set([...was.keys(), ...is.keys()])].flatMap((id) =>
      changed(nameOf(id), personWords(was.get(id)), personWords(is.get(id))),
    ),
  ];
}

/** A day, or the first and the last with two dots between, as calendar files have it. */
export function rangeText({ first, last }: DayRange): string {
  return first === last ? first : `${first}..${last}`;
}

/** "April"; 1 is January. */
export function monthName(month: number): string {
  return monthNames.format(Date.UTC(2026, month - 1));
}

/** "Saturday, Sunday". */
export function weekendWords(weekend: readonly Weekday[]): string {
  return weekend.map((day) => dayNames[day]).join(', ') || 'none';
}

/** "DE BY". */
export function placeName({ country, region }: HolidayPlace): string {
  return region === null ? country : `${country} ${region}`;
}

/** Stretches of days in their order. */
export function rangesWords(ranges: readonly DayRange[]): string {
  return ranges.map(rangeText).join(', ') || 'none';
}

function placeWords(place: HolidayPlace | null): string {
  return place === null ? 'none' : placeName(place);
}

function personWords(person: PersonalCalendar | undefined): string {
  if (person === undefined) return 'as everybody';
  const { place, timeOff } = person;
  const where = place === null ? [] : [`holidays of ${placeName(place)}`];
  const away = timeOff.length === 0 ? [] : [`away ${rangesWords(timeOff)}`];
  return [...where, ...away].join('; ');
}

function changed(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}: ${before}, now ${after}.`];
}
