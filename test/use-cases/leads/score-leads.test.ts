import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/domain/crm/contact.ts';
import type { PropertyChange } from '../../../src/domain/crm/property.ts';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import type { Scorecard } from '../../../src/domain/leads/scorecard/scorecard.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { soleRules } from '../../../src/use-cases/leads/rules-in-force.ts';
import { type LeadScoring, scoreLeads } from '../../../src/use-cases/leads/score-leads.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { type Budget, unlimited } from '../../../src/use-cases/slices/slice.ts';
import { current, withHistory } from '../../battery/store-records.ts';
import { daysAgo, exampleContact, now } from '../../domain/coaching/warnings/example-contact.ts';
import { defined, exampleCard, exampleTerm } from '../../domain/leads/scorecard/example-card.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const schema: PortalSchema = {
  portal: { id: 1, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
  definitions: [defined('jobtitle', 'string'), defined('employees', 'number')],
  owners: [],
  pipelines: [],
};
const card = exampleCard([exampleTerm()]);
const contacts = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    exampleContact({ id: String(i + 1), properties: i % 2 === 0 ? { jobtitle: 'Head' } : {} }),
  );

let portals = 0;

/** A portal of its own with these contacts, and what became of the properties of some. */
async function storeOf(
  some: readonly Contact[],
  changes: Readonly<Record<string, readonly PropertyChange[]>> = {},
): Promise<PortalStore> {
  const store = database.portal(++portals);
  await store.saveSchema(schema);
  const page = some.map((contact) => withHistory(contact, ...(changes[contact.id] ?? [])));
  await store.commitPage('contacts', page, current, now);
  return store;
}

const scoredOf = async (store: PortalStore) => (await store.counts()).scored;
const checkpointOf = (store: PortalStore) => store.readCheckpoint('score leads');
/** A contact's points, the present ones first. */
const pointsOf = async (store: PortalStore, id: string) =>
  (await store.scoreHistory(id, 10)).map(({ points, scoredAt }) => ({ points, scoredAt }));

const once: Budget = { expired: () => true };
const slice = (
  store: LeadScoring['store'],
  rest: { budget?: Budget; scorecard?: Scorecard } = {},
) =>
  scoreLeads({
    store,
    clock: () => now,
    budget: rest.budget ?? unlimited,
    rules: soleRules(rest.scorecard ?? card),
  });

