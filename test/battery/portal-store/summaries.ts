import { expect, test } from '@jest/globals';
import { asWritten } from '../../../src/domain/told/told.ts';
import {
  contactOf,
  current,
  dealOf,
  goalOf,
  measuredOf,
  page,
  prompt,
  schemaOf,
  scoredOf,
  warning,
} from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

export function summaryTests({ freshStore }: StoreUnderTest): void {
  test('an empty portal as zeros', async () => {
    const store = freshStore();
    expect(Object.values(await store.counts())).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await store.rejectedValues(10)).toEqual([]);
  });

  test('what is there, without archived records, and every rejected value with its record', async () => {
    const store = freshStore();
    await store.saveSchema(schemaOf(store.portalId));
    const rejected = (property: string) => ({ property, value: 'x', reason: asWritten('r') });
    await store.commitPage(
      'contacts',
      page(
        contactOf('10', { rejected: [rejected('b'), rejected('a')] }),
        contactOf('9', { rejected: [rejected('c')] }),
        contactOf('8', { archived: true }),
      ),
      current,
      1,
    );
    await store.commitPage('deals', page(dealOf('1', { rejected: [rejected('d')] })), current, 1);
    await store.commitPage(
      'goals',
      page(goalOf('1'), goalOf('2', { rejected: [rejected('e')] })),
      current,
      1,
    );
    await store.saveScores([scoredOf('8', 1), scoredOf('9', 1)], 'score', null);
    const signals = { warnings: [warning, warning], prompt };
    await store.saveDealChecks(
      [{ dealId: '1', goalId: null, signals, checkedAt: 1 }],
      'pace',
      null,
    );
    await store.replacePaces([
      { pace: measuredOf(goalOf('1'), null), pacedAt: 1 },
      {
        pace: { kind: 'unmeasured', goal: goalOf('2'), smart: { letters: [] } },
        pacedAt: 1,
      },
    ]);
    expect(await store.counts()).toEqual({
      contacts: 2,
      deals: 1,
      goals: 2,
      owners: 2,
      scored: 1,
      paced: 1,
      warnings: 3,
      rejected: 5,
    });
    const rows = await store.rejectedValues(10);
    expect(rows.map((row) => `${row.objectType} ${row.objectId} ${row.property}`)).toEqual([
      'contact 9 c',
      'contact 10 b',
      'contact 10 a',
      'deal 1 d',
      'goal 2 e',
    ]);
    expect(rows[0]).toEqual({ objectType: 'contact', objectId: '9', ...rejected('c') });
    expect(await store.rejectedValues(2)).toEqual(rows.slice(0, 2));
  });
}
