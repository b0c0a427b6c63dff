import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../../../../src/domain/calendar/calendar.ts';
import { startOfDay } from '../../../../src/domain/calendar/day.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import {
  calendarDays,
  dateOf,
  dayNumberOf,
  dayReader,
} from '../../../../src/domain/goals/forecast/calendar-days.ts';
import { workDaysBetween } from '../../../../src/domain/goals/forecast/frame.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';
import { hardZones } from '../../calendar/zones.ts';

const dayNumber = (date: string) => Date.parse(date) / 86_400_000;

describe('days by number', () => {
  test('a moment belongs to the day on the wall', () => {
    const evening = Date.parse('2026-03-31T23:30:00-04:00');
    expect(dateOf(dayNumberOf(evening, 'America/New_York')).toString()).toBe('2026-03-31');
    expect(dateOf(dayNumberOf(evening, 'UTC')).toString()).toBe('2026-04-01');
  });

  test('periods follow each other by the fiscal calendar, whatever the clocks do', () => {
    const calendar = calendarOf({ timeZone: 'America/New_York', fiscalStartMonth: 2 });
    const span = { start: dayNumber('2025-06-01'), end: dayNumber('2026-12-01') };
    const { periodOf } = calendarDays(calendar, 'quarter', span);
    const { start, end } = periodOf(dayNumber('2026-03-15'));
    expect([start, end].map((day) => dateOf(day).toString())).toEqual(['2026-02-01', '2026-05-01']);
    for (let day = span.start; day < span.end; day += 1) {
      const period = periodOf(day);
      expect(period.start <= day && day < period.end).toBe(true);
    }
  });

  test('weekends and holidays are no working days', () => {
    const calendar = calendarOf({ timeZone: 'UTC', holidays: ['2026-12-25'] });
    const span = { start: dayNumber('2026-12-01'), end: dayNumber('2026-12-31') };
    const days = calendarDays(calendar, 'month', span);
    const between = (from: string, to: string) =>
      workDaysBetween(days, dayNumber(from), dayNumber(to));
    expect(between('2026-12-21', '2026-12-28')).toBe(4);
    expect(between('2026-12-26', '2026-12-28')).toBe(0);
  });
});

describe('the days of many moments', () => {
  test.each(hardZones)('are those that single moments have in %s', (timeZone) => {
    const span = { start: Date.UTC(2009, 5), end: Date.UTC(2027, 5) };
    const day = dayReader(timeZone, span);
    const random = seededRandom(3);
    const around = { start: span.start - 40 * DAY_MS, length: span.end - span.start + 80 * DAY_MS };
    const midnights = Array.from({ length: 40 }, () => {
      const date = dateOf(14_400 + Math.floor(6_500 * random()));
      return startOfDay(date, timeZone);
    });
    const moments = [
      ...Array.from({ length: 60 }, () => Math.floor(around.start + around.length * random())),
      ...midnights.flatMap((at) => [at - 1, at, at + 1]),
      Date.UTC(2011, 11, 30, 9, 59),
      Date.UTC(2011, 11, 30, 10),
    ];
    expect(moments.map(day)).toEqual(moments.map((at) => dayNumberOf(at, timeZone)));
  });
});
