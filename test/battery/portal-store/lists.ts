import { expect, test } from '@jest/globals';
import { money } from '../../../src/domain/crm/money.ts';
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

export function listTests({ freshStore }: StoreUnderTest): void {
  const whole = { ownerIds: null, offset: 0, limit: 50 };

  /** Scored: 3 (90), 20 and 4 (both 40); unscored: 5, 30; archived: 6. */
  async function withContacts() {
    const store = freshStore();
    await store.saveSchema(schemaOf(store.portalId));
    await store.commitPage(
      'contacts',
      page(
        contactOf('30', { ownerId: '10' }),
        contactOf('3', { ownerId: '9', name: 'Cy', company: 'Acme', source: 'PAID_SEARCH' }),
        contactOf('20', { ownerId: '10' }),
        contactOf('4', { ownerId: null }),
        contactOf('5', { ownerId: '9' }),
        contactOf('6', { ownerId: '9', archived: true }),
      ),
      current,
      1,
    );
    const scores = [scoredOf('20', 40), scoredOf('3', 90), scoredOf('4', 40), scoredOf('6', 99)];
    await store.saveScores(scores, 'score', null);
    return store;
  }

  test('of contacts, best score first, unscored last, equals by id', async () => {
    const store = await withContacts();
    const { rows, total } = await store.contactsByScore(whole);
    expect(total).toBe(5);
    expect(rows.map((row) => row.id)).toEqual(['3', '4', '20', '5', '30']);
    expect(rows[0]).toEqual({
      id: '3',
      name: 'Cy',
      company: 'Acme',
      ownerName: 'Zoe',
      source: 'PAID_SEARCH',
      grade: 'A',
      points: 90,
      warnings: 1,
    });
    expect(rows[3]).toMatchObject({ grade: null, points: null, warnings: 0 });
  });

  test('of contacts page by page: together they are the whole list', async () => {
    const store = await withContacts();
    const paged: string[] = [];
    for (let offset = 0; offset < 7; offset += 2) {
      const { rows, total } = await store.contactsByScore({ ownerIds: null, offset, limit: 2 });
      expect(total).toBe(5);
      paged.push(...rows.map((row) => row.id));
    }
    expect(paged).toEqual(['3', '4', '20', '5', '30']);
  });

  test('of leads alone: no customer, none set aside, none of whom every deal was lost', async () => {
    const store = freshStore();
    const deals = ['won', 'lost', 'open'] as const;
    await store.commitPage(
      'deals',
      page(...deals.map((outcome, place) => dealOf(String(place + 1), { outcome }))),
      current,
      1,
    );
    const bad = { hs_lead_status: 'BAD_TIMING' };
    await store.commitPage(
      'contacts',
      page(
        contactOf('11', { lifecycleStage: 'customer' }),
        contactOf('12', { lifecycleStage: 'evangelist' }),
        contactOf('13', { properties: { hs_lead_status: 'UNQUALIFIED' } }),
        contactOf('14', { properties: bad }),
        contactOf('15', { dealIds: ['2'] }),
        contactOf('16', { dealIds: ['2', '3'] }),
        contactOf('17', { lifecycleStage: 'lead', properties: { hs_lead_status: 'NEW' } }),
        contactOf('18', { lifecycleStage: null }),
      ),
      current,
      1,
    );
    const { rows, total } = await store.contactsByScore({ ...whole, leadsOnly: true });
    expect([rows.map((row) => row.id), total]).toEqual([['16', '17', '18'], 3]);
    expect((await store.contactsByScore(whole)).total).toBe(8);
  });

  test('of some owners alone, and of nobody', async () => {
    const store = await withContacts();
    const list = async (...ownerIds: (string | null)[]) => {
      const { rows, total } = await store.contactsByScore({ ...whole, ownerIds });
      expect(total).toBe(rows.length);
      return rows.map((row) => row.id);
    };
    expect(await list('9')).toEqual(['3', '5']);
    expect(await list('9', '10')).toEqual(['3', '20', '5', '30']);
    expect(await list(null)).toEqual(['4']);
    expect(await list('10', null)).toEqual(['4', '20', '30']);
    expect(await list("x' OR true --")).toEqual([]);
    expect(await list()).toEqual([]);
  });

  /** Paces: g 0.4, h 0.9. Deal 7 counts for no goal, deal 8 for one that is not paced. */
  async function withDeals() {
    const store = freshStore();
    await store.saveSchema(schemaOf(store.portalId));
    const won = { outcome: 'won' } as const;
    await store.commitPage(
      'deals',
      page(
        dealOf('1', { ...won, ownerId: '9' }),
        dealOf('20', { ownerId: '9' }),
        dealOf('3', {
          ownerId: '9',
          pipelineId: 'p',
          stageId: 's1',
          amount: money('12.50', 'EUR'),
        }),
        dealOf('4', { ownerId: '10', pipelineId: 'p', stageId: 'gone' }),
        dealOf('5', { archived: true }),
        dealOf('7', won),
        dealOf('8', { ownerId: null }),
      ),
      current,
      1,
    );
    await store.replacePaces([
      { pace: { ...measuredOf(goalOf('h'), 0.9), verdict: 'on pace' }, pacedAt: 1 },
      { pace: measuredOf(goalOf('g'), 0.4), pacedAt: 1 },
    ]);
    const check = (dealId: string, goalId: string | null) => ({
      dealId,
      goalId,
      signals: { warnings: [warning, warning], prompt },
      checkedAt: 1,
    });
    const checks = [check('1', 'g'), check('20', 'g'), check('3', 'g'), check('4', 'h')];
    await store.saveDealChecks([...checks, check('7', null), check('8', 'i')], 'pace', null);
    return store;
  }

  test('of deals, open ones first, then the goal furthest behind, without a paced goal last', async () => {
    const store = await withDeals();
    const { rows, total } = await store.dealsByPace(whole);
    expect(total).toBe(6);
    expect(rows.map((row) => row.id)).toEqual(['3', '20', '4', '8', '1', '7']);
    expect(rows[0]).toEqual({
      id: '3',
      name: null,
      ownerName: 'Zoe',
      stage: 'First',
      outcome: 'open',
      amount: { amount: '12.5', currency: 'EUR' },
      pace: 0.4,
      verdict: 'behind',
      warnings: 2,
    });
    expect(rows[2]).toMatchObject({ stage: 'gone', pace: 0.9, verdict: 'on pace', amount: null });
    expect(rows[3]).toMatchObject({ pace: null, verdict: null, stage: null });
  });

  test('of open deals behind: the goals take turns, the one with the most warnings first', async () => {
    const store = freshStore();
    await store.saveSchema(schemaOf(store.portalId));
    const many = ['1', '2', '3', '4', '5'].map((id) => dealOf(id, { ownerId: '9' }));
    const others = [
      dealOf('6', { ownerId: '10' }),
      dealOf('7', { ownerId: '10', outcome: 'lost' }),
      dealOf('8', { ownerId: '10', archived: true }),
      dealOf('9', { ownerId: null }),
    ];
    await store.commitPage('deals', page(...many, ...others), current, 1);
    await store.replacePaces([
      { pace: measuredOf(goalOf('g'), 0.2), pacedAt: 1 },
      { pace: measuredOf(goalOf('h'), 0.8), pacedAt: 1 },
      { pace: { ...measuredOf(goalOf('i'), 0.1), verdict: 'missed' }, pacedAt: 1 },
    ]);
    const check = (dealId: string, goalId: string, warnings: number) => ({
      dealId,
      goalId,
      signals: { warnings: Array.from({ length: warnings }, () => warning), prompt },
      checkedAt: 1,
    });
    const ofG = many.map(({ id }) => check(id, 'g', id === '5' ? 2 : 1));
    const ofH = ['6', '7', '8'].map((id) => check(id, 'h', 3));
    await store.saveDealChecks([...ofG, ...ofH, check('9', 'i', 1)], 'pace', null);
    const list = async (ownerIds: (string | null)[] | null, limit: number) =>
      (await store.dealsBehind({ ownerIds, limit })).map(({ id }) => id);
    expect(await list(null, 3)).toEqual(['5', '1', '6']);
    expect(await list(null, 1)).toEqual(['5']);
    expect(await list(null, 50)).toEqual(['5', '1', '2', '3', '4', '6']);
    expect(await list(['9'], 5)).toEqual(['5', '1', '2', '3', '4']);
    expect(await list([null], 5)).toEqual([]);
    expect(await freshStore().dealsBehind({ ownerIds: null, limit: 5 })).toEqual([]);
    expect(await store.goalsBehind()).toEqual(['g', 'h']);
  });

  test('of deals page by page and by owner', async () => {
    const store = await withDeals();
    const second = await store.dealsByPace({ ownerIds: null, offset: 2, limit: 2 });
    expect(second.rows.map((row) => row.id)).toEqual(['4', '8']);
    const own = await store.dealsByPace({ ownerIds: ['9'], offset: 0, limit: 9 });
    expect(own.rows.map((row) => row.id)).toEqual(['3', '20', '1']);
    expect(own.total).toBe(3);
  });

  test('that match a text: part of a name, company or address, whatever its case, and literally', async () => {
    const store = freshStore();
    await store.commitPage(
      'contacts',
      page(
        contactOf('1', { name: 'Ann Ångström' }),
        contactOf('2', { company: '100% Wool_Ltd', ownerId: '9' }),
        contactOf('3', { email: "o'neil@example.com" }),
        contactOf('4', { company: '100 Wools Ltd' }),
      ),
      current,
      1,
    );
    await store.commitPage(
      'deals',
      page(dealOf('1', { name: 'Big deal' }), dealOf('2')),
      current,
      1,
    );
    const list = async (search: string | null, ownerIds: string[] | null = null) => {
      const { rows, total } = await store.contactsByScore({ ...whole, ownerIds, search });
      expect(total).toBe(rows.length);
      return rows.map((row) => row.id);
    };
    expect(await list('ann')).toEqual(['1']);
    expect(await list('0% w')).toEqual(['2']);
    expect(await list('l_l')).toEqual(['2']);
    expect(await list("O'NEIL@")).toEqual(['3']);
    expect(await list('wool', ['9'])).toEqual(['2']);
    expect(await list('\\')).toEqual([]);
    expect(await list('a\0')).toEqual([]);
    expect(await list(null)).toEqual(['1', '2', '3', '4']);
    const deals = await store.dealsByPace({ ...whole, search: 'DEAL' });
    expect([deals.total, deals.rows.map((row) => row.id)]).toEqual([1, ['1']]);
  });
}
