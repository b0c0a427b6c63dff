import { expect, test } from '@jest/globals';
import { money } from '../../../src/domain/crm/money.ts';
import { defaultPersonas } from '../../../src/domain/leads/personas/default-personas.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { leadsFigures } from '../../support/leads-figures.ts';
import { setUp } from '../../support/set-up.ts';
import { change, contactOf, current, dealOf, page, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const won = (id: string, closeDate: number, amount: string, contactIds: string[]) =>
  dealOf(id, { outcome: 'won', closeDate, homeAmount: money(amount, 'EUR'), contactIds });

async function allIds(store: PortalStore, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const leads = await store.leadFlowAfter(after, limit, []);
    ids.push(...leads.map(({ id }) => id));
    after = leads.at(-1)?.id ?? null;
    if (leads.length < limit) return ids;
  }
}

export function leadFlowTests({ freshStore }: StoreUnderTest): void {
  test('with where they came from, when they became customers and what they won', async () => {
    const store = freshStore();
    const known = {
      name: 'Ada',
      source: 'REFERRALS',
      createdAt: 10,
      dealIds: ['2', '1', '3', '4'],
      properties: { hs_analytics_source_data_1: 'partner', city: 'Bern', jobtitle: null },
    };
    await store.commitPage(
      'contacts',
      [
        withHistory(
          contactOf('1', known),
          change('lifecyclestage', 'lead', 10),
          change('lifecyclestage', 'customer', 40),
          change('lifecyclestage', 'evangelist', 50),
          change('lifecyclestage', 'customer', 60),
        ),
      ],
      current,
      1,
    );
    await store.commitPage(
      'deals',
      page(
        won('1', 30, '10.10', ['1', '2']),
        won('2', 20, '5', ['1']),
        dealOf('3', { outcome: 'lost', closeDate: 15 }),
        { ...won('4', 12, '7', ['1']), archived: true },
      ),
      current,
      1,
    );
    const [lead] = await store.leadFlowAfter(null, 10, ['city', 'jobtitle', 'no such']);
    expect(lead).toMatchObject({
      id: '1',
      name: 'Ada',
      source: 'REFERRALS',
      campaign: 'partner',
      createdAt: 10,
      customerSince: 40,
      firstWonAt: 20,
      properties: { city: 'Bern' },
    });
    const wins = lead?.wins.map(({ closedAt, homeValue }) => [closedAt, homeValue?.toNumber()]);
    // A deal of two contacts counts half for each.
    expect(wins).toEqual([
      [20, 5],
      [30, 5.05],
    ]);
  });

  test('by what HubSpot dates, and from the start, when no change to "customer" is recorded', async () => {
    const store = freshStore();
    const dated = { hs_v2_date_entered_customer: '2026-01-02T00:00:00Z' };
    await store.commitPage(
      'contacts',
      page(
        contactOf('1', { createdAt: 5, properties: dated }),
        contactOf('2', { createdAt: 5, lifecycleStage: 'customer' }),
        contactOf('3', { createdAt: 5, lifecycleStage: 'lead' }),
      ),
      current,
      1,
    );
    const leads = await store.leadFlowAfter(null, 10, []);
    expect(leads.map(({ customerSince }) => customerSince)).toEqual([
      Date.UTC(2026, 0, 2),
      5,
      null,
    ]);
    expect(leads.map(({ wins, firstWonAt }) => [wins, firstWonAt])).toEqual([
      [[], null],
      [[], null],
      [[], null],
    ]);
  });

  test('page by page in the order of numbers, each once, archived ones left out', async () => {
    const store = freshStore();
    const ids = ['9', '10', '2', '101', '33'];
    const archived = contactOf('5', { archived: true });
    await store.commitPage(
      'contacts',
      page(...ids.map((id) => contactOf(id)), archived),
      current,
      1,
    );
    for (const limit of [1, 2, 5, 50]) {
      expect(await allIds(store, limit)).toEqual(['2', '9', '10', '33', '101']);
    }
  });

  test('and sums what was won in a period, whatever the amounts', async () => {
    const store = freshStore();
    expect(await store.wonTotal({ start: 0, end: 100 })).toMatchObject({ deals: 0 });
    await store.commitPage(
      'deals',
      page(
        won('1', 10, '0.1', []),
        won('2', 20, '0.2', []),
        won('3', 100, '9', []),
        dealOf('4', { outcome: 'won', closeDate: 15 }),
        dealOf('5', { outcome: 'lost', closeDate: 15, homeAmount: money('4', 'EUR') }),
      ),
      current,
      1,
    );
    const total = await store.wonTotal({ start: 10, end: 100 });
    expect([total.deals, total.homeValue.toFixed()]).toEqual([3, '0.3']);
  });

  test('and keeps one page of figures, the latest', async () => {
    const store = freshStore();
    expect(await store.leadsPage()).toBeNull();
    await store.saveLeadsPage(leadsFigures('first'), 1);
    await store.saveLeadsPage(leadsFigures('second'), 2);
    expect(await store.leadsPage()).toEqual({ figures: leadsFigures('second'), computedAt: 2 });
  });

  test('and the personas that an admin defined, until they are taken back', async () => {
    const store = freshStore();
    expect(await store.setting('personas')).toBeNull();
    await setUp(store, 'personas', defaultPersonas, 1);
    await setUp(store, 'personas', defaultPersonas.slice(1), 2);
    expect(await store.setting('personas')).toEqual(defaultPersonas.slice(1));
    await setUp(store, 'personas', null, 3);
    expect(await store.setting('personas')).toBeNull();
  });
}
