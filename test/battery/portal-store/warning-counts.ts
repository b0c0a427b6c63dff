import { expect, test } from '@jest/globals';
import { contactOf, current, dealOf, page, scoredOf, warning } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

export function warningCountTests({ freshStore }: StoreUnderTest): void {
  test('how many records carry each, archived ones left out', async () => {
    const store = freshStore();
    expect(await store.warningCounts()).toEqual(new Map());
    const archived = contactOf('3', { archived: true });
    await store.commitPage('contacts', page(contactOf('1'), contactOf('2'), archived), current, 1);
    await store.commitPage('deals', page(dealOf('1')), current, 1);
    const carrying = (...ids: string[]) => ({
      warnings: ids.map((id) => ({ ...warning, id })),
      prompt: null,
    });
    const scored = [
      { ...scoredOf('1', 1), signals: carrying('a', 'b') },
      { ...scoredOf('2', 2), signals: carrying('a') },
      { ...scoredOf('3', 3), signals: carrying('a') },
    ];
    await store.saveScores(scored, 'score', null);
    const deal = { dealId: '1', goalId: null, signals: carrying('c'), checkedAt: 2 };
    await store.saveDealChecks([deal], 'pace', null);
    expect(await store.warningCounts()).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
        ['c', 1],
      ]),
    );
  });
}
