import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';
import { monthsIn, type PeriodKind } from './fiscal-period.ts';

/** A period by its days, whatever the zone. */
export interface NamedDays {
  readonly kind: PeriodKind;
  readonly first: Day;
  /** The day after the last one. */
  readonly past: Day;
}

const MONTH = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/;
const QUARTER =
  /^(?:(?<year>(?:FY)?\d{4})[- ]?Q(?<quarter>[1-4])|Q(?<firstQuarter>[1-4])[- ]?(?<lastYear>(?:FY)?\d{4}))$/i;
const YEAR = /^(?:FY)?\d{4}$/i;

/**
 * The days that a label means: "2026-11", "2026-Q4" or "Q4 2026", and "2026" in calendar years; "FY2027-Q1" or "Q1 FY2027",
 * and "FY2027" in fiscal years, which are named after the calendar year that they end in. Null when the label is none of these.
 */
export function namedDays(label: string, fiscalStartMonth: number): NamedDays | null {
  const text = label.trim();
  const month = MONTH.exec(text)?.groups;
  if (month !== undefined) {
    return daysFrom('month', Number(month['year']), Number(month['month']));
  }
  const quarter = QUARTER.exec(text)?.groups;
  if (quarter !== undefined) {
    const year = quarter['year'] ?? quarter['lastYear'] ?? '';
    const number = Number(quarter['quarter'] ?? quarter['firstQuarter']);
    return inYear('quarter', year, 3 * (number - 1), fiscalStartMonth);
  }
  return YEAR.test(text) ? inYear('year', text, 0, fiscalStartMonth) : null;
}

/** A part of a year, by how many months after the year's first it begins. */
function inYear(
  kind: PeriodKind,
  year: string,
  monthsPast: number,
  fiscalStartMonth: number,
): NamedDays {
  const number = Number(year.slice(-4));
  if (!/^FY/i.test(year)) return daysFrom(kind, number, 1 + monthsPast);
  const startYear = fiscalStartMonth === 1 ? number : number - 1;
  return daysFrom(kind, startYear, fiscalStartMonth + monthsPast);
}

/** `month` may run over into the next year. */
function daysFrom(kind: PeriodKind, year: number, month: number): NamedDays {
  const first = new Temporal.PlainDate(year, 1, 1).add({ months: month - 1 });
  return { kind, first, past: first.add({ months: monthsIn[kind] }) };
}
