import { expect, test } from '@jest/globals';
import type { HandOverAnswer } from '../../../src/contract/hand-over.ts';
import type { HandOverEvent } from '../../../src/domain/leads/hand-over/hand-over.ts';
import type { ChangeRequest } from '../../../src/use-cases/ports/change-store.ts';
import type { HandOverFacts } from '../../../src/use-cases/ports/hand-over-store.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { change, contactOf, current, page, scoredOf, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

type Request = ChangeRequest<'hand-over'>;
const requestOf = (key: string, rest: Partial<Request> = {}): Request => ({
  what: 'hand-over',
  userId: '11',
  key,
  asked: 'accept 1',
  of: '1',
  at: 5,
  ...rest,
});

const answerOf = (contactId: string): HandOverAnswer => ({ state: 'not synced', contactId });

/** Accepts a lead and gives the number of the act as the answer. */
function accepting(note: string | null = null) {
  return (facts: HandOverFacts | null) => {
    const number = (facts?.events.length ?? 0) + 1;
    const event: HandOverEvent = {
      number,
      act: 'accept',
      reason: null,
      note,
      byUserId: '11',
      byName: 'Ana Lind',
      toOwnerId: '9',
      at: 5,
    };
    return { answer: answerOf(String(number)), change: { to: event, audit: null } };
  };
}

const eventsOf = async (store: PortalStore) => (await store.leadCard('1'))?.handOvers;

export function handOverTests({ freshStore }: StoreUnderTest): void {
  const withContact = async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(contactOf('1', { ownerId: '9' })), current, 1);
    return store;
  };

  test('by what is known of the contact: owner, grade and acts so far, oldest first', async () => {
    const store = await withContact();
    const seen: (HandOverFacts | null)[] = [];
    const look = (facts: HandOverFacts | null) => {
      seen.push(facts);
      return accepting('a "note" with \\ and \u{1F600}')(facts);
    };
    await store.changeOnce(requestOf('key-1'), look);
    await store.saveScores([scoredOf('1', 60)], 'score', null);
    await store.changeOnce(requestOf('key-2'), look);
    await store.changeOnce(requestOf('key-3', { of: '404' }), (facts) => {
      seen.push(facts);
      return { answer: answerOf('404'), change: null };
    });
    const first = {
      number: 1,
      act: 'accept',
      reason: null,
      note: 'a "note" with \\ and \u{1F600}',
      byUserId: '11',
      byName: 'Ana Lind',
      toOwnerId: '9',
      at: 5,
    };
    expect(seen).toEqual([
      { ownerId: '9', grade: null, events: [] },
      { ownerId: '9', grade: 'A', events: [first] },
      null,
    ]);
    expect(await eventsOf(store)).toEqual([first, { ...first, number: 2 }]);
  });

  test('once for each key: fifty at the same time have one effect and one answer', async () => {
    const store = await withContact();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => store.changeOnce(requestOf('key-1'), accepting())),
    );
    expect(answers).toEqual(answers.map(() => answerOf('1')));
    expect(await eventsOf(store)).toHaveLength(1);
  });

  test('one after the other on the same lead, however many come at once', async () => {
    const store = await withContact();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.changeOnce(requestOf(`key-${i}`), accepting())),
    );
    expect((await eventsOf(store))?.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(20);
  });

  test('and a refusal is an answer too: the key does not act later', async () => {
    const store = await withContact();
    const refuse = () => ({ answer: answerOf('refused'), change: null });
    await store.changeOnce(requestOf('key-1'), refuse);
    expect(await store.changeOnce(requestOf('key-1'), accepting())).toEqual(answerOf('refused'));
    expect(await eventsOf(store)).toEqual([]);
  });

  test('never with the answer to another request, nor to another user', async () => {
    const store = await withContact();
    await store.changeOnce(requestOf('key-1'), accepting());
    const other = requestOf('key-1', { asked: 'reject 1' });
    expect(await store.changeOnce(other, accepting())).toBeNull();
    const colleague = requestOf('key-1', { userId: '12' });
    expect(await store.changeOnce(colleague, accepting())).toEqual(answerOf('2'));
  });

  test('not at all when deciding fails: the key is free again', async () => {
    const store = await withContact();
    const fail = () => {
      throw new Error('no decision');
    };
    await expect(store.changeOnce(requestOf('key-1'), fail)).rejects.toThrow('no decision');
    expect(await store.changeOnce(requestOf('key-1'), accepting())).toEqual(answerOf('1'));
  });

  test('and list the leads that were acted on lately, whole, with the times of contact that are known', async () => {
    const store = freshStore();
    const touched = (at: number) => change('notes_last_contacted', new Date(at).toISOString(), at);
    const known = { name: 'Ann', ownerId: '9', source: 'REFERRALS', lastContactedAt: 90_000 };
    await store.commitPage(
      'contacts',
      [
        withHistory(
          contactOf('1', known),
          touched(30_000),
          touched(90_000),
          change('notes_last_contacted', 'soon', 1),
        ),
        ...page(contactOf('2'), contactOf('3', { archived: true }), contactOf('10')),
      ],
      current,
      1,
    );
    await store.saveScores([scoredOf('1', 60)], 'score', null);
    for (const contactId of ['1', '2', '3'])
      await store.changeOnce(requestOf(`key-${contactId}`, { of: contactId }), accepting());
    const [first, second, ...others] = await store.handedLeads(5);
    expect(others).toEqual([]);
    expect(second?.contactId).toBe('2');
    expect({ ...first, contactedAt: first?.contactedAt.toSorted((a, b) => a - b) }).toEqual({
      contactId: '1',
      name: 'Ann',
      ownerId: '9',
      source: 'REFERRALS',
      grade: 'A',
      events: await eventsOf(store),
      contactedAt: [30_000, 90_000, 90_000],
    });
    expect(await store.handedLeads(6)).toEqual([]);
  });

  test('and forgets keys after more than a day, not before', async () => {
    const store = await withContact();
    const day = 86_400_000;
    await store.changeOnce(requestOf('key-1'), accepting());
    await store.changeOnce(requestOf('key-1', { at: 5 + day }), accepting());
    expect(await eventsOf(store)).toHaveLength(1);
    await store.changeOnce(requestOf('key-2', { at: 6 + day }), accepting());
    await store.changeOnce(requestOf('key-1', { at: 6 + day }), accepting());
    expect(await eventsOf(store)).toHaveLength(3);
  });
}
