import type { Calendar } from '../../calendar/calendar.ts';
import { dayOf, startOfDay } from '../../calendar/day.ts';
import type { Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';

/** Since when a change is told. */
export type ChangeSpan = 'yesterday' | 'week' | 'period';

/**
 * The earlier moments that a goal is held against: the start of yesterday, the start of the last Monday that is over (on a
 * Monday that of the week before), the start of its period. None lies before the period.
 */
export function changeMoments(
  now: Instant,
  { start }: Period,
  { timeZone }: Pick<Calendar, 'timeZone'>,
): Readonly<Record<ChangeSpan, Instant>> {
  const yesterday = dayOf(now, timeZone).subtract({ days: 1 });
  const monday = yesterday.subtract({ days: yesterday.dayOfWeek - 1 });
  return {
    yesterday: Math.max(start, startOfDay(yesterday, timeZone)),
    week: Math.max(start, startOfDay(monday, timeZone)),
    period: start,
  };
}
