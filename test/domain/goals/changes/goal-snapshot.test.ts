import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { money } from '../../../../src/domain/crm/money.ts';
import type { DealFactsThen } from '../../../../src/domain/goals/changes/deal-at.ts';
import {
  type SnapshotGoal,
  snapshotOfGoal,
} from '../../../../src/domain/goals/changes/goal-snapshot.ts';

const goal: SnapshotGoal = {
  goalId: 'g1',
  metric: { kind: 'revenue' },
  period: { start: 1_000, end: 2_000 },
  currency: 'EUR',
  pipelineIds: ['p'],
  target: new Decimal(300),
};

let made = 0;
/** A deal of 100 EUR in pipeline p that closes within the period; open unless told otherwise. */
function deal(known: Partial<DealFactsThen> = {}): DealFactsThen {
  made += 1;
  return {
    id: String(made),
    outcome: 'open',
    ownerId: 'ana',
    pipelineId: 'p',
    stageId: 's',
    closeDate: 1_500,
    createdAt: 900,
    amount: money(100, 'EUR'),
    homeAmount: null,
    ...known,
  };
}

/** The deals of a snapshot in short: "1 open 33.33". */
function counted(
  deals: readonly DealFactsThen[],
  contributions: [string, number][] = [],
  of = goal,
) {
  const parts = { mean: 500, contributions: new Map(contributions) };
  const snapshot = snapshotOfGoal(of, { at: 1_200, deals }, parts);
  return snapshot.deals.map(({ id, outcome, counts }) => `${id} ${outcome} ${counts.toFixed()}`);
}

describe('A snapshot of a goal', () => {
  test('holds open deals with what they add, wins of the period with what they brought; the rest is still to come', () => {
    const [open, silent, won] = [deal(), deal(), deal({ outcome: 'won' })];
    const parts = { mean: 180.5, contributions: new Map([[open.id, 33.333]]) };
    const snapshot = snapshotOfGoal(goal, { at: 1_200, deals: [open, silent, won] }, parts);
    expect(snapshot).toMatchObject({ goalId: 'g1', at: 1_200, period: goal.period });
    expect(snapshot.deals.map(({ counts }) => counts.toFixed())).toEqual(['33.33', '0', '100']);
    expect(
      [snapshot.forecast, snapshot.toCome, snapshot.target].map((each) => each.toFixed()),
    ).toEqual(['180.5', '47.17', '300']);
  });

  test('leaves out wins of other periods and those of unknown worth, and what was lost before the period', () => {
    const won = { outcome: 'won' } as const;
    const lost = { outcome: 'lost' } as const;
    const [late, nobodyKnows] = [
      deal({ ...lost, closeDate: 2_500 }),
      deal({ ...lost, closeDate: null }),
    ];
    const deals = [
      deal({ ...won, closeDate: 999 }),
      deal({ ...won, closeDate: 2_000 }),
      deal({ ...won, closeDate: null }),
      deal({ ...won, amount: money(100, 'USD') }),
      deal({ ...lost, closeDate: 999 }),
      late,
      nobodyKnows,
    ];
    expect(counted(deals)).toEqual([`${late.id} lost 0`, `${nobodyKnows.id} lost 0`]);
  });

  test('leaves out other pipelines and deals whose stage is in none', () => {
    expect(counted([deal({ pipelineId: 'q' }), deal({ outcome: 'unknown' })])).toEqual([]);
  });

  test('of a goal that counts deals counts each win as one', () => {
    const counting: SnapshotGoal = { ...goal, metric: { kind: 'deals-won' }, currency: null };
    const [open, won] = [deal({ amount: null }), deal({ outcome: 'won', amount: null })];
    expect(counted([open, won], [[open.id, 0.25]], counting)).toEqual([
      `${open.id} open 0.25`,
      `${won.id} won 1`,
    ]);
  });
});
