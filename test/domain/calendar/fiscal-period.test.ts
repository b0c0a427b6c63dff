import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import {
  kindOf,
  type PeriodKind,
  periodAt,
  periodBefore,
  periodKinds,
} from '../../../src/domain/calendar/fiscal-period.ts';
import { contains } from '../../../src/domain/crm/period.ts';
import { hardZones } from './zones.ts';

const berlin = calendarOf({ timeZone: 'Europe/Berlin' });
const monthStart = (text: string) => Date.parse(text);

describe('periodAt', () => {
  test.each(hardZones)('puts every moment of 18 years in exactly one period in %s', (timeZone) => {
    const calendar = calendarOf({ timeZone, fiscalStartMonth: 4 });
    for (const kind of periodKinds) {
      let period = periodAt(kind, Date.UTC(2009, 11, 20), calendar);
      while (period.start < Date.UTC(2028, 0)) {
        const next = periodAt(kind, period.end, calendar);
        expect(next.start).toBe(period.end);
        for (const at of [
          period.start,
          period.start + 1_800_000,
          period.end - 1_800_000,
          period.end - 1,
        ])
          expect(periodAt(kind, at, calendar)).toEqual(period);
        period = next;
      }
    }
  });

  test('holds the moment asked for, whatever the zone and the fiscal year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2028, 0) }),
        fc.constantFrom(...hardZones),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<PeriodKind>(...periodKinds),
        (at, timeZone, fiscalStartMonth, kind) => {
          const calendar = calendarOf({ timeZone, fiscalStartMonth });
          const period = periodAt(kind, at, calendar);
          expect(contains(period, at)).toBe(true);
          expect(periodAt(kind, period.start - 1, calendar).end).toBe(period.start);
          expect(periodAt(kind, period.end, calendar).start).toBe(period.end);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('starts on local midnights on both sides of a clock change', () => {
    const quarter = periodAt('quarter', Date.parse('2026-03-29T12:00Z'), berlin);
    expect(new Date(quarter.start).toISOString()).toBe('2025-12-31T23:00:00.000Z');
    expect(new Date(quarter.end).toISOString()).toBe('2026-03-31T22:00:00.000Z');
  });

  test.each([
    [1, '2026-10-01', '2026-01-01'],
    [2, '2026-11-01', '2026-02-01'],
    [3, '2026-09-01', '2026-03-01'],
    [4, '2026-10-01', '2026-04-01'],
    [5, '2026-11-01', '2026-05-01'],
    [6, '2026-09-01', '2026-06-01'],
    [7, '2026-10-01', '2026-07-01'],
    [8, '2026-11-01', '2026-08-01'],
    [9, '2026-09-01', '2026-09-01'],
    [10, '2026-10-01', '2026-10-01'],
    [11, '2026-11-01', '2026-11-01'],
    [12, '2026-09-01', '2025-12-01'],
  ])(
    'with a fiscal year from month %i, 23 November 2026 lies in the quarter of %s and the year of %s',
    (fiscalStartMonth, quarter, year) => {
      const calendar = calendarOf({ timeZone: 'UTC', fiscalStartMonth });
      const at = Date.parse('2026-11-23');
      expect(periodAt('quarter', at, calendar).start).toBe(Date.parse(quarter));
      expect(periodAt('year', at, calendar).start).toBe(Date.parse(year));
      expect(periodAt('month', at, calendar).start).toBe(Date.parse('2026-11-01'));
    },
  );

  test('ends February after its 28 or 29 days', () => {
    const utc = calendarOf({ timeZone: 'UTC' });
    expect(periodAt('month', Date.parse('2028-02-29'), utc).end).toBe(Date.parse('2028-03-01'));
    expect(periodAt('month', Date.parse('2026-02-28'), utc).end).toBe(Date.parse('2026-03-01'));
  });
});

describe('kindOf', () => {
  test('recognises what periodAt makes, and nothing a millisecond off', () => {
    for (const kind of periodKinds) {
      const period = periodAt(kind, Date.parse('2026-11-23T12:00Z'), berlin);
      expect(kindOf(period, berlin)).toBe(kind);
      expect(kindOf({ ...period, end: period.end - 1 }, berlin)).toBeNull();
      expect(kindOf({ ...period, start: period.start + 1 }, berlin)).toBeNull();
    }
  });

  test('does not take a quarter of another fiscal year, or of another zone, for one of its own', () => {
    const quarter = periodAt('quarter', Date.parse('2026-11-23'), berlin);
    expect(
      kindOf(quarter, calendarOf({ timeZone: 'Europe/Berlin', fiscalStartMonth: 2 })),
    ).toBeNull();
    expect(kindOf(quarter, calendarOf({ timeZone: 'America/New_York' }))).toBeNull();
  });
});

describe('periodBefore', () => {
  test('is the period of the same kind, however long that is', () => {
    const march = periodAt('month', Date.parse('2026-03-15T12:00Z'), berlin);
    expect(periodBefore(march, berlin)).toEqual({
      start: monthStart('2026-02-01T00:00+01:00'),
      end: march.start,
    });
  });

  test('is as many days for any other stretch, also across a clock change', () => {
    const week = {
      start: Date.parse('2026-03-30T00:00+02:00'),
      end: Date.parse('2026-04-06T00:00+02:00'),
    };
    expect(periodBefore(week, berlin)).toEqual({
      start: Date.parse('2026-03-23T00:00+01:00'),
      end: week.start,
    });
  });
});
