import { Temporal } from 'temporal-polyfill';

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How a portal counts time: its zone, its fiscal year, and the days on which nobody sells. */
export interface Calendar {
  /** IANA name, for example `Europe/Berlin`. */
  readonly timeZone: string;
  /** The month that the fiscal year starts in: 1 (January) to 12. */
  readonly fiscalStartMonth: number;
  /** ISO days of the week without work. */
  readonly weekend: ReadonlySet<number>;
  /** Days off besides weekends, as `YYYY-MM-DD` in the portal's zone. */
  readonly holidays: ReadonlySet<string>;
}

/** The parts of a calendar that a portal may set; the rest is Monday to Friday, January, no holidays. */
export interface CalendarSettings {
  readonly timeZone: string;
  readonly fiscalStartMonth?: number;
  readonly weekend?: Iterable<Weekday>;
  readonly holidays?: Iterable<string>;
}

/**
 * A portal's calendar. Throws one RangeError that names every setting that is not possible: an unknown zone,
 * a fiscal month outside 1 to 12, a weekend that leaves no day to work, or a holiday that is not a date.
 */
export function calendarOf(settings: CalendarSettings): Calendar {
  const calendar: Calendar = {
    timeZone: settings.timeZone,
    fiscalStartMonth: settings.fiscalStartMonth ?? 1,
    weekend: new Set(settings.weekend ?? [6, 7]),
    holidays: new Set(settings.holidays),
  };
  const faults = faultsOf(calendar);
  if (faults.length > 0) throw new RangeError(faults.join(' '));
  return calendar;
}

function faultsOf({ timeZone, fiscalStartMonth, weekend, holidays }: Calendar): string[] {
  const faults: string[] = [];
  if (!succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)))
    faults.push(`"${timeZone}" is not an IANA time zone such as "Europe/Berlin".`);
  if (!Number.isInteger(fiscalStartMonth) || fiscalStartMonth < 1 || fiscalStartMonth > 12)
    faults.push(`The fiscal year starts in a month from 1 to 12, not ${fiscalStartMonth}.`);
  if (weekend.size > 6) faults.push('A weekend of seven days leaves no day to work.');
  for (const holiday of holidays)
    if (!succeeds(() => isoDate(holiday)))
      faults.push(`The holiday "${holiday}" is not a date such as "2026-12-25".`);
  return faults;
}

/** Parses `YYYY-MM-DD` and nothing looser, because holidays are looked up by that text. */
function isoDate(text: string): void {
  if (Temporal.PlainDate.from(text).toString() !== text) throw new RangeError(text);
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
