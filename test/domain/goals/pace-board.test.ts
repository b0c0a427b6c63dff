import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  boardSummary,
  byNeedOfHelp,
  isOnBoard,
  type PaceOutline,
} from '../../../src/domain/goals/pace-board.ts';

const now = 50;
let made = 0;

/** A rep's revenue goal under way, behind, that needs 100 a day where 80 is usual. */
function outline(known: Partial<PaceOutline> = {}): PaceOutline {
  made += 1;
  return {
    goalId: `g${made}`,
    scope: { kind: 'rep', ownerId: String(made) },
    metric: { kind: 'revenue' },
    currency: null,
    period: { start: 0, end: 100 },
    verdict: 'behind',
    pace: 0.8,
    runRateNeeded: new Decimal('100.10'),
    runRateUsual: new Decimal('80.05'),
    ...known,
  };
}

const summary = (...outlines: readonly PaceOutline[]) => boardSummary(outlines, 'EUR', now);
const reached = { verdict: 'reached', runRateNeeded: null } as const;

describe('the board in one look', () => {
  test('counts what runs and what is behind, and adds up what is needed a day', () => {
    const together = summary(
      outline(),
      outline(),
      outline({ verdict: 'ahead', pace: 1.2 }),
      outline(reached),
    );
    expect(together).toMatchObject({ running: 4, behind: 2, reached: 1, unmeasured: 0 });
    expect(together.together?.needed.toFixed()).toBe('300.3');
    expect(together.together?.usual?.toFixed()).toBe('320.2');
    expect(together.together?.goals).toBe(4);
  });

  test('says of how many goals it is known what is usual', () => {
    const known = summary(outline(), outline({ runRateUsual: null })).together;
    expect(known?.usual?.toFixed()).toBe('80.05');
    expect(known).toMatchObject({ goals: 2, usualKnown: 1 });
    expect(summary(outline({ runRateUsual: null })).together).toMatchObject({
      usual: null,
      usualKnown: 0,
    });
  });

  test('counts apart what has not begun and what cannot be paced', () => {
    const later = outline({ period: { start: 60, end: 90 }, verdict: 'not started' });
    const blank = outline({ metric: null, verdict: null, period: null });
    expect(summary(outline(), later, blank)).toMatchObject({
      running: 1,
      behind: 1,
      notStarted: 1,
      unmeasured: 1,
    });
  });

  test('without a goal that runs, needs nothing', () => {
    expect(summary()).toMatchObject({ running: 0, together: null });
    expect(summary(outline({ verdict: 'missed', period: { start: 0, end: 50 } }))).toMatchObject({
      running: 0,
      behind: 0,
      together: null,
    });
  });

  test('never adds up currencies, metrics, periods, or reps and teams', () => {
    const others: Partial<PaceOutline>[] = [
      { currency: 'USD' },
      { metric: { kind: 'deals-won' } },
      { period: { start: 0, end: 80 } },
      { scope: { kind: 'team', teamId: 't' } },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(others), fc.nat({ max: 3 }), (apart, more) => {
        const alike = Array.from({ length: 2 + more }, () => outline());
        const same = outline({ currency: 'EUR' });
        const mixed = [...apart.map(outline), ...alike, same].toSorted(
          (one, other) => one.goalId.length - other.goalId.length,
        );
        const { together } = summary(...mixed);
        expect(together?.goals).toBe(alike.length + 1);
        expect(together?.needed.toFixed(1)).toBe((100.1 * (alike.length + 1)).toFixed(1));
      }),
      { numRuns: 30 },
    );
  });
});

test('on the board is what runs, is to come, or cannot be told; not what is over', () => {
  const at = (period: PaceOutline['period']) => isOnBoard({ period }, now);
  expect(at({ start: 0, end: 51 })).toBe(true);
  expect(at({ start: 60, end: 90 })).toBe(true);
  expect(at(null)).toBe(true);
  expect(at({ start: 20, end: 10 })).toBe(true);
  expect(at({ start: 0, end: 50 })).toBe(false);
});

test('who needs help most comes first: the furthest behind, then what cannot be paced, then the least ahead', () => {
  const order = [
    outline({ pace: 0.4 }),
    outline({ pace: 0.9 }),
    outline({ verdict: null, pace: null }),
    outline({ verdict: 'on pace', pace: 1 }),
    outline({ verdict: 'ahead', pace: 1.5 }),
  ];
  expect(order.toReversed().toSorted(byNeedOfHelp)).toEqual(order);
});
