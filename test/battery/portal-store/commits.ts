import { expect, test } from '@jest/globals';
import { change, contactOf, current, dealOf, page, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

export function commitTests({ freshStore }: StoreUnderTest): void {
  const ann = contactOf('1', { name: 'Ann', modifiedAt: 100, properties: { city: 'Bonn' } });
  const bob = contactOf('2', { name: 'Bob', modifiedAt: 100, properties: { city: null } });

  test('with new records, and counts them as added', async () => {
    const counts = await freshStore().commitPage('contacts', page(ann, bob), current, 1);
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, rejected: 0 });
  });

  test('again, and changes nothing', async () => {
    const store = freshStore();
    const records = [withHistory(ann, change('city', 'Köln', 5)), withHistory(bob)];
    await store.commitPage('contacts', records, current, 1);
    const before = [await store.contactsAfter(null, 9), await store.changesOf('contact', '1')];
    const counts = await store.commitPage('contacts', records, current, 2);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 2, rejected: 0 });
    const after = [await store.contactsAfter(null, 9), await store.changesOf('contact', '1')];
    expect(after).toEqual(before);
  });

  test('with hostile texts again, and changes nothing', async () => {
    const store = freshStore();
    const odd = contactOf('3', {
      name: 'a\0',
      dealIds: ['1'],
      properties: { ['__proto__']: '\uDC00' },
    });
    await store.commitPage('contacts', page(odd), current, 1);
    const counts = await store.commitPage('contacts', page(odd), current, 2);
    expect(counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await store.changesOf('contact', '3')).toEqual([]);
  });

  test('with a newer record, which takes the place of the stored one', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(ann), current, 1);
    const newer = { ...ann, name: 'Anna', modifiedAt: 200 };
    const counts = await store.commitPage('contacts', page(newer), current, 2);
    expect(counts).toEqual({ added: 0, changed: 1, unchanged: 0, rejected: 0 });
    expect(await store.contactsAfter(null, 9)).toEqual([newer]);
  });

  test('with an older record, which never overwrites a newer one but adds what it remembers', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(ann), current, 1);
    const older = { ...ann, name: 'A.', modifiedAt: 99, properties: { city: 'Ulm' } };
    const counts = await store.commitPage(
      'contacts',
      [withHistory(older, change('city', 'Ulm', 50))],
      current,
      2,
    );
    expect(counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await store.contactsAfter(null, 9)).toEqual([ann]);
    expect(await store.changesOf('contact', '1')).toEqual([change('city', 'Ulm', 50)]);
  });

  test('with a record of unknown age, which is taken', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(ann), current, 1);
    const undated = { ...ann, name: 'Anna', modifiedAt: null };
    await store.commitPage('contacts', page(undated), current, 2);
    expect(await store.contactsAfter(null, 9)).toEqual([undated]);
  });

  test('that holds a record twice: the later modified one stays', async () => {
    const store = freshStore();
    const newer = { ...ann, name: 'Anna', modifiedAt: 200 };
    const counts = await store.commitPage('contacts', page(newer, ann), current, 1);
    expect(counts).toMatchObject({ added: 1 });
    expect(await store.contactsAfter(null, 9)).toEqual([newer]);
  });

  test('and moves the stream in the same step, even when it is empty', async () => {
    const store = freshStore();
    await store.commitPage('deals', [], { phase: 'full', startedAt: 1, resumeAt: 'a' }, 1);
    expect(await store.streamState('deals')).toEqual({
      phase: 'full',
      startedAt: 1,
      resumeAt: 'a',
    });
    expect(await store.streamState('contacts')).toBeNull();
  });

  test('whole or not at all: a page that fails leaves neither record nor change nor state', async () => {
    const store = freshStore();
    const broken = { ...bob, createdAt: 0.5 };
    const records = [withHistory(ann, change('city', 'Köln', 5)), withHistory(broken)];
    await expect(store.commitPage('contacts', records, current, 1)).rejects.toThrow();
    expect(await store.contactsAfter(null, 9)).toEqual([]);
    expect(await store.changesOf('contact', '1')).toEqual([]);
    expect(await store.streamState('contacts')).toBeNull();
    expect(await store.commitPage('contacts', page(ann), current, 1)).toMatchObject({ added: 1 });
  });

  test('of different streams at once, and of one stream one after the other', async () => {
    const store = freshStore();
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const commits = numbers.flatMap((number) => [
      store.commitPage('contacts', page(contactOf('1', { modifiedAt: number })), current, number),
      store.commitPage('deals', page(dealOf(String(number))), current, number),
    ]);
    const counts = await Promise.all(commits);
    const sum = (key: 'added' | 'changed' | 'unchanged') =>
      counts.reduce((total, each) => total + each[key], 0);
    expect(sum('added')).toBe(13);
    expect(sum('changed') + sum('unchanged')).toBe(11);
    expect((await store.contactsAfter(null, 9)).map((each) => each.modifiedAt)).toEqual([12]);
    expect(await store.dealsAfter(null, 99)).toHaveLength(12);
  });
}
