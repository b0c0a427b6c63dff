import { expect, test } from '@jest/globals';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { kindOf, periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import { periodInZone } from '../../../src/domain/calendar/period-in-zone.ts';

const newYork = calendarOf({ timeZone: 'America/New_York' });
const utcMonth = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) };

test('reads UTC midnights as the days that the team works', () => {
  const november = periodInZone(utcMonth, newYork);
  expect(november).toEqual(periodAt('month', Date.UTC(2026, 10, 15), newYork));
  expect(kindOf(november, newYork)).toBe('month');
});

test('takes an end a millisecond before midnight for that midnight', () => {
  expect(periodInZone({ ...utcMonth, end: utcMonth.end - 1 }, newYork)).toEqual(
    periodInZone(utcMonth, newYork),
  );
});

test('leaves periods alone that already start on the portal’s midnights or on none', () => {
  const own = periodAt('quarter', Date.UTC(2026, 10, 15), newYork);
  expect(periodInZone(own, newYork)).toEqual(own);
  const stretch = { start: utcMonth.start + 1, end: utcMonth.end };
  expect(periodInZone(stretch, newYork)).toEqual(stretch);
});
