import type { Period } from '../crm/period.ts';
import type { ToldOf } from '../told/told.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dayLabel, dayOf, monthLabel } from './day.ts';
import { kindOf } from './fiscal-period.ts';

/** What people call a period. A fiscal year that does not start in January is named after the calendar year it ends in. */
export type PeriodMessages = {
  /** ISO 8601: "2026-11". */
  readonly month: { readonly month: string };
  readonly quarter: { readonly quarter: number; readonly year: number };
  readonly 'fiscal quarter': { readonly quarter: number; readonly year: number };
  readonly year: { readonly year: number };
  readonly 'fiscal year': { readonly year: number };
  /** A period that is none of these, by its first and last day: "2026-11-01". */
  readonly days: { readonly first: string; readonly last: string };
};

export type PeriodTold = ToldOf<PeriodMessages>;

/** How a period is told. */
export function toldPeriod(period: Period, calendar: Calendar): PeriodTold {
  const first = dayOf(period.start, calendar.timeZone);
  const isFiscal = calendar.fiscalStartMonth !== 1;
  const year = isFiscal ? fiscalYear(first, calendar) : first.year;
  switch (kindOf(period, calendar)) {
    case 'month':
      return { say: 'month', with: { month: first.toPlainYearMonth().toString() } };
    case 'quarter': {
      const quarter = fiscalQuarter(first, calendar);
      return { say: isFiscal ? 'fiscal quarter' : 'quarter', with: { quarter, year } };
    }
    case 'year':
      return { say: isFiscal ? 'fiscal year' : 'year', with: { year } };
    case null: {
      const last = dayOf(period.end - 1, calendar.timeZone);
      return { say: 'days', with: { first: first.toString(), last: last.toString() } };
    }
  }
}

/**
 * The name that a period has in ids of assumed goals, in the language that never changes: "November 2026", "Q4 2026", "2026",
 * "Q1 FY2027".
 */
export function periodName(period: Period, calendar: Calendar): string {
  const told = toldPeriod(period, calendar);
  switch (told.say) {
    case 'month':
      return monthLabel(dayOf(period.start, calendar.timeZone));
    case 'quarter':
      return `Q${told.with.quarter} ${told.with.year}`;
    case 'fiscal quarter':
      return `Q${told.with.quarter} FY${told.with.year}`;
    case 'year':
      return `${told.with.year}`;
    case 'fiscal year':
      return `FY${told.with.year}`;
    case 'days': {
      const [first, last] = [period.start, period.end - 1].map((at) =>
        dayLabel(dayOf(at, calendar.timeZone)),
      );
      return `${first} to ${last}`;
    }
  }
}

function fiscalQuarter(day: Day, { fiscalStartMonth }: Calendar): number {
  return Math.floor(((day.month - fiscalStartMonth + 12) % 12) / 3) + 1;
}

function fiscalYear(day: Day, { fiscalStartMonth }: Calendar): number {
  return day.month >= fiscalStartMonth ? day.year + 1 : day.year;
}
