import { expect, test } from '@jest/globals';
import pg from 'pg';
import { decideRules } from '../../../src/domain/leads/rules/decide-rules.ts';
import type { RuleAct } from '../../../src/domain/leads/rules/rule-acts.ts';
import {
  firstSettings,
  noDraft,
  type RuleBook,
} from '../../../src/domain/leads/rules/rule-book.ts';
import { changeBy } from '../../../src/domain/leads/rules/rule-case.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import { tenantOf } from '../../../src/store/engine/tenant.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { noMarks } from '../../../src/use-cases/ports/rules-store.ts';
import type { RuleTrial } from '../../../src/use-cases/ports/trial-store.ts';
import { exampleCard, exampleTerm } from '../../domain/leads/scorecard/example-card.ts';
import { change, contactOf, current, page, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

/** A scorecard with this name, that nothing is wrong with. */
export const namedCard = (name: string) => exampleCard([exampleTerm()], { name });

let keys = 0;

/** Does something to the rules of a portal, as an admin would; says what came of it. */
export async function doToRules(
  store: PortalStore,
  asked: RuleAct,
  { byId = '31', key = `rules-key-${++keys}`, at = 7 } = {},
): Promise<string | null> {
  const of = {
    version: 'version' in asked ? asked.version : null,
    revision: asked.act === 'restore draft' ? asked.from : null,
  };
  const request = {
    what: 'rules',
    of,
    userId: byId,
    key,
    asked: JSON.stringify(asked),
    at,
  } as const;
  return store.changeOnce(request, (book) => {
    const actor = { byId, via: 'settings page' } as const;
    const decision = decideRules({ book, asked, actor, now: at, problemsOf: () => [] });
    return { answer: decision.kind, change: changeBy(decision) };
  });
}

/** A trial that no slice has worked on. */
export const trialOf = (id: string, rest: Partial<RuleTrial> = {}): RuleTrial => ({
  id,
  kind: 'dry run',
  revision: 1,
  against: 'default-1',
  askedAt: 5,
  slice: 0,
  state: { afterId: null },
  result: null,
  ...rest,
});

const publish = { note: null, shadowDays: 0, scores: 'all leads' } as const;

export function ruleTests({ freshStore, database }: StoreUnderTest): void {
  test('begins with the default ones, no draft and no events', async () => {
    const { scorecards, ...book } = await freshStore().ruleBook();
    expect(book).toEqual({
      settings: firstSettings,
      draft: noDraft,
      versions: [],
      events: [],
      earlierDraft: null,
    } satisfies Omit<RuleBook, 'scorecards'>);
    expect([...scorecards.keys()]).toEqual(['default-1']);
  });

  test('reads back drafts, versions, events and settings as they were decided', async () => {
    const store = freshStore();
    await doToRules(store, { act: 'save draft', revision: 0, scorecard: namedCard('One') });
    await doToRules(store, {
      act: 'save draft',
      revision: 1,
      scorecard: namedCard('Two \u{1F600}'),
    });
    await doToRules(store, { act: 'publish draft', revision: 2, ...publish, note: 'Why "not"' });
    await doToRules(store, { act: 'set', review: 'by a second person', scoring: 'rules alone' });
    const book = await store.ruleBook({ version: 'rules-1', revision: 1 });
    expect(book).toMatchObject({
      settings: { review: 'by a second person', scoring: 'rules alone' },
      draft: { revision: 3, scorecard: null },
      versions: [{ version: 'rules-1', number: 1, authorIds: ['31'], note: 'Why "not"' }],
      events: [{ number: 1, version: 'rules-1', kind: 'live', byId: '31', scores: 'all leads' }],
      earlierDraft: { revision: 1, scorecard: { name: 'One' }, authorIds: ['31'], savedAt: 7 },
    });
    const published = { ...namedCard('Two \u{1F600}'), version: 'rules-1' };
    expect(book.scorecards.get('rules-1')).toEqual(published);
    expect((await store.ruleDraft(2))?.scorecard?.name).toBe('Two \u{1F600}');
    expect(await store.ruleDraft(9)).toBeNull();
  });

  test('tells the second of two who save at once, and keeps what the first one saved', async () => {
    const store = freshStore();
    const saving = ['31', '32', '33', '34'].map((byId) =>
      doToRules(store, { act: 'save draft', revision: 0, scorecard: namedCard(byId) }, { byId }),
    );
    const came = await Promise.all(saving);
    expect(came.toSorted()).toEqual(['done', ...came.slice(1).map(() => 'draft moved on')]);
    const { draft } = await store.ruleBook();
    expect(draft.scorecard?.name).toBe(draft.savedById);
    expect(await store.auditEntries(null, 10)).toHaveLength(1);
  });

  test('does nothing twice for one key, and nothing at all when deciding fails', async () => {
    const store = freshStore();
    const asked = { act: 'save draft', revision: 0, scorecard: namedCard('One') } as const;
    const same = { key: 'one-key' };
    const answers = await Promise.all([
      doToRules(store, asked, same),
      doToRules(store, asked, same),
    ]);
    expect(answers).toEqual(['done', 'done']);
    expect(await doToRules(store, { ...asked, revision: 1 }, same)).toBeNull();
    expect((await store.ruleBook()).draft.revision).toBe(1);
    const failing = store.changeOnce(
      { what: 'rules', of: noMarks, userId: '31', key: 'failing', asked: '', at: 7 },
      () => {
        throw new Error('thought better of it');
      },
    );
    await expect(failing).rejects.toThrow('thought better of it');
    expect((await store.ruleBook()).draft.revision).toBe(1);
  });

  test('lets the app change no version, event, draft or audit entry, and delete no audit entry', async () => {
    const store = freshStore();
    await doToRules(store, { act: 'save draft', revision: 0, scorecard: namedCard('One') });
    await doToRules(store, { act: 'publish draft', revision: 1, ...publish });
    const pool = new pg.Pool({ connectionString: database().connectionString, max: 1 });
    const tenant = tenantOf(pool, store.portalId);
    const attempts = [
      `UPDATE pacekeeper.rule_version SET note = 'other'`,
      `UPDATE pacekeeper.rule_event SET kind = 'refused'`,
      `UPDATE pacekeeper.rule_draft SET saved_by_id = '1'`,
      `UPDATE pacekeeper.audit_entry SET act = '{}'`,
      'DELETE FROM pacekeeper.audit_entry',
    ];
    try {
      for (const sql of attempts) {
        const attempt = tenant.inTransaction((query) => query(sql));
        await expect(attempt).rejects.toThrow(/permission denied|not deleted/);
      }
    } finally {
      await pool.end();
    }
    expect(await store.auditEntries(null, 10)).toHaveLength(2);
  });

  test('lists what was done, the latest first, page by page', async () => {
    const store = freshStore();
    for (const act of ['a', 'b', 'c'])
      await store.addAuditEntry({
        ...{ at: 5, byId: null, via: 'command line', subject: 'files', act: asWritten(act) },
        differences: [asWritten(`of ${act}`), asWritten('with \0 in it')],
      });
    const [latest, middle] = await store.auditEntries(null, 2);
    expect(latest).toMatchObject({
      act: asWritten('c'),
      byId: null,
      via: 'command line',
      subject: 'files',
    });
    expect(latest?.differences).toEqual(['of c', 'with \uFFFD in it'].map(asWritten));
    const rest = await store.auditEntries(middle?.number ?? null, 10);
    expect(rest.map(({ act }) => act)).toEqual([asWritten('a')]);
  });

  test('keeps each slice of a trial once', async () => {
    const store = freshStore();
    await store.addTrial(trialOf('one'));
    await store.addTrial(trialOf('one', { revision: 9 }));
    await store.addTrial(trialOf('two', { kind: 'back-test', askedAt: 6 }));
    const next = { state: { afterId: '7' }, result: null };
    expect(await store.advanceTrial('one', 0, next)).toBe(true);
    expect(await store.advanceTrial('one', 0, { state: null, result: 'other' })).toBe(false);
    expect(await store.ruleTrial('one')).toEqual(trialOf('one', { slice: 1, ...next }));
    expect((await store.unfinishedTrials()).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await store.advanceTrial('one', 1, { state: null, result: { sum: 1.5 } })).toBe(true);
    expect((await store.unfinishedTrials()).map(({ id }) => id)).toEqual(['two']);
    expect((await store.latestTrials()).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(await store.ruleTrial('none')).toBeNull();
  });

  test('reads leads to try a draft on in numeric order, with the properties asked for', async () => {
    const store = freshStore();
    const properties = { city: 'Bonn', jobtitle: 'Head', ['__proto__']: 'own' };
    const known = { name: 'Ann', ownerId: '9', createdAt: 5, properties };
    const contacts = [
      contactOf('10', known),
      contactOf('9', known),
      contactOf('8', { archived: true }),
    ];
    await store.commitPage('contacts', page(...contacts), current, 1);
    expect(await store.leadCount()).toBe(2);
    const asked = ['city', 'none', '__proto__', 'constructor'];
    const [first, second] = await store.trialLeadsAfter(null, 9, asked);
    expect([first?.id, second?.id]).toEqual(['9', '10']);
    expect(first).toMatchObject({ name: 'Ann', ownerId: '9', createdAt: 5 });
    expect(Object.entries(first?.properties ?? {}).filter(([, value]) => value !== null)).toEqual(
      expect.arrayContaining([
        ['city', 'Bonn'],
        ['__proto__', 'own'],
      ]),
    );
    expect(first?.properties['jobtitle']).toBeUndefined();
    expect((await store.trialLeadsAfter('9', 9, [])).map(({ id }) => id)).toEqual(['10']);
    expect(await store.trialLeadsAfter('10', 9, asked)).toEqual([]);
  });

  test('knows how many leads the past holds, and where the newest of them begin', async () => {
    const store = freshStore();
    const contacts = [10, 20, 30, 40, 50].map((createdAt) =>
      contactOf(String(createdAt), { createdAt }),
    );
    await store.commitPage('contacts', page(...contacts), current, 1);
    expect(await store.pastSpan(50, 0.25)).toEqual({ leads: 4, newestFrom: 30 });
    expect(await store.pastSpan(10, 0.25)).toBeNull();
  });

  test('reads the past with the properties asked for alone', async () => {
    const store = freshStore();
    const told = [change('city', 'Bonn', 2), change('jobtitle', 'Head', 3)];
    const contact = contactOf('1', {
      createdAt: 1,
      properties: { city: 'Bonn', jobtitle: 'Head' },
    });
    await store.commitPage('contacts', [withHistory(contact, ...told)], current, 9);
    const [lead] = await store.leadsCreatedBefore({ createdAt: 9, id: '' }, 9, ['city']);
    expect(lead?.contact.properties).toEqual({ city: 'Bonn' });
    expect(lead?.changes.map(({ property }) => property)).toEqual(['city']);
  });
}
