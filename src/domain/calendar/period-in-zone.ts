import { Temporal } from 'temporal-polyfill';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { Calendar } from './calendar.ts';
import { startOfDay } from './day.ts';

/**
 * What a period means in the portal's zone. HubSpot writes the edges of a goal as midnights in UTC, the end either as
 * the next slice's start or a millisecond before it; meant are those days where the team works. A period whose edges
 * are not UTC midnights is taken as it stands.
 */
export function periodInZone(period: Period, calendar: Calendar): Period {
  const first = utcMidnight(period.start);
  const past = utcMidnight(period.end) ?? utcMidnight(period.end + 1);
  if (first === null || past === null) return period;
  return {
    start: startOfDay(first, calendar.timeZone),
    end: startOfDay(past, calendar.timeZone),
  };
}

/** The day that begins at this moment in UTC; null when none does. */
function utcMidnight(at: Instant): Temporal.PlainDate | null {
  const utc = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
  return utc.startOfDay().epochMilliseconds === at ? utc.toPlainDate() : null;
}
