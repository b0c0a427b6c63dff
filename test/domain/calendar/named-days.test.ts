import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { startOfDay } from '../../../src/domain/calendar/day.ts';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import { namedDays } from '../../../src/domain/calendar/named-days.ts';
import { periodName } from '../../../src/domain/calendar/period-label.ts';

const daysOf = (label: string, fiscalStartMonth = 1) => {
  const days = namedDays(label, fiscalStartMonth);
  return days && `${days.kind} ${days.first.toString()} ${days.past.toString()}`;
};

describe('namedDays', () => {
  test.each([
    ['2026-11', 'month 2026-11-01 2026-12-01'],
    ['2028-02', 'month 2028-02-01 2028-03-01'],
    ['2026-Q4', 'quarter 2026-10-01 2027-01-01'],
    [' q4 2026 ', 'quarter 2026-10-01 2027-01-01'],
    ['2026 Q1', 'quarter 2026-01-01 2026-04-01'],
    ['2026', 'year 2026-01-01 2027-01-01'],
  ])('takes %j in calendar years, whatever the fiscal year', (label, days) => {
    expect(daysOf(label)).toBe(days);
    expect(daysOf(label, 4)).toBe(days);
  });

  test.each([
    ['FY2027', 2, 'year 2026-02-01 2027-02-01'],
    ['FY2027-Q1', 2, 'quarter 2026-02-01 2026-05-01'],
    ['Q4 FY2027', 2, 'quarter 2026-11-01 2027-02-01'],
    ['fy2027', 1, 'year 2027-01-01 2028-01-01'],
    ['FY2027-Q4', 12, 'quarter 2027-09-01 2027-12-01'],
  ])('takes %j where the fiscal year starts in month %i', (label, month, days) => {
    expect(daysOf(label, month)).toBe(days);
  });

  test.each(['', '2026-Q5', '2026-13', '26-Q1', 'November 2026', '2026-11-01', 'FY26', 'Q4'])(
    'knows no period called %j',
    (label) => {
      expect(namedDays(label, 1)).toBeNull();
    },
  );

  test('reads the labels that periods are shown by, in every fiscal year', () => {
    for (let fiscalStartMonth = 1; fiscalStartMonth <= 12; fiscalStartMonth += 1) {
      const calendar = calendarOf({ timeZone: 'America/New_York', fiscalStartMonth });
      for (const kind of ['quarter', 'year'] as const) {
        for (let month = 0; month < 24; month += 1) {
          const period = periodAt(kind, Date.UTC(2026, month, 15), calendar);
          const days = namedDays(periodName(period, calendar), fiscalStartMonth);
          expect(days && startOfDay(days.first, calendar.timeZone)).toBe(period.start);
          expect(days && startOfDay(days.past, calendar.timeZone)).toBe(period.end);
        }
      }
    }
  });
});
