import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import type { ToldOf } from '../told/told.ts';
import type { PlaceFaults } from './calendar-messages.ts';
import type { HolidayPlace } from './portal-calendar.ts';

/** A public holiday, by each of the days that it lasts. */
export interface PublicHoliday {
  /** `YYYY-MM-DD` where the holiday is kept. */
  readonly day: string;
  /** In the language of the place. */
  readonly name: string;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** A day of a clock change has 23 hours. */
const FULL_DAY_HOURS = 23;

const known = new Map<string, readonly PublicHoliday[]>();
/** A year of a place is worked out once: some take tenths of a second (the moon). */
const MOST_KNOWN = 2_000;

/**
 * The public holidays of a place in a year, in order. Only whole days: a shop that closes at noon leaves a day to work. Days
 * given off in place of a holiday on a weekend are among them. Of a place that {@link placeFault} refuses, none.
 */
export function publicHolidays(place: HolidayPlace, year: number): readonly PublicHoliday[] {
  const key = `${place.country} ${place.region} ${year}`;
  const found = known.get(key) ?? workOut(place, year);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function workOut(place: HolidayPlace, year: number): readonly PublicHoliday[] {
  const holidays = calendarOf(place).getHolidays(year);
  return holidays
    .filter(({ type, start, end }) => type === 'public' && hours(start, end) >= FULL_DAY_HOURS)
    .flatMap(({ date, name, start, end }) => {
      const first = Temporal.PlainDate.from(date.slice(0, 'YYYY-MM-DD'.length));
      const length = Math.round(hours(start, end) / DAY_HOURS);
      return Array.from({ length }, (_, i) => ({
        day: first.add({ days: i }).toString(),
        name,
      }));
    });
}

function hours(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / HOUR_MS;
}

function calendarOf({ country, region }: HolidayPlace): Holidays {
  const [state, part] = region?.split('-') ?? [];
  return new Holidays(
    { country, ...(state !== undefined && { state }), ...(part !== undefined && { region: part }) },
    { types: ['public'] },
  );
}

/** Why a place has no holidays. Null when it is known. */
export function placeFault({ country, region }: HolidayPlace): ToldOf<PlaceFaults> | null {
  const lists = new Holidays();
  const countries = lists.getCountries('en');
  if (!Object.hasOwn(countries, country)) {
    return {
      say: 'country not known',
      with: { country, known: Object.keys(countries).length },
    };
  }
  if (region === null) return null;
  const [state = '', part] = region.split('-');
  const states = lists.getStates(country, 'en') ?? {};
  if (!Object.hasOwn(states, state)) return notAmong(region, countries[country] ?? country, states);
  const parts = lists.getRegions(country, state, 'en') ?? {};
  if (part === undefined || Object.hasOwn(parts, part)) return null;
  return notAmong(region, states[state] ?? state, prefixed(state, parts));
}

function prefixed(state: string, parts: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(parts).map(([part, name]) => [`${state}-${part}`, name]),
  );
}

function notAmong(
  region: string,
  whole: string,
  allowed: Readonly<Record<string, string>>,
): ToldOf<PlaceFaults> {
  const all = Object.entries(allowed).map(([code, name]) => `${code} (${name})`);
  return all.length === 0
    ? { say: 'not divided', with: { region, whole } }
    : { say: 'region not known', with: { region, whole, allowed: all } };
}
