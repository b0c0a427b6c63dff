import { type PortalCalendar, usualCalendar } from './portal-calendar.ts';
import { placeFault } from './public-holidays.ts';

/** What the language lists of a place; older runtimes have the one, newer ones the other. */
type PlaceZones = Intl.Locale & {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[] | undefined;
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`));

/** Worked out once: a fraction of a second. */
let zones: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/**
 * The calendar of a portal that has not set one: the calendar year, Monday to Friday, without the public holidays of the country
 * that its time zone lies in. HubSpot does not say the country; a zone that no country has for itself (UTC) takes no holidays off.
 */
export function usualCalendarIn(timeZone: string): PortalCalendar {
  const country = countryOf(timeZone);
  return country === null ? usualCalendar : { ...usualCalendar, place: { country, region: null } };
}

function countryOf(timeZone: string): string | null {
  zones ??= countriesByZone();
  const [country, ...others] = zones.get(canonicalZone(timeZone) ?? '') ?? [];
  if (country === undefined || others.length > 0) return null;
  return placeFault({ country, region: null }) === null ? country : null;
}

function countriesByZone(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const code of codes) {
    const locale: PlaceZones = new Intl.Locale(`und-${code}`);
    // Codes of countries that are no more stand for their successors.
    const [canonical] = Intl.getCanonicalLocales(`und-${code}`);
    if (canonical !== `und-${code}`) continue;
    for (const zone of locale.getTimeZones?.() ?? locale.timeZones ?? []) {
      const name = canonicalZone(zone) ?? zone;
      found.set(name, (found.get(name) ?? new Set()).add(code));
    }
  }
  return found;
}

/** The name that the runtime has for a zone of several names; null for none that it knows. */
function canonicalZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
