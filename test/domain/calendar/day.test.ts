import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayLabel,
  dayOf,
  daysBetween,
  firstDayFrom,
  startOfDay,
} from '../../../src/domain/calendar/day.ts';
import { HOUR_MS } from '../../../src/domain/crm/time.ts';
import { hardZones } from './zones.ts';

const instants = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2028, 0) });
const zones = fc.constantFrom(...hardZones);

function hoursOf(date: string, zone: string): number {
  const day = dayOf(Date.parse(`${date}T12:00Z`), zone);
  return (startOfDay(day.add({ days: 1 }), zone) - startOfDay(day, zone)) / HOUR_MS;
}

describe('A day', () => {
  test('is 23 hours long when the clocks go forward and 25 when they go back', () => {
    expect(hoursOf('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hoursOf('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hoursOf('2026-07-01', 'Europe/Berlin')).toBe(24);
  });

  test('changes by half an hour on Lord Howe Island', () => {
    expect(hoursOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
  });

  test('holds every moment, from its first one up to the next day', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const day = dayOf(at, zone);
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
        expect(startOfDay(day.add({ days: 1 }), zone)).toBeGreaterThan(at);
      }),
      { numRuns: 2000 },
    );
  });

  test('never runs backwards where the clocks go back across midnight', () => {
    const zone = 'America/St_Johns';
    const november = startOfDay(dayOf(Date.UTC(2009, 10, 1, 12), zone), zone);
    const repeatedLastHourOfOctober = november + 30 * 60_000;
    expect(dayOf(repeatedLastHourOfOctober, zone).toString()).toBe('2009-11-01');
  });

  test('begins at the next boundary, or at the moment itself', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const start = startOfDay(firstDayFrom(at, zone), zone);
        expect(start).toBeGreaterThanOrEqual(at);
        expect(firstDayFrom(start, zone).equals(dayOf(start, zone))).toBe(true);
      }),
    );
  });

  test('is counted by the calendar, not by 24 hours', () => {
    const lateEvening = Date.parse('2026-03-28T23:30+01:00');
    const nextMorning = Date.parse('2026-03-29T08:00+02:00');
    expect(daysBetween(lateEvening, nextMorning, 'Europe/Berlin')).toBe(1);
    expect(daysBetween(nextMorning, lateEvening, 'Europe/Berlin')).toBe(-1);
    expect(daysBetween(nextMorning, nextMorning, 'Europe/Berlin')).toBe(0);
  });

  test('reads as people write it, in the zone of the portal', () => {
    const at = Date.parse('2026-10-03T22:30Z');
    expect(dayLabel(dayOf(at, 'Europe/Berlin'))).toBe('4 October 2026');
    expect(dayLabel(dayOf(at, 'America/New_York'))).toBe('3 October 2026');
  });
});
