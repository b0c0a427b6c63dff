import { expect, test } from '@jest/globals';
import { asWritten } from '../../../src/domain/told/told.ts';
import { contactOf, current, dealOf, page } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

export function cardTests({ freshStore }: StoreUnderTest): void {
  test('of an unknown record with null', async () => {
    const store = freshStore();
    expect(await store.leadCard('1')).toBeNull();
    expect(await store.dealCard('1')).toBeNull();
  });

  test('of a record by its key, whole; of an unknown one with null', async () => {
    const store = freshStore();
    const contact = contactOf('1', { name: 'Ann', properties: { city: 'Ulm' } });
    const deal = dealOf('2', { name: 'Big', archived: true });
    await store.commitPage('contacts', page(contact), current, 1);
    await store.commitPage('deals', page(deal), current, 1);
    expect([await store.contact('1'), await store.contact('2')]).toEqual([contact, null]);
    expect([await store.deal('2'), await store.deal('1')]).toEqual([deal, null]);
  });

  test('of a contact without a score, with its rejected values', async () => {
    const store = freshStore();
    const rejected = [{ property: 'age', value: 'x', reason: asWritten('not a number') }];
    const properties = { age: 'x' };
    const contact = contactOf('1', { name: 'Ann', ownerId: '9', properties, rejected });
    await store.commitPage('contacts', page(contact), current, 1);
    expect(await store.leadCard('1')).toEqual({
      contactId: '1',
      name: 'Ann',
      ownerId: '9',
      rejected,
      facts: {
        lifecycleStage: null,
        emailHealth: contact.emailHealth,
        properties: { hs_lead_status: null, hs_email_optout: null, phone: null, mobilephone: null },
        deals: { won: 0, lost: 0, open: 0, lastLostAt: null },
      },
      scored: null,
      weekAgo: null,
      crossing: null,
      handOvers: [],
    });
  });

  test('of a contact with what its record says besides its score: status, ways to reach it, how its deals ended', async () => {
    const store = freshStore();
    const properties = { hs_lead_status: 'BAD_TIMING', phone: '+1 555 0100', city: 'Ulm' };
    const deals = [
      dealOf('5', { outcome: 'lost', closeDate: 100 }),
      dealOf('6', { outcome: 'lost', closeDate: 200 }),
      dealOf('7', { outcome: 'open', closeDate: 900 }),
      dealOf('8', { outcome: 'won', closeDate: 300, archived: true }),
    ];
    const known = { lifecycleStage: 'lead', properties, dealIds: ['5', '6', '7', '8', '9'] };
    await store.commitPage('deals', page(...deals), current, 1);
    await store.commitPage('contacts', page(contactOf('1', known)), current, 1);
    expect((await store.leadCard('1'))?.facts).toMatchObject({
      lifecycleStage: 'lead',
      properties: { hs_lead_status: 'BAD_TIMING', hs_email_optout: null, phone: '+1 555 0100' },
      deals: { won: 0, lost: 2, open: 1, lastLostAt: 200 },
    });
  });

  test('of a deal that pacing has not seen', async () => {
    const store = freshStore();
    await store.commitPage('deals', page(dealOf('1')), current, 1);
    expect(await store.dealCard('1')).toEqual({
      deal: dealOf('1'),
      signals: null,
      sinceMonday: null,
      pace: null,
      forecast: null,
      effect: null,
      plan: null,
    });
  });

  test('safely when an id is not one', async () => {
    const store = freshStore();
    expect(await store.leadCard("1' OR '1'='1")).toBeNull();
    expect(await store.dealCard("\\'; SELECT 1; --")).toBeNull();
    await expect(store.leadCard('1\0')).rejects.toThrow(RangeError);
  });
}
