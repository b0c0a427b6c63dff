import { expect, test } from '@jest/globals';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { change, contactOf, current, dealOf, page, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

/** A change that the CRM did not tell: seen in the record itself. */
const seen = (property: string, value: string | null, at: number) => ({
  property,
  value,
  at,
  source: null,
});

export function historyTests({ freshStore }: StoreUnderTest): void {
  const at = (modifiedAt: number, properties: Record<string, string | null>) =>
    contactOf('1', { modifiedAt, properties });

  test('that differ from the stored ones: the new one as of when it was seen, the old one as of first sight', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, { city: 'Bonn', zip: '1' })), current, 10);
    expect(await store.changesOf('contact', '1')).toEqual([]);
    await store.commitPage('contacts', page(at(2, { city: 'Köln', zip: '1' })), current, 20);
    await store.commitPage('contacts', page(at(3, { city: null, zip: '1' })), current, 30);
    expect(await store.changesOf('contact', '1')).toEqual([
      seen('city', 'Bonn', 10),
      seen('city', 'Köln', 20),
      seen('city', null, 30),
    ]);
  });

  test('once: what the CRM remembers is not told again as seen', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, { city: 'Bonn' })), current, 10);
    const told = [change('city', 'Bonn', 4), change('city', 'Köln', 15)];
    await store.commitPage(
      'contacts',
      [withHistory(at(2, { city: 'Köln' }), ...told)],
      current,
      20,
    );
    expect(await store.changesOf('contact', '1')).toEqual(told);
  });

  test('that are newer than the history which came with them', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, { city: 'Bonn' })), current, 10);
    const record = withHistory(at(2, { city: 'Ulm' }), change('city', 'Köln', 15));
    await store.commitPage('contacts', [record], current, 20);
    expect(await store.changesOf('contact', '1')).toEqual([
      change('city', 'Köln', 15),
      seen('city', 'Ulm', 20),
    ]);
  });

  test('as of the first sight of the record, however often it changed otherwise', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, { city: 'Bonn', zip: '1' })), current, 10);
    await store.commitPage('contacts', page(at(2, { city: 'Bonn', zip: '2' })), current, 20);
    await store.commitPage('contacts', page(at(3, { city: 'Ulm', zip: '2' })), current, 30);
    const cities = (await store.changesOf('contact', '1')).filter(
      (each) => each.property === 'city',
    );
    expect(cities).toEqual([seen('city', 'Bonn', 10), seen('city', 'Ulm', 30)]);
  });

  test('without a guess at what an earlier history has told already', async () => {
    const store = freshStore();
    const told = change('city', 'Bonn', 4);
    await store.commitPage('contacts', [withHistory(at(1, { city: 'Bonn' }), told)], current, 10);
    await store.commitPage('contacts', page(at(2, { city: 'Ulm' })), current, 20);
    expect(await store.changesOf('contact', '1')).toEqual([told, seen('city', 'Ulm', 20)]);
  });

  test('of a property that was not read before without inventing what it was', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, {})), current, 10);
    await store.commitPage('contacts', page(at(2, { city: 'Ulm' })), current, 20);
    expect(await store.changesOf('contact', '1')).toEqual([seen('city', 'Ulm', 20)]);
  });

  test('with the last of several for one moment', async () => {
    const store = freshStore();
    const twice = [change('city', 'A', 5), change('city', 'B', 5)];
    await store.commitPage('contacts', [withHistory(at(1, {}), ...twice)], current, 10);
    expect(await store.changesOf('contact', '1')).toEqual([change('city', 'B', 5)]);
  });

  test('of an empty text and of null as the same: nothing', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(at(1, { city: '' })), current, 10);
    await store.commitPage('contacts', page(at(2, { city: null })), current, 20);
    expect(await store.changesOf('contact', '1')).toEqual([]);
  });

  test('by record type: a contact and a deal of one id do not mix', async () => {
    const store = freshStore();
    await store.commitPage('deals', [withHistory(dealOf('1'), change('a', 'x', 1))], current, 1);
    expect(await store.changesOf('contact', '1')).toEqual([]);
    expect(await store.changesOf('deal', '1')).toHaveLength(1);
  });

  test('of stages: how many days won deals stayed before moving on', async () => {
    const store = freshStore();
    const won = { outcome: 'won', closeDate: 20 * DAY_MS } as const;
    const stages = (...steps: [string, number][]) =>
      steps.map(([stage, day]) => change('dealstage', stage, day * DAY_MS));
    await store.commitPage(
      'deals',
      [
        withHistory(dealOf('1', won), ...stages(['new', 1], ['offer', 3], ['won', 10])),
        withHistory(
          dealOf('2', won),
          ...stages(['new', 1], ['new', 2], ['offer', 6.5], ['new', 7], ['won', 8]),
        ),
        withHistory(dealOf('3', { ...won, closeDate: 1 }), ...stages(['new', 0], ['won', 1])),
        withHistory(dealOf('4', { ...won, outcome: 'lost' }), ...stages(['new', 0], ['lost', 1])),
        withHistory(dealOf('5', { ...won, archived: true }), ...stages(['new', 0], ['won', 1])),
        withHistory(dealOf('6', won), seen('dealstage', 'new', 0), ...stages(['won', 9])),
      ],
      current,
      1,
    );
    const dwell = await store.stageDwellOfWonDeals(2);
    expect(Object.fromEntries(dwell)).toEqual({ new: [1, 2, 5.5], offer: [0.5, 7] });
  });
}
