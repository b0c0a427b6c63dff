import { describe, expect, test } from '@jest/globals';
import { changeMoments } from '../../../../src/domain/goals/changes/change-moments.ts';

const berlin = { timeZone: 'Europe/Berlin' };
const quarter = {
  start: Date.parse('2026-10-01T00:00+02:00'),
  end: Date.parse('2027-01-01T00:00+01:00'),
};

/** The moments as people in Berlin would write them. */
function told(now: string, period = quarter) {
  const { yesterday, week, period: start } = changeMoments(Date.parse(now), period, berlin);
  return [yesterday, week, start].map((at) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at),
  );
}

describe('The moments that a goal is held against', () => {
  test('are the starts of yesterday, of the last Monday, and of the period, on the portal’s wall', () => {
    expect(told('2026-11-26T10:00+01:00')).toEqual([
      'Wed 25 Nov, 00:00',
      'Mon 23 Nov, 00:00',
      'Thu 1 Oct, 00:00',
    ]);
  });

  test('on a Tuesday fall on one, on a Monday reach back to the Monday before', () => {
    expect(told('2026-11-24T00:00+01:00').slice(0, 2)).toEqual([
      'Mon 23 Nov, 00:00',
      'Mon 23 Nov, 00:00',
    ]);
    expect(told('2026-11-23T23:59+01:00').slice(0, 2)).toEqual([
      'Sun 22 Nov, 00:00',
      'Mon 16 Nov, 00:00',
    ]);
  });

  test('are the starts of days where the clocks are changed', () => {
    expect(told('2026-10-26T00:30+01:00').slice(0, 2)).toEqual([
      'Sun 25 Oct, 00:00',
      'Mon 19 Oct, 00:00',
    ]);
  });

  test('never lie before the period', () => {
    expect(told('2026-10-01T09:00+02:00')).toEqual(Array(3).fill('Thu 1 Oct, 00:00'));
    expect(told('2026-10-03T09:00+02:00')).toEqual([
      'Fri 2 Oct, 00:00',
      'Thu 1 Oct, 00:00',
      'Thu 1 Oct, 00:00',
    ]);
  });
});
