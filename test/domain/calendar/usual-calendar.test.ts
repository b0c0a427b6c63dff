import { expect, test } from '@jest/globals';
import { usualCalendarIn } from '../../../src/domain/calendar/usual-calendar.ts';

test.each([
  ['Europe/Berlin', 'DE'],
  ['Europe/London', 'GB'],
  ['America/New_York', 'US'],
  ['America/Sao_Paulo', 'BR'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['Australia/Sydney', 'AU'],
  ['UTC', null],
  ['Etc/GMT-3', null],
  ['no zone at all', null],
])('a portal in %s that set no calendar has the public holidays of %s off', (timeZone, country) => {
  expect(usualCalendarIn(timeZone)).toEqual({
    fiscalStartMonth: 1,
    weekend: [6, 7],
    place: country === null ? null : { country, region: null },
    daysOff: [],
    people: [],
  });
});
