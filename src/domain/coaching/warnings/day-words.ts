import { dayLabel, dayOf } from '../../calendar/day.ts';
import type { Instant } from '../../crm/time.ts';

/** A number of days in words: "1 day", "12 days". */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** The date of a moment in the portal's zone: "3 October 2026". */
export function dateOf(at: Instant, timeZone: string): string {
  return dayLabel(dayOf(at, timeZone));
}
