import type { CalendarPage } from '../../../src/contract/settings/calendar.ts';

export type ShownCalendar = Extract<CalendarPage, { state: 'shown' }>;
type Weekday = ShownCalendar['weekend'][number];

/** What differs for one rep, as it is typed in. */
export interface PersonDraft {
  /** Owner id. */
  readonly rep: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
  /** A day or a stretch of days in each line. */
  readonly timeOff: string;
}

/** The calendar as it is typed in. */
export interface CalendarDraft {
  readonly fiscalStart: number;
  readonly weekend: readonly Weekday[];
  readonly country: string;
  readonly region: string;
  /** A day or a stretch of days in each line. */
  readonly daysOff: string;
  readonly people: readonly PersonDraft[];
}

export const weekdays: readonly { readonly value: Weekday; readonly label: string }[] = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
];

const MONTHS = 12;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
export const months = Array.from({ length: MONTHS }, (_, i) => ({
  value: i + 1,
  label: monthName.format(Date.UTC(2026, i)),
}));

/** The calendar that is set, ready to be changed. */
export function draftOf({
  fiscalStart,
  weekend,
  place,
  daysOff,
  people,
}: ShownCalendar): CalendarDraft {
  return {
    fiscalStart,
    weekend,
    country: place?.country ?? '',
    region: place?.region ?? '',
    daysOff: daysOff.join('\n'),
    people: people.map((person) => ({
      rep: person.rep,
      name: person.name,
      country: person.place?.country ?? '',
      region: person.place?.region ?? '',
      timeOff: person.timeOff.join('\n'),
    })),
  };
}

/** The whole calendar, as files have it. */
export function changeOf({ fiscalStart, weekend, daysOff, people, ...place }: CalendarDraft) {
  return {
    fiscalStart,
    weekend,
    country: orNull(place.country.toUpperCase()),
    region: orNull(place.region.toUpperCase()),
    daysOff: linesOf(daysOff),
    people: people.map(({ rep, country, region, timeOff }) => ({
      rep,
      ...(country.trim() !== '' && { country: country.trim().toUpperCase() }),
      ...(region.trim() !== '' && { region: region.trim().toUpperCase() }),
      timeOff: linesOf(timeOff),
    })),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
