import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { money } from '../../../src/domain/crm/money.ts';
import type { ManagerNote } from '../../../src/domain/goals/updates/manager-note.ts';
import { usualPreferences } from '../../../src/domain/goals/updates/preferences.ts';
import type { CrmEntryDraft } from '../../../src/use-cases/ports/delivery.ts';
import type { MessageDraft } from '../../../src/use-cases/ports/outbox-store.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import type { MadeUpdate } from '../../../src/use-cases/ports/update-store.ts';
import { giveRole, setUp, setUpOwnUpdates } from '../../support/set-up.ts';
import { current, dealOf, page } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const DAY = 86_400_000;

/** A mail on its way out. */
export const mailOf = (key: string, known: Partial<MessageDraft> = {}): MessageDraft =>
  ({
    key,
    channel: 'email',
    userId: '11',
    content: {
      to: { name: 'Ana "A" Lind\u0000', address: 'ana@example.com' },
      subject: 'Half is done',
      text: 'Half',
      html: '<p>Half</p>',
    },
    ...known,
  }) as MessageDraft;

/** An update without news, to be filled in. */
export function updateOf(
  subject: string,
  slot: string,
  known: Partial<MadeUpdate> = {},
): MadeUpdate {
  return {
    subject,
    slot,
    madeAt: 1_000,
    content: { madeAt: new Date(1_000).toISOString(), lines: [], moreGoals: 0, isNews: true },
    standings: new Map(),
    tell: [],
    said: new Map(),
    messages: [],
    ...known,
  };
}

