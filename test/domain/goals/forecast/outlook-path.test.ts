import { describe, expect, test } from '@jest/globals';
import { forecastOf } from '../../../../src/domain/goals/forecast/forecast.ts';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import {
  outlookPaths,
  type PathRange,
} from '../../../../src/domain/goals/forecast/outlook-path.ts';
import { teamOutlook } from '../../../../src/domain/goals/forecast/team-outlook.ts';
import { plainDays, randomTeam, type SmallDeal, spellsOf } from './small-team.ts';

function pathOf(deals: readonly SmallDeal[], asOf: number, units: readonly number[]) {
  const period = plainDays.periodOf(asOf);
  const history = historyAt(spellsOf(deals), asOf, 3);
  const team = teamOutlook(history, { period, asOf, until: period.end, days: plainDays });
  const forecast = forecastOf(team, units);
  return { forecast, path: outlookPaths(history, team)({ units, target: null }, forecast) };
}

const deals = randomTeam(11, 3, 300);
const { forecast, path } = pathOf(deals, 210, [0, 2]);

describe('the way of a goal through its period', () => {
  test('goes by weeks from the first day to today, and in larger steps to the end', () => {
    const days = path.map(({ day }) => day);
    expect(days).toEqual([180, 187, 194, 201, 208, 210, 222, 236, 250, 264, 270]);
  });

  test('tells what was won until today, and a range from then on', () => {
    const wonBy = (day: number) =>
      deals
        .filter(({ unit, won, closed = 999 }) => unit !== 1 && won && closed >= 180 && closed < day)
        .reduce((sum, { amount = 0 }) => sum + amount, 0);
    for (const { day, won, range } of path) {
      expect(won).toEqual(day <= 210 ? wonBy(day) : null);
      expect(range === null).toBe(day < 210);
    }
    expect(path[0]?.won).toBe(0);
  });

  test('starts its range at what is won, never falls, and ends at the forecast', () => {
    const ranges = path.flatMap(({ range }) => range ?? []);
    const { won, p10, p50, p90 } = forecast;
    expect(ranges[0]).toEqual({ p10: won, p50: won, p90: won });
    expect(ranges.at(-1)).toEqual({ p10, p50, p90 });
    for (const line of ['p10', 'p50', 'p90'] satisfies (keyof PathRange)[]) {
      const values = ranges.map((range) => range[line]);
      expect(values).toEqual(values.toSorted((one, other) => one - other));
    }
    for (const range of ranges) expect(range.p10 <= range.p50 && range.p50 <= range.p90).toBe(true);
    const middles = ranges.map((range) => range.p50);
    expect(middles[3]).toBeGreaterThan(middles[1] ?? 0);
    expect(middles[3]).toBeLessThan(p50);
  });

  test('counts credits where they were given', () => {
    const credit: SmallDeal = { unit: 0, born: 190, closed: 195, won: true, amount: -500 };
    const before = pathOf(deals, 210, [0]).path.map(({ won }) => won);
    const after = pathOf([...deals, credit], 210, [0]).path.map(({ won }) => won);
    expect(after[2]).toBe(before[2]);
    expect(after[3]).toBe((before[3] ?? 0) - 500);
  });

  test('on the first day has nothing behind it, on the last almost nothing ahead', () => {
    expect(
      pathOf(deals, 180, [0])
        .path.map(({ day }) => day)
        .slice(0, 2),
    ).toEqual([180, 201]);
    const last = pathOf(deals, 269, [0]).path;
    expect(last.map(({ day }) => day).slice(-2)).toEqual([269, 270]);
  });
});
