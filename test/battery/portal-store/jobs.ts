import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import type { MeasuredPace } from '../../../src/domain/goals/pace.ts';
import {
  change,
  contactOf,
  current,
  dealOf,
  goalOf,
  measuredOf,
  page,
  prompt,
  scoredOf,
  warning,
  withHistory,
} from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

/** The pace with every kind of line, and a roll-up. */
function explainedOf(pace: MeasuredPace): MeasuredPace {
  const amount = new Decimal('-0.1');
  return {
    ...pace,
    arithmetic: {
      target: [
        { kind: 'set', amount },
        { kind: 'changed', from: 5, amount },
        { kind: 'ramp', month: 1, percent: 33.3, workingDays: 7, amount },
      ],
      actual: [{ kind: 'got from others', deals: 2, amount }],
      expected: [{ kind: 'time off', daysGone: 1, daysInAll: 2, amount }],
    },
    rollUp: {
      parts: [{ goalId: 'v', scope: { kind: 'rep', ownerId: '9' }, target: amount }],
      mismatch: amount,
      leftOut: [{ reason: { say: 'no goal', with: {} }, count: 1 }],
    },
  };
}

export function jobTests({ freshStore }: StoreUnderTest): void {
  const ids = ['9', '10', '11', '100', '18446744073709551615', '99999999999999999999'];

  test('that walk contacts and deals in the numeric order of ids, without the archived ones', async () => {
    const store = freshStore();
    await store.commitPage(
      'contacts',
      page(...ids.toReversed().map((id) => contactOf(id)), contactOf('50', { archived: true })),
      current,
      1,
    );
    await store.commitPage(
      'deals',
      page(...ids.toReversed().map((id) => dealOf(id)), dealOf('50', { archived: true })),
      current,
      1,
    );
    for (const after of [store.contactsAfter, store.dealsAfter]) {
      expect((await after(null, 99)).map((each) => each.id)).toEqual(ids);
      expect((await after('10', 2)).map((each) => each.id)).toEqual(['11', '100']);
      expect((await after('50', 1)).map((each) => each.id)).toEqual(['100']);
      expect(await after('99999999999999999999', 9)).toEqual([]);
    }
  });

  test('that save scores together with the place to go on', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    await store.saveScores([scoredOf('1', 40)], 'score', { after: '1', left: 2, note: null });
    expect(await store.readCheckpoint('score')).toEqual({ after: '1', left: 2, note: null });
    expect((await store.leadCard('1'))?.scored).toEqual(scoredOf('1', 40));
    await store.saveScores([scoredOf('1', 60, 70)], 'score', null);
    expect(await store.readCheckpoint('score')).toBeNull();
    expect((await store.leadCard('1'))?.scored).toEqual(scoredOf('1', 60, 70));
  });

  test('that finish with nothing to save', async () => {
    const store = freshStore();
    await store.saveScores([], 'score', null);
    await store.saveDealChecks([], 'pace', { after: '1' });
    expect(await store.readCheckpoint('pace')).toEqual({ after: '1' });
  });

  test('whole or not at all: scores that fail leave the place to go on where it was', async () => {
    const store = freshStore();
    await store.saveScores([], 'score', { after: '1' });
    const failing = store.saveScores([scoredOf('1', 1), scoredOf('2', 0.5)], 'score', {
      after: '2',
    });
    await expect(failing).rejects.toThrow();
    expect(await store.readCheckpoint('score')).toEqual({ after: '1' });
    expect((await store.counts()).scored).toBe(0);
  });

  test('that read the deals won within a period, its end not included', async () => {
    const store = freshStore();
    const won = { outcome: 'won' } as const;
    await store.commitPage(
      'deals',
      page(
        dealOf('1', { ...won, closeDate: 10 }),
        dealOf('2', { ...won, closeDate: 20 }),
        dealOf('3', { ...won, closeDate: 9 }),
        dealOf('4', { ...won, closeDate: 15, archived: true }),
        dealOf('5', { outcome: 'lost', closeDate: 15 }),
        dealOf('6', { ...won, closeDate: null }),
      ),
      current,
      1,
    );
    const found = await store.wonDeals({ start: 10, end: 20 });
    expect(found.map((deal) => deal.id)).toEqual(['1']);
  });

  test('that read the deals created within a period, whatever became of them', async () => {
    const store = freshStore();
    await store.commitPage(
      'deals',
      page(
        dealOf('1', { createdAt: 19 }),
        dealOf('2', { createdAt: 10, outcome: 'lost' }),
        dealOf('3', { createdAt: 20 }),
        dealOf('4', { createdAt: 15, archived: true }),
        dealOf('5', { createdAt: null }),
      ),
      current,
      1,
    );
    const found = await store.createdDeals({ start: 10, end: 20 });
    expect(found.map((deal) => deal.id)).toEqual(['2', '1']);
  });

  test('that read contacts with some properties and every value these had, oldest first', async () => {
    const store = freshStore();
    const properties = { lifecyclestage: 'customer', city: 'Kiel', hs_date: null };
    await store.commitPage(
      'contacts',
      [
        withHistory(
          contactOf('10', { ownerId: '9', properties }),
          change('lifecyclestage', 'lead', 3),
          change('lifecyclestage', 'customer', 7),
          change('city', 'Bonn', 1),
        ),
        withHistory(contactOf('2')),
        withHistory(contactOf('3', { archived: true })),
      ],
      current,
      9,
    );
    const [first, ...rest] = await store.contactPastsAfter(null, 9, ['lifecyclestage', 'hs_date']);
    expect(first).toEqual({
      id: '2',
      ownerId: null,
      properties: { lifecyclestage: null, hs_date: null },
      changes: [],
    });
    expect(rest).toEqual([
      {
        id: '10',
        ownerId: '9',
        properties: { lifecyclestage: 'customer', hs_date: null },
        changes: [
          expect.objectContaining({ property: 'lifecyclestage', value: 'lead', at: 3 }),
          expect.objectContaining({ value: 'customer', at: 7 }),
        ],
      },
    ]);
    expect((await store.contactPastsAfter('2', 1, [])).map(({ id }) => id)).toEqual(['10']);
  });

  test('that replace all paces, measured or not', async () => {
    const store = freshStore();
    await store.commitPage('deals', page(dealOf('1'), dealOf('2')), current, 1);
    const unmeasured = {
      kind: 'unmeasured',
      goal: goalOf('v'),
      smart: { letters: [] },
    } as const;
    const paces = [
      { pace: explainedOf(measuredOf(goalOf('g'), 0.5)), pacedAt: 7 },
      { pace: unmeasured, pacedAt: 7 },
    ];
    await store.replacePaces(paces);
    const signals = { warnings: [warning], prompt };
    await store.saveDealChecks(
      [
        { dealId: '1', goalId: 'g', signals, checkedAt: 8 },
        { dealId: '2', goalId: 'v', signals, checkedAt: 8 },
      ],
      'pace',
      null,
    );
    expect((await store.dealCard('1'))?.pace).toEqual(paces[0]);
    expect((await store.dealCard('2'))?.pace).toEqual(paces[1]);
    expect((await store.dealCard('2'))?.signals).toEqual(signals);
    await store.replacePaces(paces.slice(1));
    expect((await store.dealCard('1'))?.pace).toBeNull();
    await store.replacePaces([]);
    expect((await store.counts()).paced).toBe(0);
  });
}
