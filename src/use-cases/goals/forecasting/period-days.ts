import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { kindOf } from '../../../domain/calendar/fiscal-period.ts';
import type { Period } from '../../../domain/crm/period.ts';
import { calendarDays, dayNumberOf } from '../../../domain/goals/forecast/calendar-days.ts';
import type { DayNumber } from '../../../domain/goals/forecast/deal-spells.ts';
import type { DaySpan, WorkDays } from '../../../domain/goals/forecast/frame.ts';

/** A period by day number, with the working days and periods from the first known day to its end. */
export function periodDays(
  period: Period,
  first: DayNumber,
  calendar: Calendar,
): { readonly span: DaySpan; readonly days: WorkDays } {
  const { timeZone } = calendar;
  const span = {
    start: dayNumberOf(period.start, timeZone),
    end: dayNumberOf(period.end, timeZone),
  };
  const known = { start: Math.min(first, span.start), end: span.end };
  return { span, days: calendarDays(calendar, kindOf(period, calendar) ?? period, known) };
}
