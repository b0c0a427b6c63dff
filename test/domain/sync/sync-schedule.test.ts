import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describeSchedule,
  readingRhythms,
  slotStart,
  usualSchedule,
} from '../../../src/domain/sync/sync-schedule.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import { english } from '../../../src/words/english.ts';

const at = Date.parse('2026-11-24T13:37:00Z');
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
const slot = (every: (typeof readingRhythms)[number], zone = 'Europe/Berlin', hour = 3) =>
  iso(slotStart({ every, hour, paused: false }, at, zone));

describe('the slot of a moment', () => {
  test('is the moment itself where nothing is set', () => {
    expect(slotStart(usualSchedule, at, 'Europe/Berlin')).toBe(at);
  });

  test('is none while paused', () => {
    expect(slotStart({ ...usualSchedule, paused: true }, at, 'UTC')).toBeNull();
  });

  test("begins with the hour, the four hours or the night of the portal's zone", () => {
    expect(slot('hourly')).toBe('2026-11-24T13:00:00.000Z');
    expect(slot('hourly', 'Asia/Kolkata')).toBe('2026-11-24T13:30:00.000Z');
    expect(slot('every 4 hours')).toBe('2026-11-24T11:00:00.000Z');
    expect(slot('nightly')).toBe('2026-11-24T02:00:00.000Z');
    expect(slot('nightly', 'Europe/Berlin', 22)).toBe('2026-11-23T21:00:00.000Z');
  });

  test('of a night whose hour the clocks skip begins after the gap', () => {
    const morning = Date.parse('2026-03-29T09:00:00Z');
    const schedule = { every: 'nightly', hour: 2, paused: false } as const;
    expect(iso(slotStart(schedule, morning, 'Europe/Berlin'))).toBe('2026-03-29T01:00:00.000Z');
  });

  test('never begins after the moment, and never goes backwards', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...readingRhythms),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(...zones),
        fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        (every, hour, zone, moment, later) => {
          const schedule = { every, hour, paused: false };
          const start = slotStart(schedule, moment, zone) ?? Number.NaN;
          const next = slotStart(schedule, moment + later, zone) ?? Number.NaN;
          expect(start).toBeLessThanOrEqual(moment);
          expect(next).toBeGreaterThanOrEqual(start);
          // A night and the hour that the clocks go back.
          expect(moment - start).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
    );
  });

  test('is told in words where it is read otherwise', () => {
    const nightly = { every: 'nightly', hour: 2, paused: true } as const;
    const said = (...states: Parameters<typeof describeSchedule>) =>
      describeSchedule(...states).map((told) => auditWords(told, english));
    expect(said({ every: 'hourly', hour: 2, paused: false }, nightly)).toEqual([
      'HubSpot is read hourly, now nightly at 2:00, paused.',
    ]);
    expect(said(nightly, { ...nightly, hour: 3 })).toEqual([
      'HubSpot is read nightly at 2:00, paused, now nightly at 3:00, paused.',
    ]);
    expect(
      said({ ...nightly, every: 'hourly' }, { every: 'hourly', hour: 3, paused: true }),
    ).toEqual([]);
  });
});
