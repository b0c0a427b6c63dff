import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { money } from '../../../src/domain/crm/money.ts';
import { contactOf, current, dealOf, page, schemaOf } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

export function surroundingTests({ freshStore }: StoreUnderTest): void {
  test('gives deals with what scoring asks of them; an amount in another currency is none', async () => {
    const store = freshStore();
    await store.saveSchema(schemaOf(store.portalId));
    const { homeCurrency } = schemaOf(store.portalId).portal;
    const deals = [
      dealOf('1', {
        outcome: 'won',
        createdAt: 3,
        closeDate: 9,
        homeAmount: money('10.50', homeCurrency),
      }),
      dealOf('2', { createdAt: 4, closeDate: 90, homeAmount: money(7, 'XTS') }),
      dealOf('3', { archived: true }),
    ];
    await store.commitPage('deals', page(...deals), current, 1);
    const contacts = [contactOf('9', { dealIds: ['2', '1', '3', '404'] }), contactOf('10')];
    await store.commitPage('contacts', page(...contacts), current, 1);
    expect([...(await store.leadDeals(['10', '9', '404']))]).toEqual([
      [
        '9',
        [
          { outcome: 'won', createdAt: 3, endedAt: 9, homeAmount: new Decimal('10.5') },
          { outcome: 'open', createdAt: 4, endedAt: null, homeAmount: null },
        ],
      ],
    ]);
    expect(await store.leadDeals([])).toEqual(new Map());
  });

  const none = { alike: [], deals: { won: 0, lost: 0, open: 0 } };

  test('finds records of the same address, then of the same name and company, by numeric id', async () => {
    const store = freshStore();
    const ann = { name: 'Ann Bo', company: 'Acme', email: 'ann@acme.example' };
    const contacts = [
      contactOf('9', ann),
      contactOf('10', { ...ann, email: null }),
      contactOf('100', { ...ann, email: 'ann@home.example' }),
      contactOf('11', { name: 'A. Bo', email: ann.email }),
      contactOf('12', { ...ann, archived: true }),
      contactOf('13', { ...ann, company: 'Other', email: null }),
      contactOf('14', { name: 'Ann Bo', company: null }),
      contactOf('15'),
      contactOf('16'),
    ];
    await store.commitPage('contacts', page(...contacts), current, 1);
    const found = await store.surroundingsOf(['9', '10', '13', '14', '15', '404']);
    const company = (id: string) => ({ id, name: 'Ann Bo', by: 'name and company' });
    expect(found.get('9')?.alike).toEqual([
      { id: '11', name: 'A. Bo', by: 'e-mail address' },
      company('10'),
      company('100'),
    ]);
    expect(found.get('10')?.alike).toEqual([company('9'), company('100')]);
    for (const id of ['13', '14', '15', '404']) expect(found.get(id)).toEqual(none);
    expect(await store.surroundingsOf([])).toEqual(new Map());
  });

  test('names a few of many that look alike', async () => {
    const store = freshStore();
    const tests = Array.from({ length: 50 }, (_, i) =>
      contactOf(String(i + 1), { name: 'Test', company: 'Test', email: `t${i}@test.example` }),
    );
    await store.commitPage('contacts', page(...tests), current, 1);
    expect((await store.surroundingsOf(['1'])).get('1')?.alike).toHaveLength(5);
  });

  test('counts the deals of a contact by how they ended, without the archived ones', async () => {
    const store = freshStore();
    await store.commitPage(
      'contacts',
      page(contactOf('1', { dealIds: ['1', '2', '3', '4', '5', '404'] }), contactOf('2')),
      current,
      1,
    );
    await store.commitPage(
      'deals',
      page(
        dealOf('1', { outcome: 'won' }),
        dealOf('2', { outcome: 'lost' }),
        dealOf('3', { outcome: 'lost' }),
        dealOf('4', { outcome: 'unknown' }),
        dealOf('5', { outcome: 'won', archived: true }),
      ),
      current,
      1,
    );
    const found = await store.surroundingsOf(['1', '2']);
    expect(found.get('1')?.deals).toEqual({ won: 1, lost: 2, open: 0 });
    expect(found.get('2')).toEqual(none);
  });
}
