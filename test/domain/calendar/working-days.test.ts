import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import { countWorkingDays, workingDaysAt } from '../../../src/domain/calendar/working-days.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { hardZones } from './zones.ts';

const berlin = calendarOf({ timeZone: 'Europe/Berlin' });
const days = (start: string, end: string, calendar = berlin) =>
  countWorkingDays({ start: Date.parse(start), end: Date.parse(end) }, calendar);

describe('countWorkingDays', () => {
  test('counts Monday to Friday', () => {
    expect(days('2026-11-01T00:00+01:00', '2026-12-01T00:00+01:00')).toBe(21);
  });

  test('leaves out holidays, once each, and not those on a weekend', () => {
    const holidays = ['2026-12-25', '2026-12-26', '2027-01-01'];
    const calendar = calendarOf({ timeZone: 'Europe/Berlin', holidays });
    expect(days('2026-12-01T00:00+01:00', '2027-01-01T00:00+01:00')).toBe(23);
    expect(days('2026-12-01T00:00+01:00', '2027-01-01T00:00+01:00', calendar)).toBe(22);
  });

  test('takes the weekend that the portal has', () => {
    const calendar = calendarOf({ timeZone: 'Europe/Berlin', weekend: [5] });
    expect(days('2026-11-01T00:00+01:00', '2026-12-01T00:00+01:00', calendar)).toBe(26);
  });

  test('is not moved by days of 23 and 25 hours', () => {
    const everyDay = calendarOf({ timeZone: 'Europe/Berlin', weekend: [] });
    expect(days('2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00', everyDay)).toBe(31);
    expect(days('2026-10-01T00:00+02:00', '2026-11-01T00:00+01:00', everyDay)).toBe(31);
  });

  test('does not count a day that the zone never had', () => {
    const calendar = calendarOf({ timeZone: 'Pacific/Apia' });
    const december = periodAt('month', Date.parse('2011-12-10T12:00Z'), calendar);
    expect(countWorkingDays(december, calendar)).toBe(21);
  });

  test('adds up over adjacent stretches, wherever they are cut', () => {
    const instant = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2027, 0) });
    const length = fc.integer({ min: 0, max: 90 * DAY_MS });
    fc.assert(
      fc.property(
        instant,
        length,
        length,
        fc.constantFrom(...hardZones),
        (start, one, two, timeZone) => {
          const calendar = calendarOf({ timeZone, holidays: ['2011-12-29', '2020-05-04'] });
          const [cut, end] = [start + one, start + one + two];
          const whole = countWorkingDays({ start, end }, calendar);
          const first = countWorkingDays({ start, end: cut }, calendar);
          const second = countWorkingDays({ start: cut, end }, calendar);
          expect(first + second).toBe(whole);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('workingDaysAt', () => {
  const november = periodAt('month', Date.parse('2026-11-15T12:00Z'), berlin);
  const at = (now: string) => workingDaysAt(november, Date.parse(now), berlin);

  test('counts a working day under way as left until it is over', () => {
    expect(at('2026-11-23T00:00+01:00')).toEqual({ gone: 15, left: 6, total: 21 });
    expect(at('2026-11-23T23:59+01:00')).toEqual({ gone: 15, left: 6, total: 21 });
    expect(at('2026-11-24T00:00+01:00')).toEqual({ gone: 16, left: 5, total: 21 });
  });

  test('stands still over a weekend', () => {
    expect(at('2026-11-21T10:00+01:00')).toEqual(at('2026-11-22T20:00+01:00'));
  });

  test('has everything left before the period and nothing after it', () => {
    expect(at('2026-09-01T10:00+02:00')).toEqual({ gone: 0, left: 21, total: 21 });
    expect(at('2026-12-01T00:00+01:00')).toEqual({ gone: 21, left: 0, total: 21 });
  });

  test('has nothing left once the period is over, even at midday', () => {
    const untilMidday = { start: november.start, end: Date.parse('2026-11-23T12:00+01:00') };
    const days = workingDaysAt(untilMidday, untilMidday.end, berlin);
    expect(days).toEqual({ gone: 16, left: 0, total: 16 });
  });

  test('never loses or invents a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5 * DAY_MS, max: 40 * DAY_MS }), (offset) => {
        const { gone, left, total } = workingDaysAt(november, november.start + offset, berlin);
        expect(gone + left).toBe(total);
        expect(Math.min(gone, left)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
