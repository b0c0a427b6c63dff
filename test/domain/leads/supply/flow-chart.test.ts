import { describe, expect, test } from '@jest/globals';
import {
  judgeFlow,
  studentDeviate,
  WEEKS_NEEDED,
} from '../../../../src/domain/leads/supply/flow-chart.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';

const WEEKS = 65;
const random = seededRandom(7);

/** Knuth's way, for small means. */
function poisson(mean: number): number {
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  for (; product > limit; count += 1) product *= random();
  return count;
}

/** Quiet weeks in summer and at the end of the year. */
function season(week: number): number {
  const ofYear = week % 52;
  if (ofYear >= 30 && ofYear < 34) return 0.75;
  return ofYear >= 48 ? 0.7 : 1;
}

/** The share of flows that are called broken; `fall` thins the last quarter. */
function alarms(
  flows: number,
  mean: (week: number) => number,
  { of = 'whole', fall = 1 }: { of?: 'whole' | 'channel'; fall?: number } = {},
): number {
  let broken = 0;
  for (let flow = 0; flow < flows; flow += 1) {
    const start = Math.floor(random() * 52);
    const weeks = Array.from({ length: WEEKS }, (_, week) =>
      poisson(mean(week + start) * (week >= WEEKS - 13 ? fall : 1)),
    );
    if (judgeFlow(weeks, of)?.broken) broken += 1;
  }
  return broken / flows;
}

test("Student's deviates are those of the tables", () => {
  expect(studentDeviate(2.575829, 12)).toBeCloseTo(3.055, 2);
  expect(studentDeviate(3.090232, 7)).toBeCloseTo(4.785, 0);
  expect(studentDeviate(2.575829, 1_000)).toBeCloseTo(2.58, 2);
});

describe('the flow of leads', () => {
  test('is not judged while too few weeks are known', () => {
    const weeks = Array.from({ length: WEEKS_NEEDED }, () => 20);
    expect(judgeFlow(weeks.slice(1), 'whole')).toBeNull();
    expect(judgeFlow(weeks, 'whole')).toMatchObject({ latest: 80, usual: 80, broken: false });
  });

  test('that wobbles raises a false alarm in at most 1 of 100 looks', () => {
    for (const mean of [3, 12, 35]) {
      expect(alarms(1_000, () => mean)).toBeLessThanOrEqual(0.01);
      expect(alarms(1_000, () => mean, { of: 'channel' })).toBeLessThanOrEqual(0.003);
    }
  });

  test('that falls every summer and December raises a false alarm in at most 1 of 100 looks', () => {
    expect(alarms(1_000, (week) => 35 * season(week))).toBeLessThanOrEqual(0.01);
  });

  test('that halves is called broken in at least 9 of 10 cases, also when the break is a quarter old', () => {
    expect(alarms(400, () => 35, { fall: 0.5 })).toBeGreaterThan(0.9);
  });

  test('that rises is never broken', () => {
    expect(alarms(300, () => 20, { fall: 2 })).toBe(0);
  });

  test('with one bad week is a wobble', () => {
    const weeks = Array.from({ length: WEEKS }, () => 20);
    expect(judgeFlow([...weeks.slice(0, -1), 5], 'whole')?.broken).toBe(false);
  });
});
