import { expect, test } from '@jest/globals';
import {
  type CoachingSettings,
  usualCoaching,
} from '../../../src/domain/coaching/coaching-settings.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { contactOf, current, dealOf, page, scoredOf, warning } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const quieter: CoachingSettings = {
  warnings: [
    { id: 'contact-no-owner', on: false, limit: null },
    { id: 'deal-no-next-step', on: true, limit: 10 },
  ],
  promptsOff: ['only-looking'],
};

const requestOf = (key: string, userId = '31') => ({ userId, key, asked: 'quieter', at: 5 });

const auditOf = (act: string) => ({
  at: 5,
  byId: '31',
  via: 'settings page' as const,
  subject: 'settings' as const,
  act: asWritten(act),
  differences: [asWritten('One thing.')],
});

/** Sets them if the store stands at the revision that was seen; answers with the one that it stood at. */
export const setCoaching = (store: PortalStore, key: string, seen: number, settings = quieter) =>
  store.changeCoachingOnce(requestOf(key), ({ revision }) => ({
    answer: revision,
    change: revision === seen ? { settings, audit: auditOf(key) } : null,
  }));

export function coachingTests({ freshStore }: StoreUnderTest): void {
  test('as usual before anybody sets them, then as they were set, by whom and when', async () => {
    const [store, other] = [freshStore(), freshStore()];
    const untouched = { revision: 0, settings: usualCoaching, savedById: null, savedAt: null };
    expect(await store.coachingSettings()).toEqual(untouched);
    await setCoaching(store, 'coaching-key-1', 0);
    expect(await store.coachingSettings()).toEqual({
      revision: 1,
      settings: quieter,
      savedById: '31',
      savedAt: 5,
    });
    expect(await store.auditEntries(null, 9)).toMatchObject([auditOf('coaching-key-1')]);
    expect(await other.coachingSettings()).toEqual(untouched);
  });

  test('once for each key, and of many at once one alone: the others see what it did', async () => {
    const store = freshStore();
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, i) => setCoaching(store, `coaching-key-${i % 10}`, 0)),
    );
    expect(seen.filter((revision) => revision === 0)).toHaveLength(2);
    expect(seen.filter((revision) => revision === 1)).toHaveLength(18);
    expect((await store.coachingSettings()).revision).toBe(1);
    expect(await store.auditEntries(null, 9)).toHaveLength(1);
    const otherwise = { ...requestOf('coaching-key-0'), asked: 'something else' };
    expect(
      await store.changeCoachingOnce(otherwise, () => ({ answer: 7, change: null })),
    ).toBeNull();
  });

  test('a change whose entry cannot be kept is not kept either', async () => {
    const store = freshStore();
    const broken = { ...auditOf('x'), at: 0.5 };
    await expect(
      store.changeCoachingOnce(requestOf('coaching-key-1'), () => ({
        answer: 1,
        change: { settings: quieter, audit: broken },
      })),
    ).rejects.toThrow();
    expect((await store.coachingSettings()).revision).toBe(0);
  });

  test('with how many records carry each warning, archived ones left out', async () => {
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