export function updateTests({ freshStore }: StoreUnderTest): void {
  test('once for each subject and slot: whoever comes second keeps nothing of it', async () => {
    const store = freshStore();
    const first = updateOf('rep 1', 'week 1', {
      tell: [{ goalId: 'g', fact: 'passed 0.5' }],
      messages: [mailOf('first')],
    });
    const second = updateOf('rep 1', 'week 1', {
      tell: [{ goalId: 'g', fact: 'passed 0.9' }],
      messages: [mailOf('second')],
    });
    expect(await store.keepUpdates([first])).toBe(1);
    expect(await store.keepUpdates([second, updateOf('rep 2', 'week 1')])).toBe(1);
    const memory = (await store.subjectMemories(['rep 1'])).get('rep 1');
    expect([...(memory?.told.get('g') ?? [])]).toEqual(['passed 0.5']);
    expect((await store.takeMessages('email', 9, 5)).map(({ key }) => key)).toEqual(['first']);
    expect(await store.subjectsWithUpdate('week 1', ['rep 1', 'rep 2', 'rep 3'])).toEqual(
      new Set(['rep 1', 'rep 2']),
    );
  });

  test('by one of many that make it at the same moment', async () => {
    const store = freshStore();
    const kept = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        store.keepUpdates([updateOf('rep 1', 'day 1', { messages: [mailOf(`mail ${place}`)] })]),
      ),
    );
    expect(kept.reduce((sum, each) => sum + each)).toBe(1);
    expect(await store.takeMessages('email', 9, 5)).toHaveLength(1);
  });

  test('with how the goals stood, exactly, and what was told before', async () => {
    const store = freshStore();
    const standing = {
      at: 7,
      actual: new Decimal('0.1'),
      target: new Decimal('123456789012345678901234.56'),
      currency: null,
      deals: 3,
    };
    await store.keepUpdates([
      updateOf('rep 1', 'day 1', {
        standings: new Map([['constructor', standing]]),
        tell: [{ goalId: 'g', fact: 'passed 0.5' }],
      }),
    ]);
    await store.keepUpdates([
      updateOf('rep 1', 'day 2', {
        madeAt: 2_000,
        standings: new Map([['__proto__', standing]]),
        tell: [
          { goalId: 'g', fact: 'passed 0.5' },
          { goalId: 'g', fact: 'result' },
        ],
      }),
    ]);
    const memories = await store.subjectMemories(['rep 1', 'rep 9']);
    expect(memories.get('rep 1')).toEqual({
      lastMadeAt: 2_000,
      standings: new Map([['__proto__', standing]]),
      told: new Map([['g', new Set(['passed 0.5', 'result'])]]),
    });
    expect(memories.get('rep 9')).toEqual({
      lastMadeAt: null,
      standings: new Map(),
      told: new Map(),
    });
  });

  test('and gives the latest of each subject; those of five weeks ago are dropped', async () => {
    const store = freshStore();
    const at = (day: number) => ({
      madeAt: day * DAY,
      content: { ...updateOf('', '').content, moreGoals: day },
    });
    await store.keepUpdates([updateOf('rep 1', 'day 1', at(1)), updateOf('rep 2', 'day 1', at(1))]);
    await store.keepUpdates([updateOf('rep 1', 'day 40', at(40))]);
    const latest = await store.latestUpdates(['rep 1', 'rep 2', 'rep 3']);
    expect([...latest].map(([subject, content]) => [subject, content])).toEqual([
      ['rep 1', at(40).content],
      ['rep 2', at(1).content],
    ]);
    expect(await store.subjectsWithUpdate('day 1', ['rep 1', 'rep 2'])).toEqual(new Set(['rep 2']));
  });

  test('the first forecast that is told of a goal stays the one that counts', async () => {
    const store = freshStore();
    const told = (slot: string, p50: number) =>
      updateOf('rep 1', slot, { said: new Map([['g', { at: p50, p50, p90: 0.1 + p50 }]]) });
    await store.keepUpdates([told('day 1', 1)]);
    await store.keepUpdates([told('day 2', 2)]);
    expect(await store.saidForecasts(['g', 'h'])).toEqual(
      new Map([['g', { at: 1, p50: 1, p90: 1.1 }]]),
    );
  });

  test('messages are taken once, the oldest first, by channel', async () => {
    const store = freshStore();
    const entry: CrmEntryDraft = {
      kind: 'task',
      ownerId: '9',
      title: 'A',
      lines: ['B'],
      dealId: null,
      at: 1,
    };
    const crm: MessageDraft = { key: 'c', channel: 'crm', userId: null, content: entry };
    await store.keepUpdates([
      updateOf('rep 2', 's', { madeAt: 2_000, messages: [mailOf('b')] }),
      updateOf('rep 1', 's', { madeAt: 1_000, messages: [mailOf('a'), crm] }),
    ]);
    const takers = await Promise.all([1, 2, 3].map(() => store.takeMessages('email', 1, 5)));
    expect(
      takers
        .flat()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(await store.takeMessages('crm', 5, 5)).toEqual([{ ...crm, madeAt: 1_000 }]);
    expect(await store.takeMessages('email', 5, 5)).toEqual([]);
  });

  test('a message that could not be sent waits again, with its content; one that was settled never does', async () => {
    const store = freshStore();
    await store.keepUpdates([updateOf('rep 1', 's', { messages: [mailOf('a')] })]);
    let at = 5;
    const take = () => store.takeMessages('email', 5, at++);
    const settle = (state: 'waiting' | 'sent') =>
      store.settleMessage('a', { state, problem: null, remoteId: null, at: 6 });
    const [first] = await take();
    await settle('waiting');
    expect(await take()).toEqual([first]);
    await settle('sent');
    await settle('waiting');
    expect(await take()).toEqual([]);
    expect(await store.messageCounts()).toEqual({ sent: 1 });
  });

  test('a message that was tried in a run is not taken again in it', async () => {
    const store = freshStore();
    await store.keepUpdates([updateOf('rep 1', 's', { messages: [mailOf('a')] })]);
    await store.takeMessages('email', 5, 10);
    const waits = { state: 'waiting', problem: 'x', remoteId: null, at: 10 } as const;
    await store.settleMessage('a', waits);
    expect(await store.takeMessages('email', 5, 10)).toEqual([]);
    expect(await store.takeMessages('email', 5, 11)).toHaveLength(1);
  });

  test('a slot that is made stays so until the next one of its cadence', async () => {
    const store = freshStore();
    await store.markSlotMade('day 2026-11-23');
    await store.markSlotMade('week 2026-11-23');
    expect(await store.isSlotMade('day 2026-11-23')).toBe(true);
    await store.markSlotMade('day 2026-11-24');
    expect(await store.isSlotMade('day 2026-11-23')).toBe(false);
    expect(await store.isSlotMade('week 2026-11-23')).toBe(true);
    expect(await store.isSlotMade('week 2026-11-30')).toBe(false);
  });

  test('the largest open deal of each owner is found by its amount in the home currency', async () => {
    const store = freshStore();
    const euros = (amount: string) => ({ homeAmount: money(amount, 'EUR'), ownerId: '9' });
    await store.commitPage(
      'deals',
      page(
        dealOf('1', euros('9')),
        dealOf('2', euros('1000000000000000000000.5')),
        dealOf('30', euros('1000000000000000000000.5')),
        dealOf('4', { ...euros('1e30'), outcome: 'won' }),
        dealOf('5', { ...euros('1e30'), archived: true }),
        dealOf('6', { ownerId: '10' }),
        dealOf('7', { ...euros('5'), ownerId: null }),
      ),
      current,
      1,
    );
    expect(await store.largestOpenDeals(['9', '10', '11'])).toEqual(new Map([['9', '2']]));
  });

  test('a message whose process died is given up, not sent again', async () => {
    const store = freshStore();
    await store.keepUpdates([updateOf('rep 1', 's', { messages: [mailOf('a'), mailOf('b')] })]);
    await store.takeMessages('email', 1, 100);
    await store.takeMessages('email', 1, 200);
    expect(await store.giveUpTaken(200, 300)).toBe(1);
    expect(await store.messageCounts()).toEqual({ unsure: 1, taken: 1 });
    expect(await store.takeMessages('email', 5, 400)).toEqual([]);
  });

  test('a later update withdraws what still waits of the subject’s earlier ones', async () => {
    const store = freshStore();
    await store.keepUpdates([
      updateOf('rep 1', 'day 1', { messages: [mailOf('old')] }),
      updateOf('rep 2', 'day 1', { messages: [mailOf('other')] }),
    ]);
    await store.keepUpdates([updateOf('rep 1', 'day 2', { messages: [mailOf('new')] })]);
    expect((await store.takeMessages('email', 9, 5)).map(({ key }) => key).sort()).toEqual([
      'new',
      'other',
    ]);
    expect(await store.messageCounts()).toEqual({ taken: 2, withdrawn: 1 });
  });

  test('a closed channel stays closed until the portal’s preferences are saved anew', async () => {
    const store = freshStore();
    const closed = { channel: 'crm', since: 3, message: 'no scope' } as const;
    await store.closeChannel(closed);
    await store.closeChannel({ ...closed, since: 9 });
    await setUpOwnUpdates(store, '11', { every: 'day', email: null, crm: null, language: null });
    expect(await store.closedChannels()).toEqual([closed]);
    await setUp(store, 'updates', { ...usualPreferences, crm: 'task' });
    expect(await store.closedChannels()).toEqual([]);
  });

  test('preferences are as usual until they are saved, the portal’s and each user’s', async () => {
    const store = freshStore();
    expect(await store.updatePreferences()).toEqual({ portal: usualPreferences, own: new Map() });
    const portal = {
      every: 'day',
      hour: 0,
      email: true,
      crm: 'note',
      ranks: 'team',
      language: 'de',
    } as const;
    const own = { every: null, email: false, crm: 'off', language: null } as const;
    await setUp(store, 'updates', portal);
    await setUpOwnUpdates(store, '11', { ...own, email: null });
    await setUpOwnUpdates(store, '11', own);
    expect(await store.updatePreferences()).toEqual({ portal, own: new Map([['11', own]]) });
  });

  test('of two changes of preferences at once neither is lost', async () => {
    const store = freshStore();
    const once = (key: string) => ({ userId: '31', key: `two-at-once-${key}`, asked: key, at: 1 });
    const done = <To>(to: To) => ({ answer: true, change: { to, audit: null } });
    const portal = { what: 'updates', of: null } as const;
    const own = { what: 'own updates', of: '11' } as const;
    await Promise.all([
      store.changeOnce({ ...once('mail'), ...portal }, (was) => done({ ...was, email: true })),
      store.changeOnce({ ...once('crm'), ...portal }, (was) => done({ ...was, crm: 'task' })),
      store.changeOnce({ ...once('own mail'), ...own }, (was) => done({ ...was, email: false })),
      store.changeOnce({ ...once('own crm'), ...own }, (was) => done({ ...was, crm: 'off' })),
    ]);
    expect(await store.updatePreferences()).toEqual({
      portal: { ...usualPreferences, email: true, crm: 'task' },
      own: new Map([['11', { every: null, email: false, crm: 'off', language: null }]]),
    });
  });

  test('wins are counted by owner and pipeline within a period', async () => {
    const store = freshStore();
    const won = { outcome: 'won', pipelineId: 'p', ownerId: '9', closeDate: 100 } as const;
    await store.commitPage(
      'deals',
      page(
        dealOf('1', won),
        dealOf('2', { ...won, closeDate: 199 }),
        dealOf('3', { ...won, closeDate: 200 }),
        dealOf('4', { ...won, archived: true }),
        dealOf('5', { ...won, outcome: 'lost' }),
        dealOf('6', { ...won, ownerId: null, pipelineId: null }),
      ),
      current,
      1,
    );
    const counts = await store.winCounts({ start: 100, end: 200 });
    expect(new Set(counts)).toEqual(
      new Set([
        { ownerId: '9', pipelineId: 'p', wins: 2 },
        { ownerId: null, pipelineId: null, wins: 1 },
      ]),
    );
  });

  test('roles are listed', async () => {
    const store = freshStore();
    await giveRole(store, '1', 'manager');
    await giveRole(store, '2', 'admin');
    await giveRole(store, '1', 'rep');
    expect(await store.assignedRoles()).toEqual(
      new Map([
        ['1', 'rep'],
        ['2', 'admin'],
      ]),
    );
  });

  test('a note is kept once for its key, found by both sides, and gone when it was taken back', async () => {
    const store = freshStore();
    const note: ManagerNote = {
      id: '21-key',
      authorUserId: '21',
      toOwnerId: '9',
      text: 'Great close.\u{1F600}',
      writtenAt: 50,
    };
    const request = {
      what: 'note',
      of: note.id,
      userId: '21',
      key: 'key-1',
      asked: 'write',
      at: 50,
    } as const;
    const done = { state: 'done', noteId: note.id } as const;
    const write = (asked = 'write') =>
      store.changeOnce({ ...request, asked }, () => ({
        answer: done,
        change: { to: note, audit: null },
      }));
    const answers = await Promise.all([write(), write(), write()]);
    expect(answers).toEqual([done, done, done]);
    expect(await write('write something else')).toBeNull();
    const latest = (of: { userId: string; ownerId: string | null }) => store.latestNotes(of, 5);
    expect(await latest({ userId: '21', ownerId: null })).toEqual([note]);
    expect(await latest({ userId: '900', ownerId: '9' })).toEqual([note]);
    expect(await latest({ userId: '22', ownerId: '10' })).toEqual([]);
    expect(await latest({ userId: '22', ownerId: null })).toEqual([]);
    expect(await store.notesTo(['9', '10'], 49)).toEqual([note]);
    expect(await store.notesTo(['9'], 50)).toEqual([]);

    const seen: (ManagerNote | null)[] = [];
    const takeBack = (key: string) =>
      store.changeOnce({ ...request, key, asked: 'take back' }, (found) => {
        seen.push(found);
        return { answer: done, change: found === null ? null : { to: null, audit: null } };
      });
    await takeBack('key-2');
    await takeBack('key-3');
    expect(seen).toEqual([note, null]);
    expect(await latest({ userId: '21', ownerId: '9' })).toEqual([]);
  });

  test('nothing of it is another portal’s', async () => {
    const [one, other] = [freshStore(), freshStore()];
    await one.keepUpdates([updateOf('rep 1', 's', { messages: [mailOf('a')] })]);
    await one.closeChannel({ channel: 'email', since: 1, message: 'x' });
    await setUpOwnUpdates(one, '11', { every: 'day', email: null, crm: null, language: null });
    expect(await seenBy(other)).toEqual(await seenBy(freshStore()));
  });
}

async function seenBy(store: PortalStore) {
  return [
    await store.latestUpdates(['rep 1']),
    await store.takeMessages('email', 5, 1),
    await store.closedChannels(),
    await store.updatePreferences(),
    await store.messageCounts(),
  ];
}
