import { expect, test } from '@jest/globals';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import { periodName } from '../../../src/domain/calendar/period-label.ts';

const at = Date.parse('2026-11-23T12:00Z');
const apia = calendarOf({ timeZone: 'Pacific/Apia' });
const fromFebruary = calendarOf({ timeZone: 'Pacific/Apia', fiscalStartMonth: 2 });

test('names months, quarters and years', () => {
  expect(periodName(periodAt('month', at, apia), apia)).toBe('November 2026');
  expect(periodName(periodAt('quarter', at, apia), apia)).toBe('Q4 2026');
  expect(periodName(periodAt('year', at, apia), apia)).toBe('2026');
});

test('names fiscal quarters and years after the year they end in', () => {
  expect(periodName(periodAt('quarter', at, fromFebruary), fromFebruary)).toBe('Q4 FY2027');
  expect(periodName(periodAt('year', at, fromFebruary), fromFebruary)).toBe('FY2027');
  const january = Date.parse('2027-01-15T12:00Z');
  expect(periodName(periodAt('year', january, fromFebruary), fromFebruary)).toBe('FY2027');
  expect(periodName(periodAt('month', at, fromFebruary), fromFebruary)).toBe('November 2026');
});

test('names any other stretch by its first and last day', () => {
  const month = periodAt('month', at, apia);
  const stretch = { start: month.start, end: month.end + 1 };
  expect(periodName(stretch, apia)).toBe('1 November 2026 to 1 December 2026');
});
