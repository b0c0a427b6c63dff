import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';

describe('calendarOf', () => {
  test('works Monday to Friday, starts its year in January and has no holidays unless told otherwise', () => {
    const calendar = calendarOf({ timeZone: 'Europe/Berlin' });
    expect(calendar).toEqual({
      timeZone: 'Europe/Berlin',
      fiscalStartMonth: 1,
      weekend: new Set([6, 7]),
      holidays: new Set(),
    });
  });

  test('names every impossible setting at once', () => {
    const attempt = () =>
      calendarOf({
        timeZone: 'Mars/Olympus',
        fiscalStartMonth: 13,
        weekend: [1, 2, 3, 4, 5, 6, 7],
        holidays: ['2026-12-25', '2026-02-30', '2026-12-25T00:00'],
      });
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(/"Mars\/Olympus".*not 13.*no day to work.*"2026-02-30".*T00:00"/);
  });
});
