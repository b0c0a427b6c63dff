import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { periodBefore } from '../../../src/domain/calendar/fiscal-period.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { paceFactsOf } from '../../../src/domain/goals/pace-facts.ts';
import { smartGapsOf } from '../../../src/domain/goals/smart-gaps.ts';
import { calendar, goal, quarter, sources, won } from './sales-team.ts';

/** Ana wins 10,000, 20,000, ... in the quarters before this one, the latest first, and one deal before all of them. */
function wins(quarters: number) {
  let period = quarter;
  const deals = Array.from({ length: quarters }, (_, i) => {
    period = periodBefore(period, calendar);
    return won({ closeDate: period.start, euros: 10_000 * (i + 1) });
  });
  return [...deals, won({ closeDate: period.start - 1, euros: 1 })];
}

const gaps = (subject: Goal, deals = [won()], goals: readonly Goal[] = []) =>
  smartGapsOf(subject, paceFactsOf(sources(deals, { goals })));

test('A goal that nothing speaks against has no gaps', () => {
  expect(gaps(goal())).toEqual([]);
});

describe('achievable', () => {
  const asking = (target: number) => goal({ target: new Decimal(target) });

  test('is named when the target is more than twice the best that was ever made', () => {
    expect(gaps(asking(60_000), wins(3))).toEqual([]);
    expect(gaps(asking(93_000), wins(3))).toEqual([
      {
        part: 'achievable',
        mend: 'Set a target that the past supports: this one asks for 3.1 times the best of the last 3 quarters.',
      },
    ]);
  });

  test('is not claimed with fewer than three earlier periods', () => {
    expect(gaps(asking(9_000_000), wins(2))).toEqual([]);
    expect(gaps(asking(9_000_000), [])).toEqual([]);
  });

  test('is not claimed for somebody who made nothing yet', () => {
    const ben = goal({ scope: { kind: 'rep', ownerId: 'ben' }, target: new Decimal(9_000_000) });
    expect(gaps(ben, wins(4))).toEqual([]);
  });
});

describe('relevant', () => {
  const team = (known: Partial<Goal>) =>
    goal({ id: 't1', scope: { kind: 'team', teamId: 'north' }, ...known });
  const parts = (goals: readonly Goal[], subject = goal()) =>
    gaps(subject, [won()], goals).map(({ part }) => part);

  test('is named when the team’s goals of that time count something else', () => {
    expect(parts([team({ metric: { kind: 'deals-won' } })])).toEqual(['relevant']);
  });

  test('is not named when one of them counts the same, or none runs at that time', () => {
    const deals = team({ metric: { kind: 'deals-won' } });
    expect(parts([deals, team({})])).toEqual([]);
    expect(parts([{ ...deals, period: periodBefore(quarter, calendar) }])).toEqual([]);
    expect(parts([team({ metric: null })])).toEqual([]);
    expect(parts([])).toEqual([]);
  });

  test('is not asked of a team’s own goal', () => {
    const deals = team({ metric: { kind: 'deals-won' } });
    expect(parts([deals], team({ id: 't2' }))).toEqual([]);
  });
});
