import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from '../../../../src/domain/calendar/calendar.ts';
import { HOUR_MS } from '../../../../src/domain/crm/time.ts';
import { type Rhythm, updateSlot } from '../../../../src/domain/goals/updates/update-slot.ts';
import { hardZones } from '../../calendar/zones.ts';

const berlin = calendarOf({ timeZone: 'Europe/Berlin', holidays: ['2026-12-25', '2026-04-06'] });
const daily: Rhythm = { every: 'day', hour: 7 };
const weekly: Rhythm = { every: 'week', hour: 7 };
const slot = (rhythm: Rhythm, at: string, calendar = berlin) =>
  updateSlot(rhythm, Date.parse(at), calendar);

describe('a daily update', () => {
  test.each([
    ['before the hour', '2026-11-24T06:59:59+01:00', null],
    ['at the hour', '2026-11-24T07:00+01:00', 'day 2026-11-24'],
    ['to the end of the day', '2026-11-24T23:59:59+01:00', 'day 2026-11-24'],
    ['on a Saturday', '2026-11-28T12:00+01:00', null],
    ['on a holiday', '2026-12-25T12:00+01:00', null],
  ])('%s', (_, at, name) => {
    expect(slot(daily, at)).toBe(name);
  });
});

describe('a weekly update', () => {
  test.each([
    ['on Monday before the hour', '2026-11-23T06:59+01:00', null],
    ['on Monday at the hour', '2026-11-23T07:00+01:00', 'week 2026-11-23'],
    ['late in the week, when nobody was up on Monday', '2026-11-29T22:00+01:00', 'week 2026-11-23'],
    ['on Easter Monday', '2026-04-06T12:00+02:00', null],
    ['on the Tuesday after Easter', '2026-04-07T07:00+02:00', 'week 2026-04-06'],
  ])('%s', (_, at, name) => {
    expect(slot(weekly, at)).toBe(name);
  });

  test('is not made in a week without work', () => {
    const holidays = ['21', '22', '23', '24', '25'].map((day) => `2026-12-${day}`);
    const closed = calendarOf({ timeZone: 'Europe/Berlin', holidays });
    expect(slot(weekly, '2026-12-23T12:00+01:00', closed)).toBeNull();
  });
});

describe('the hour, on the days that the clocks change', () => {
  const everyDay = calendarOf({ timeZone: 'Europe/Berlin', weekend: [] });
  test('is the one on the wall, in spring and in autumn', () => {
    expect(slot(daily, '2026-03-29T06:59:59+02:00', everyDay)).toBeNull();
    expect(slot(daily, '2026-03-29T07:00+02:00', everyDay)).toBe('day 2026-03-29');
    expect(slot(daily, '2026-10-25T06:59:59+01:00', everyDay)).toBeNull();
    expect(slot(daily, '2026-10-25T07:00+01:00', everyDay)).toBe('day 2026-10-25');
  });

  test('that does not exist is the one after it; of one that comes twice it is the first', () => {
    const early: Rhythm = { every: 'day', hour: 2 };
    expect(slot(early, '2026-03-29T01:59:59+01:00', everyDay)).toBeNull();
    expect(slot(early, '2026-03-29T03:00+02:00', everyDay)).toBe('day 2026-03-29');
    expect(slot(early, '2026-10-25T02:00+02:00', everyDay)).toBe('day 2026-10-25');
    expect(slot(early, '2026-10-25T02:00+01:00', everyDay)).toBe('day 2026-10-25');
  });

  test('opens exactly one slot a day in any zone, and slots never run backwards', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hardZones),
        fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2026, 0) }),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, start, hour) => {
          const calendar = calendarOf({ timeZone, weekend: [] });
          const names = Array.from({ length: 24 * 8 }, (_, step) =>
            updateSlot({ every: 'day', hour }, start + step * HOUR_MS, calendar),
          ).filter((name) => name !== null);
          expect(names).toEqual([...names].sort());
          // Eight days from any moment on hold at least seven whole ones; a zone may have skipped one.
          expect(new Set(names).size).toBeGreaterThanOrEqual(6);
          expect(new Set(names).size).toBeLessThanOrEqual(9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
