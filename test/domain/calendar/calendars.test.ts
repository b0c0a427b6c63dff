import { describe, expect, test } from '@jest/globals';
import { calendarsOf } from '../../../src/domain/calendar/calendars.ts';
import {
  type PortalCalendar,
  usualCalendar,
} from '../../../src/domain/calendar/portal-calendar.ts';
import { countWorkingDays } from '../../../src/domain/calendar/working-days.ts';

const now = Date.parse('2026-11-23T10:00+01:00');
const december = {
  start: Date.parse('2026-12-01T00:00+01:00'),
  end: Date.parse('2027-01-01T00:00+01:00'),
};
/** Working days of December 2026, which has 23 from Monday to Friday. */
const decemberDays = (settings: Partial<PortalCalendar>, ownerId?: string) => {
  const calendars = calendarsOf({ ...usualCalendar, ...settings }, 'Europe/Berlin', now);
  const calendar = ownerId === undefined ? calendars.portal : calendars.ofOwner(ownerId);
  return countWorkingDays(december, calendar);
};

describe('calendarsOf', () => {
  test('leaves Monday to Friday when nothing else is set', () => {
    expect(decemberDays({})).toBe(23);
    expect(decemberDays({}, 'anybody')).toBe(23);
  });

  test('takes public holidays and days off, but none of them twice', () => {
    const germany = { country: 'DE', region: null };
    expect(decemberDays({ place: germany })).toBe(22);
    const daysOff = [{ first: '2026-12-24', last: '2026-12-31' }];
    expect(decemberDays({ place: germany, daysOff })).toBe(17);
  });

  test('gives a rep the holidays of where they live, and their time off', () => {
    const people = [
      { ownerId: 'ana', place: { country: 'GB', region: 'ENG' }, timeOff: [] },
      { ownerId: 'ben', place: null, timeOff: [{ first: '2026-12-05', last: '2026-12-08' }] },
    ];
    const settings = { place: { country: 'DE', region: null }, people };
    expect(decemberDays(settings, 'ana')).toBe(21);
    expect(decemberDays(settings, 'ben')).toBe(20);
    expect(decemberDays(settings, 'cy')).toBe(22);
    expect(decemberDays(settings)).toBe(22);
  });

  test('knows the holidays of the years that goals are compared with, and set for', () => {
    const settings = { ...usualCalendar, place: { country: 'DE', region: null } };
    const { portal } = calendarsOf(settings, 'Europe/Berlin', now);
    for (const year of [2020, 2023, 2026, 2030]) expect(portal.holidays).toContain(`${year}-05-01`);
  });
});
