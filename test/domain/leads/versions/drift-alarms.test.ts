import { describe, expect, test } from '@jest/globals';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import { driftAlarms } from '../../../../src/domain/leads/versions/drift-alarms.ts';
import type { LearnedVersion } from '../../../../src/domain/leads/versions/learned-version.ts';
import { logOddsOf, sigmoid } from '../../../../src/domain/statistics/log-odds.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';
import { drift } from '../../../../src/words/en/learning.ts';
import { english } from '../../../../src/words/english.ts';
import { say } from '../../../../src/words/say.ts';
import { learnedOf } from '../../../battery/portal-store/learning.ts';

const scores = [-30, -20, -10, 0, 10, 20, 30];
const learned: LearnedVersion = {
  ...learnedOf('a'),
  learnedAt: 1_000 * DAY_MS,
  baseRate: 0.2,
  meaning: {
    base: logOddsOf(0.18),
    horizonDays: 90,
    bands: scores.map((score) => ({ score, leads: 100, variance: 0.01 })),
  },
};

/** New leads whose scores are shifted, and that convert with other odds than were said. */
function newLeads(rows: number, { shift = 0, odds = 1, created = 950 } = {}) {
  const random = seededRandom(4);
  const points = Float64Array.from(
    { length: rows },
    () => (scores[Math.floor(random() * scores.length)] ?? 0) + shift,
  );
  const said = (score: number) => learned.meaning.base + (score * Math.LN2) / 20;
  const labels = Uint8Array.from(points, (score) =>
    random() < sigmoid(said(score) + Math.log(odds)) ? 1 : 0,
  );
  return { createdAt: new Float64Array(rows).fill(created * DAY_MS), labels, scores: points };
}

describe('drift', () => {
  test('is not claimed while all is as it was, or while there are few outcomes', () => {
    expect(driftAlarms(learned, newLeads(2_000))).toEqual([]);
    expect(driftAlarms(learned, newLeads(99, { odds: 20 }))).toEqual([]);
  });

  test('is told when more leads convert, and chances do not come true', () => {
    const alarms = driftAlarms(learned, newLeads(2_000, { odds: 3 }));
    const [moved, off, ...others] = alarms.map((alarm) => say(drift, alarm, english));
    expect(others).toEqual([]);
    expect(moved).toMatch(/^\d\d\.\d% of new leads convert, against 20\.0%/);
    expect(off).toMatch(/^Its chances are off: of 500 new leads/);
  });

  test('is told when other leads come in', () => {
    const alarms = driftAlarms(learned, newLeads(400, { shift: 25, odds: 0.5 }));
    expect(alarms).toContainEqual({
      say: 'other leads come in',
      with: { stability: expect.any(Number), shift: 0.25 },
    });
  });

  test('is judged by leads whose outcome was open when the scorecard was learned', () => {
    expect(driftAlarms(learned, newLeads(2_000, { odds: 3, created: 900 }))).toEqual([]);
  });
});
