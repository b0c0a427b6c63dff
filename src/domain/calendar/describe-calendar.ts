import type { ToldOf } from '../told/told.ts';
import type { CalendarChanges, OwnCalendarTold } from './calendar-messages.ts';
import type {
  DayRange,
  HolidayPlace,
  PersonalCalendar,
  PortalCalendar,
} from './portal-calendar.ts';

type Change = ToldOf<Omit<CalendarChanges, 'calendar set' | 'calendar set as usual'>>;

/** How two calendars differ; empty when they are alike. `nameOf`: what an owner is called. */
export function describeCalendar(
  before: PortalCalendar,
  after: PortalCalendar,
  nameOf: (ownerId: string) => string,
): readonly Change[] {
  const changes: readonly Change[] = [
    {
      say: 'fiscal year moved',
      with: { from: before.fiscalStartMonth, to: after.fiscalStartMonth },
    },
    { say: 'weekend changed', with: { from: before.weekend, to: after.weekend } },
    {
      say: 'holidays changed',
      with: { from: placeOf(before.place), to: placeOf(after.place) },
    },
    {
      say: 'days off changed',
      with: { from: before.daysOff.map(rangeText), to: after.daysOff.map(rangeText) },
    },
    ...peopleChanges(before, after, nameOf),
  ];
  return changes.filter(({ with: { from, to } }) => JSON.stringify(from) !== JSON.stringify(to));
}

function peopleChanges(
  before: PortalCalendar,
  after: PortalCalendar,
  nameOf: (ownerId: string) => string,
): Change[] {
  const was = new Map(before.people.map((person) => [person.ownerId, person]));
  const is = new Map(after.people.map((person) => [person.ownerId, person]));
  return [...new Set([...was.keys(), ...is.keys()])].map((id) => ({
    say: 'own calendar changed',
    with: { person: nameOf(id), from: toldIn(was, id), to: toldIn(is, id) },
  }));
}

function toldIn(
  people: ReadonlyMap<string, PersonalCalendar>,
  ownerId: string,
): OwnCalendarTold | null {
  const person = people.get(ownerId);
  return person === undefined ? null : ownOf(person);
}

/** What differs for one rep. */
export function ownOf({ place, timeOff }: PersonalCalendar): OwnCalendarTold {
  return {
    say: 'own calendar',
    with: { place: placeOf(place), timeOff: timeOff.map(rangeText) },
  };
}

/** A day, or the first and the last with two dots between, as calendar files have it. */
export function rangeText({ first, last }: DayRange): string {
  return first === last ? first : `${first}..${last}`;
}

/** A place by its codes: "DE BY". */
export function placeCode({ country, region }: HolidayPlace): string {
  return region === null ? country : `${country} ${region}`;
}

function placeOf(place: HolidayPlace | null): string | null {
  return place === null ? null : placeCode(place);
}
