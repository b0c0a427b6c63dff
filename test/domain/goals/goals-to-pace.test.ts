import { expect, test } from '@jest/globals';
import { periodAt, periodBefore } from '../../../src/domain/calendar/fiscal-period.ts';
import { goalsToPace } from '../../../src/domain/goals/goals-to-pace.ts';
import { calendar, goal, lastQuarter, now, quarter } from './sales-team.ts';

const next = periodAt('quarter', quarter.end, calendar);
const farOff = periodAt('quarter', next.end, calendar);

test('takes goals that run, ended within a quarter or start within one', () => {
  const periods = [periodBefore(lastQuarter, calendar), lastQuarter, quarter, next, farOff];
  const taken = goalsToPace(
    periods.map((period) => goal({ period })),
    now,
    calendar,
  );
  expect(taken.map(({ period }) => period)).toEqual([lastQuarter, quarter, next]);
});

test('takes goals without a usable period, so that they are mended', () => {
  const goals = [goal({ period: null }), goal({ period: { start: 5, end: 5 } })];
  expect(goalsToPace(goals, now, calendar)).toEqual(goals);
});

test('reads the UTC midnights that HubSpot writes as the portal’s own', () => {
  const utc = { start: Date.UTC(2026, 9), end: Date.UTC(2027, 0) - 1 };
  expect(goalsToPace([goal({ period: utc })], now, calendar)[0]?.period).toEqual(quarter);
});
