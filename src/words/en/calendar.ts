import type { Weekday } from '../../domain/calendar/calendar.ts';
import type {
  CalendarChanges,
  CalendarFaults,
  OwnCalendarTold,
} from '../../domain/calendar/calendar-messages.ts';
import type { Sentences } from '../say.ts';
import { nameFaults } from './names.ts';

const monthNames = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const dayNames: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** "April"; 1 is January. */
export function monthName(month: number): string {
  return monthNames.format(Date.UTC(2026, month - 1));
}

/** "Saturday, Sunday". */
export function weekendWords(weekend: readonly Weekday[]): string {
  return weekend.map((day) => dayNames[day]).join(', ') || 'none';
}

/** Days and stretches of days, as calendar files have them. */
export function daysWords(days: readonly string[]): string {
  return days.join(', ') || 'none';
}

/** What differs for one rep: "holidays of FR; away 2026-12-01..2026-12-04". */
export function ownCalendarWords({ with: { place, timeOff } }: OwnCalendarTold): string {
  const where = place === null ? [] : [`holidays of ${place}`];
  const away = timeOff.length === 0 ? [] : [`away ${daysWords(timeOff)}`];
  return [...where, ...away].join('; ');
}

/** Why a calendar cannot be set as asked. */
export const calendarFaults: Sentences<CalendarFaults> = {
  ...nameFaults,
  'no day to work': () => 'A weekend of seven days leaves no day to work.',
  'country missing': () => 'Say the country too: several have regions of that name.',
  'rep twice': ({ rep }) => `"${rep}" is listed twice. Keep one.`,
  'country not known': ({ country, known }, { number }) =>
    `No holidays are known for a country "${country}": use two capital letters, such as DE, FR, GB, IN or US (${number(known)} are known).`,
  'not divided': ({ region, whole }) =>
    `"${region}" is not known: ${whole} is not divided. Leave the region out.`,
  'region not known': ({ region, whole, allowed }) =>
    `"${region}" is not a known part of ${whole}. Use one of ${allowed.join(', ')}.`,
};

/** What the audit log says about the calendar. */
export const calendarChanges: Sentences<CalendarChanges> = {
  'calendar set': () => 'Set the calendar.',
  'calendar set as usual': () => 'Same as the defaults, now saved.',
  'fiscal year moved': ({ from, to }) =>
    `The fiscal year starts in: ${monthName(from)}, now ${monthName(to)}.`,
  'weekend changed': ({ from, to }) => `Weekend: ${weekendWords(from)}, now ${weekendWords(to)}.`,
  'holidays changed': ({ from, to }) => `Public holidays: ${from ?? 'none'}, now ${to ?? 'none'}.`,
  'days off changed': ({ from, to }) =>
    `Days off for everyone: ${daysWords(from)}, now ${daysWords(to)}.`,
  'own calendar changed': ({ person, from, to }) => `${person}: ${own(from)}, now ${own(to)}.`,
};

function own(told: OwnCalendarTold | null): string {
  return told === null ? 'same as everyone' : ownCalendarWords(told);
}

/** Of a portal that has set none. `country`: ISO 3166-1 alpha-2; null: none belongs to its time zone. */
export function usualCalendarWords(country: string | null): string {
  const holidays =
    country === null
      ? 'without public holidays'
      : `without the public holidays of ${country}, where your time zone is`;
  return `Nobody has set one: this is the usual one, Monday to Friday ${holidays}.`;
}
