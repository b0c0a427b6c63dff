import { DAY_MS, HOUR_MS, type Instant } from '../../domain/crm/time.ts';

const OPENS = 8 * HOUR_MS;
const OPEN_SHARE = 10 / 24;
const SUNDAY = 0;
const SATURDAY = 6;

/**
 * When somebody at work does what falls on a moment: weekdays between 8 and 18 (UTC), weekends early on Monday.
 * Never turns an order around, so that histories stay in sequence.
 */
export function workingMoment(at: Instant): Instant {
  const midnight = at - (at % DAY_MS);
  const weekday = new Date(at).getUTCDay();
  if (weekday === SATURDAY) return midnight + 2 * DAY_MS + early(at - midnight);
  if (weekday === SUNDAY) return midnight + DAY_MS + early(at - midnight + DAY_MS);
  return midnight + OPENS + Math.round((at - midnight) * OPEN_SHARE);
}

/** Two days of weekend spread over Monday's first hour, before that day's own work. */
function early(sinceSaturday: number): number {
  return OPENS - HOUR_MS + Math.round((sinceSaturday / (2 * DAY_MS)) * HOUR_MS);
}
