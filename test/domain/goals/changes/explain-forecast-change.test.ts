import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import type { CountedDeal } from '../../../../src/domain/goals/changes/counted-deal.ts';
import { explainForecastChange } from '../../../../src/domain/goals/changes/explain-forecast-change.ts';
import {
  type ForecastSnapshot,
  takeSnapshot,
} from '../../../../src/domain/goals/changes/forecast-snapshot.ts';

const [monday, friday] = [1_000, 5_000];
const period = { start: 0, end: 100_000 };

type Known = Partial<Omit<CountedDeal, 'amount' | 'counts'>> & {
  readonly amount?: number | null;
  readonly counts?: number;
};

/** An open deal of 40,000, made before Monday, that is expected to bring 10,000. */
function deal(id: string, { amount = 40_000, counts = 10_000, ...known }: Known = {}): CountedDeal {
  return {
    id,
    outcome: 'open',
    ownerId: 'ana',
    stageId: 'offer',
    closeDate: 50_000,
    createdAt: 500,
    amount: amount === null ? null : new Decimal(amount),
    counts: new Decimal(counts),
    ...known,
  };
}

/** 5,000 of every forecast comes from deals that are not created yet, unless told otherwise. */
function snapshot(
  at: number,
  deals: readonly CountedDeal[],
  { target = 300_000, toCome = 5_000 } = {},
): ForecastSnapshot {
  const counted = deals.reduce((sum, { counts }) => sum + counts.toNumber(), 0);
  const mean = counted + toCome;
  return takeSnapshot({ goalId: 'g1', at, period, target: new Decimal(target), mean, deals });
}

/** The lines in short: "won 30000 (1)". */
function told(before: readonly CountedDeal[], after: readonly CountedDeal[]): string[] {
  const { lines } = explainForecastChange(snapshot(monday, before), snapshot(friday, after));
  return lines.map(
    ({ kind, amount, deals }) =>
      `${kind} ${amount.toFixed()} (${deals.map(({ dealId }) => dealId).join(', ')})`,
  );
}

describe('A deal that counts at one moment only', () => {
  test('is new when it was made between them', () => {
    expect(told([], [deal('1', { createdAt: monday + 1 })])).toEqual(['new 10000 (1)']);
  });

  test('is new when nobody knows when it was made', () => {
    expect(told([], [deal('1', { createdAt: null })])).toEqual(['new 10000 (1)']);
  });

  test('is won when it was made and won between them', () => {
    const won = deal('1', { outcome: 'won', counts: 40_000, createdAt: friday });
    expect(told([], [won])).toEqual(['won 40000 (1)']);
  });

  test('is told nothing of when it was made and lost between them', () => {
    expect(told([], [deal('1', { outcome: 'lost', counts: 0, createdAt: friday })])).toEqual([]);
  });

  test('joined the goal when it was there before, won meanwhile or not', () => {
    const won = deal('2', { outcome: 'won', counts: 40_000 });
    expect(told([], [deal('1'), won])).toEqual(['joined 50000 (2, 1)']);
  });

  test('left the goal when it counts no longer', () => {
    expect(told([deal('1'), deal('2', { createdAt: null })], [])).toEqual(['left -20000 (1, 2)']);
  });
});

