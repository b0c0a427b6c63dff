import type { Period } from '../crm/period.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dayLabel, dayOf, monthLabel } from './day.ts';
import { kindOf } from './fiscal-period.ts';

/**
 * A period as people name it: "November 2026", "Q4 2026", "2026", and by its first and last day when it is none of
 * these. A fiscal year that does not start in January is named after the calendar year it ends in: "Q1 FY2027".
 */
export function periodLabel(period: Period, calendar: Calendar): string {
  const first = dayOf(period.start, calendar.timeZone);
  switch (kindOf(period, calendar)) {
    case 'month':
      return monthLabel(first);
    case 'quarter':
      return `Q${fiscalQuarter(first, calendar)} ${fiscalYear(first, calendar)}`;
    case 'year':
      return fiscalYear(first, calendar);
    case null:
      return `${dayLabel(first)} to ${dayLabel(dayOf(period.end - 1, calendar.timeZone))}`;
  }
}

function fiscalQuarter(day: Day, { fiscalStartMonth }: Calendar): number {
  return Math.floor(((day.month - fiscalStartMonth + 12) % 12) / 3) + 1;
}

function fiscalYear(day: Day, { fiscalStartMonth }: Calendar): string {
  if (fiscalStartMonth === 1) return String(day.year);
  return `FY${day.month >= fiscalStartMonth ? day.year + 1 : day.year}`;
}