describe('scoring leads', () => {
  test('tells from the first run on what a week has changed, by what was recorded then', async () => {
    const old = { createdAt: daysAgo(30), properties: { jobtitle: 'Head' } };
    const promoted = { property: 'jobtitle', value: 'Head', at: daysAgo(2), source: null };
    const store = await storeOf(
      [
        exampleContact({ id: '1', ...old }),
        exampleContact({ id: '2', ...old }),
        exampleContact({ id: '3', ...old, createdAt: daysAgo(3) }),
      ],
      { '1': [{ ...promoted, value: null, at: daysAgo(30) }, promoted], '3': [promoted] },
    );
    const present = { points: 10, scoredAt: now };
    for (const run of ['the first', 'the second']) {
      await slice(store);
      expect([run, await pointsOf(store, '1')]).toEqual([
        run,
        [present, { points: 0, scoredAt: daysAgo(7) }],
      ]);
      // The same then as now, and not yet there.
      expect([await pointsOf(store, '2'), await pointsOf(store, '3')]).toEqual([
        [present],
        [present],
      ]);
    }
  });

  test('goes on telling it in the slices of a first run', async () => {
    const old = { createdAt: daysAgo(30), properties: { jobtitle: 'Head' } };
    const promoted = { property: 'jobtitle', value: 'Head', at: daysAgo(2), source: null };
    const many = Array.from({ length: 600 }, (_, i) =>
      exampleContact({ id: String(i + 1), ...old }),
    );
    const store = await storeOf(many, Object.fromEntries(many.map(({ id }) => [id, [promoted]])));
    while (!(await slice(store, { budget: once })).done);
    for (const id of ['1', '500', '501', '600']) {
      expect((await pointsOf(store, id))[1]).toEqual({ points: 0, scoredAt: daysAgo(7) });
    }
  });

  test('saves a score, warnings and a prompt for every contact', async () => {
    const store = await storeOf([
      exampleContact({ id: '12', ownerId: null, createdAt: daysAgo(6) }),
    ]);
    expect(await slice(store)).toEqual({
      done: true,
      left: null,
      counts: {
        scored: 1,
        warnings: 1,
        'failed rules': 0,
        'degraded terms': 0,
        'unreadable values': 0,
      },
      degraded: [],
    });
    expect((await store.leadCard('12'))?.scored).toMatchObject({
      score: {
        contactId: '12',
        scorecardVersion: 'v1',
        scoredAt: now,
        points: 0,
        grade: 'D',
        lines: [],
      },
      signals: {
        warnings: [
          {
            id: 'contact-no-owner',
            severity: 'high',
            evidence: { say: 'no owner', with: { hours: 6 * 24 } },
          },
        ],
        prompt: { id: 'claim-with-context' },
      },
    });
    expect(await checkpointOf(store)).toBeNull();
  });

  test('stops after a page when its time is used up, says what is left, and goes on from there', async () => {
    const store = await storeOf(contacts(1_201));
    const first = await slice(store, { budget: once });
    expect(first).toMatchObject({ done: false, counts: { scored: 500 } });
    expect(first.left).toContain('500');
    expect(await scoredOf(store)).toBe(500);
    expect(await slice(store, { budget: once })).toMatchObject({
      done: false,
      counts: { scored: 500 },
    });
    expect(await slice(store, { budget: once })).toMatchObject({
      done: true,
      counts: { scored: 201 },
    });
    expect(await scoredOf(store)).toBe(1_201);
    expect(await checkpointOf(store)).toBeNull();
  });

  test('ends also when the last page is exactly full, and with no contacts at all', async () => {
    const full = await storeOf(contacts(1_000));
    expect(await slice(full)).toMatchObject({ done: true, counts: { scored: 1_000 } });
    const none = await storeOf([]);
    expect(await slice(none)).toMatchObject({ done: true, left: null, counts: { scored: 0 } });
  });

  test('loses nothing when the store fails between pages', async () => {
    const store = await storeOf(contacts(1_201));
    let pages = 0;
    const failing: LeadScoring['store'] = {
      ...store,
      saveScores: async (...page) => {
        if (++pages > 1) throw new Error('The database went away.');
        await store.saveScores(...page);
      },
    };
    await expect(slice(failing)).rejects.toThrow('went away');
    expect(await scoredOf(store)).toBe(500);
    expect(await slice(store)).toMatchObject({ done: true, counts: { scored: 701 } });
    expect(await scoredOf(store)).toBe(1_201);
  });

  test('begins again when the scorecard changed in the middle of a run', async () => {
    const store = await storeOf(contacts(700));
    await slice(store, { budget: once });
    await slice(store, { scorecard: { ...card, version: 'v2' } });
    for (const id of ['1', '500', '501', '700']) {
      expect((await store.leadCard(id))?.scored?.score.scorecardVersion).toBe('v2');
    }
    expect(await scoredOf(store)).toBe(700);
  });

  test('says which terms the portal cannot answer and how many values could not be read', async () => {
    const terms = [
      exampleTerm(),
      exampleTerm({ id: 'size', reads: [{ property: 'employees', as: 'number' }] }),
      exampleTerm({ id: 'ghost', reads: [{ property: 'ghost', as: 'text' }] }),
    ];
    const store = await storeOf([
      exampleContact({ properties: { employees: 'many' } }),
      ...contacts(3).slice(1),
    ]);
    expect(await slice(store, { scorecard: exampleCard(terms) })).toMatchObject({
      counts: { scored: 3, 'degraded terms': 1, 'unreadable values': 1 },
      degraded: [expect.stringContaining('"ghost"')],
    });
    expect((await store.leadCard('1'))?.scored?.score.degraded.map((each) => each.termId)).toEqual([
      'ghost',
      'size',
    ]);
  });

  test('says so when the portal was never synced', async () => {
    const store = database.portal(++portals);
    expect(await slice(store)).toMatchObject({
      done: true,
      counts: { scored: 0 },
      degraded: [expect.stringContaining('has not been synced')],
    });
    expect(await scoredOf(store)).toBe(0);
  });

  test('tells its progress after each page', async () => {
    const seen: number[] = [];
    const store = await storeOf(contacts(1_201));
    await scoreLeads({
      store,
      clock: () => now,
      budget: unlimited,
      rules: soleRules(card),
      progress: ({ done }) => seen.push(done),
    });
    expect(seen).toEqual([500, 1_000, 1_201]);
  });
});