describe('A deal that counts at both moments', () => {
  test('that was won brings what was not expected of it yet, at the amount that it was won with', () => {
    const won = deal('1', { outcome: 'won', amount: 50_000, counts: 50_000, stageId: 'done' });
    expect(told([deal('1')], [won])).toEqual(['won 40000 (1)']);
  });

  test('that was lost takes away what was expected of it', () => {
    const lost = deal('1', { outcome: 'lost', counts: 0, amount: 90_000 });
    expect(told([deal('1')], [lost])).toEqual(['lost -10000 (1)']);
  });

  test('that is open again counts for less, or for more, than when it had ended', () => {
    const won = deal('1', { outcome: 'won', counts: 40_000 });
    const lost = deal('2', { outcome: 'lost', counts: 0 });
    expect(told([won, lost], [deal('1'), deal('2')])).toEqual(['reopened -20000 (1, 2)']);
  });

  test('that is lost after all takes its win back', () => {
    const won = deal('1', { outcome: 'won', counts: 40_000 });
    const lost = deal('1', { outcome: 'lost', counts: 0 });
    expect(told([won], [lost])).toEqual(['lost -40000 (1)']);
  });

  test('with another amount at the same chance changes by its amount alone', () => {
    const larger = deal('1', { amount: 60_000, counts: 15_000 });
    expect(told([deal('1')], [larger])).toEqual(['up 5000 (1)']);
    expect(told([larger], [deal('1')])).toEqual(['down -5000 (1)']);
  });

  test('with another amount and another chance is told twice; the parts do not depend on which changed first', () => {
    // 25% of 40,000 became 35% of 60,000: 20,000 x 30%, and 10 points x 50,000.
    const later = deal('1', { amount: 60_000, counts: 21_000 });
    expect(told([deal('1')], [later])).toEqual(['up 6000 (1)', 're-estimated 5000 (1)']);
  });

  test('whose amount was not known changes by all of it', () => {
    expect(told([deal('1', { amount: null, counts: 8_000 })], [deal('1')])).toEqual([
      'up 2000 (1)',
    ]);
    expect(told([deal('1', { amount: 0, counts: 0 })], [deal('1')])).toEqual(['up 10000 (1)']);
  });

  test('that was won with an amount that was corrected changes by the correction', () => {
    const won = { outcome: 'won', counts: 40_000 } as const;
    const corrected = deal('1', { ...won, amount: 35_000, counts: 35_000 });
    expect(told([deal('1', won)], [corrected])).toEqual(['down -5000 (1)']);
  });

  test('slipped when its close date was moved later and less is expected of it', () => {
    const slipped = deal('1', { closeDate: 200_000, counts: 4_000 });
    expect(told([deal('1')], [slipped])).toEqual(['slipped -6000 (1)']);
  });

  test('was pulled in when its close date was moved earlier and more is expected of it', () => {
    const pulled = deal('1', { closeDate: 20_000, counts: 14_000 });
    expect(told([deal('1')], [pulled])).toEqual(['pulled in 4000 (1)']);
  });

  test('is re-estimated when its close date moved the other way, or was not known', () => {
    const later = deal('1', { closeDate: 200_000, counts: 14_000 });
    const unknown = deal('2', { closeDate: null, counts: 13_000 });
    expect(told([deal('1'), deal('2')], [later, unknown])).toEqual(['re-estimated 7000 (1, 2)']);
  });

  test('changed stage, which is the reason even if its close date moved too', () => {
    const moved = deal('1', { stageId: 'contract', closeDate: 20_000, counts: 16_000 });
    expect(told([deal('1')], [moved])).toEqual(['stage 6000 (1)']);
  });
});

describe('A change of forecast', () => {
  test('is measured against the target: a higher target counts against it', () => {
    const change = explainForecastChange(
      snapshot(monday, [deal('1')]),
      snapshot(friday, [deal('1', { counts: 9_000 })], { target: 310_000 }),
    );
    expect(change.amount.toFixed()).toBe('-11000');
    expect(change.lines).toMatchObject([{ kind: 'target', deals: [] }, { kind: 're-estimated' }]);
    expect(change.lines[0]?.amount.toFixed()).toBe('-10000');
    expect([change.from.forecast.toFixed(), change.to.forecast.toFixed()]).toEqual([
      '15000',
      '14000',
    ]);
    expect([change.from.at, change.to.at]).toEqual([monday, friday]);
  });

  test('tells of deals that were not created yet on a line of its own', () => {
    const change = explainForecastChange(
      snapshot(monday, []),
      snapshot(friday, [deal('1', { createdAt: 4_000 })], { toCome: 1_000 }),
    );
    expect(change.lines.map(({ kind, amount }) => [kind, amount.toFixed()])).toEqual([
      ['new', '10000'],
      ['to come', '-4000'],
    ]);
  });

  test('names the largest change first, and under it the deals that made it, the largest first', () => {
    const before = ['1', '2', '3', '4'].map((id) => deal(id));
    const after = [
      deal('1', { counts: 9_000 }),
      deal('2', { counts: 15_000 }),
      deal('3', { counts: 0, outcome: 'lost' }),
      deal('4', { counts: 7_000 }),
    ];
    expect(told(before, after)).toEqual(['lost -10000 (3)', 're-estimated 1000 (2, 4, 1)']);
  });

  test('keeps a line whose deals cancel out', () => {
    const after = [deal('1', { counts: 9_000 }), deal('2', { counts: 11_000 })];
    expect(told([deal('1'), deal('2')], after)).toEqual(['re-estimated 0 (1, 2)']);
  });
});

describe('A snapshot', () => {
  test('cuts what open deals are expected to bring at cents; deals to come take up the rest, so that all sums to the forecast', () => {
    const won = deal('2', { outcome: 'won', amount: 0.125, counts: 0.125 });
    const taken = takeSnapshot({
      goalId: 'g1',
      at: monday,
      period,
      target: new Decimal(1),
      mean: 20_000.005,
      deals: [deal('1', { counts: 100 / 3 }), won],
    });
    expect(taken.deals.map(({ counts }) => counts.toFixed())).toEqual(['33.33', '0.125']);
    expect(taken.forecast.toFixed()).toBe('20000.01');
    expect(taken.toCome.toFixed()).toBe('19966.555');
  });
});
