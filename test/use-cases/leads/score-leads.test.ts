import { describe, expect, test } from '@jest/globals';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import type { Scorecard } from '../../../src/domain/leads/scorecard/scorecard.ts';
import { soleRules } from '../../../src/use-cases/leads/rules-in-force.ts';
import { scoreLeads } from '../../../src/use-cases/leads/score-leads.ts';
import { type Budget, unlimited } from '../../../src/use-cases/slices/slice.ts';
import { daysAgo, exampleContact, now } from '../../domain/coaching/warnings/example-contact.ts';
import { defined, exampleCard, exampleTerm } from '../../domain/leads/scorecard/example-card.ts';
import { MemoryLeadStore } from './memory-lead-store.ts';

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
const once: Budget = { expired: () => true };
const slice = (store: MemoryLeadStore, rest: { budget?: Budget; scorecard?: Scorecard } = {}) =>
  scoreLeads({
    store: store.port,
    clock: () => now,
    budget: rest.budget ?? unlimited,
    rules: soleRules(rest.scorecard ?? card),
  });

describe('scoring leads', () => {
  test('tells from the first run on what a week has changed, by what was recorded then', async () => {
    const old = { createdAt: daysAgo(30), properties: { jobtitle: 'Head' } };
    const store = new MemoryLeadStore(
      [
        exampleContact({ id: '1', ...old }),
        exampleContact({ id: '2', ...old }),
        exampleContact({ id: '3', ...old, createdAt: daysAgo(3) }),
      ],
      schema,
    );
    const promoted = { property: 'jobtitle', value: 'Head', at: daysAgo(2), source: null };
    store.changes.set('1', [{ ...promoted, value: null, at: daysAgo(30) }, promoted]);
    store.changes.set('3', [promoted]);
    await slice(store);
    expect(store.saved.get('1')?.past).toMatchObject({ points: 0, scoredAt: daysAgo(7) });
    expect(store.saved.get('1')?.score.points).toBeGreaterThan(0);
    // The same then as now, and not yet there.
    expect(store.saved.get('2')?.past).toBeNull();
    expect(store.saved.get('3')?.past).toBeNull();
    await slice(store);
    expect(store.saved.get('1')?.past).toBeNull();
  });

  test('goes on telling it in the slices of a first run', async () => {
    const old = { createdAt: daysAgo(30), properties: { jobtitle: 'Head' } };
    const many = Array.from({ length: 600 }, (_, i) =>
      exampleContact({ id: String(i + 1), ...old }),
    );
    const store = new MemoryLeadStore(many, schema);
    for (const { id } of many) {
      const change = { property: 'jobtitle', value: 'Head', at: daysAgo(2), source: null };
      store.changes.set(id, [change]);
    }
    while (!(await slice(store, { budget: once })).done);
    expect([...store.saved.values()].every(({ past }) => past?.points === 0)).toBe(true);
  });

  test('saves a score, warnings and a prompt for every contact', async () => {
    const store = new MemoryLeadStore(
      [exampleContact({ id: '12', ownerId: null, createdAt: daysAgo(6) })],
      schema,
    );
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
    expect(store.saved.get('12')).toMatchObject({
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
    expect(store.checkpoint).toBeNull();
  });

  test('stops after a page when its time is used up, says what is left, and goes on from there', async () => {
    const store = new MemoryLeadStore(contacts(1_201), schema);
    const first = await slice(store, { budget: once });
    expect(first).toMatchObject({ done: false, counts: { scored: 500 } });
    expect(first.left).toContain('500');
    expect(store.saved.size).toBe(500);
    expect(await slice(store, { budget: once })).toMatchObject({
      done: false,
      counts: { scored: 500 },
    });
    expect(await slice(store, { budget: once })).toMatchObject({
      done: true,
      counts: { scored: 201 },
    });
    expect(store.saved.size).toBe(1_201);
    expect(store.checkpoint).toBeNull();
  });

  test('ends also when the last page is exactly full, and with no contacts at all', async () => {
    const full = new MemoryLeadStore(contacts(1_000), schema);
    expect(await slice(full)).toMatchObject({ done: true, counts: { scored: 1_000 } });
    const none = new MemoryLeadStore([], schema);
    expect(await slice(none)).toMatchObject({ done: true, left: null, counts: { scored: 0 } });
  });

  test('loses nothing when the store fails between pages', async () => {
    const store = new MemoryLeadStore(contacts(1_201), schema);
    store.failAfter = 1;
    await expect(slice(store)).rejects.toThrow('went away');
    expect(store.saved.size).toBe(500);
    store.failAfter = Number.POSITIVE_INFINITY;
    expect(await slice(store)).toMatchObject({ done: true, counts: { scored: 701 } });
    expect(store.saved.size).toBe(1_201);
  });

  test('begins again when the scorecard changed in the middle of a run', async () => {
    const store = new MemoryLeadStore(contacts(700), schema);
    await slice(store, { budget: once });
    await slice(store, { scorecard: { ...card, version: 'v2' } });
    const versions = [...store.saved.values()].map((each) => each.score.scorecardVersion);
    expect(new Set(versions)).toEqual(new Set(['v2']));
    expect(versions).toHaveLength(700);
  });

  test('says which terms the portal cannot answer and how many values could not be read', async () => {
    const terms = [
      exampleTerm(),
      exampleTerm({ id: 'size', reads: [{ property: 'employees', as: 'number' }] }),
      exampleTerm({ id: 'ghost', reads: [{ property: 'ghost', as: 'text' }] }),
    ];
    const store = new MemoryLeadStore(
      [exampleContact({ properties: { employees: 'many' } }), ...contacts(3).slice(1)],
      schema,
    );
    expect(await slice(store, { scorecard: exampleCard(terms) })).toMatchObject({
      counts: { scored: 3, 'degraded terms': 1, 'unreadable values': 1 },
      degraded: [expect.stringContaining('"ghost"')],
    });
    expect(store.saved.get('1')?.score.degraded.map((each) => each.termId)).toEqual([
      'ghost',
      'size',
    ]);
  });

  test('says so when the portal was never synced', async () => {
    const store = new MemoryLeadStore(contacts(3), null);
    expect(await slice(store)).toMatchObject({
      done: true,
      counts: { scored: 0 },
      degraded: [expect.stringContaining('has not been synced')],
    });
    expect(store.saved.size).toBe(0);
  });

  test('tells its progress after each page', async () => {
    const seen: number[] = [];
    const store = new MemoryLeadStore(contacts(1_201), schema);
    await scoreLeads({
      store: store.port,
      clock: () => now,
      budget: unlimited,
      rules: soleRules(card),
      progress: ({ done }) => seen.push(done),
    });
    expect(seen).toEqual([500, 1_000, 1_201]);
  });
});
