import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { handOverAnswerSchema } from '../../src/contract/hand-over.ts';
import { handOverPageSchema } from '../../src/contract/hand-over-page.ts';
import { leadQualityCardSchema } from '../../src/contract/lead-quality-card.ts';
import type { Owner } from '../../src/domain/crm/owner.ts';
import { contactOf, current, page, schemaOf, scoredOf } from '../battery/store-records.ts';
import { giveRole } from '../support/set-up.ts';
import { freshKey, startService, type TestService } from '../support/start-service.ts';

const users = { rep: '11', colleague: '12', marketer: '21', admin: '31', stranger: '999' };

const owner = (id: string, userId: string, name: string): Owner => {
  return { id, userId, email: null, name, archived: false, teams: [] };
};

let service: TestService;
/** A contact for each test: none depends on what another did. */
let contactId = 500;

beforeAll(async () => {
  service = await startService({
    portals: [101, 202],
    fill: async (store) => {
      const owners = [owner('1', '11', 'Ana Lind'), owner('2', '12', 'Ben Osei')];
      await store.saveSchema({ ...schemaOf(store.portalId), owners });
      await giveRole(store, users.marketer, 'marketer');
      await giveRole(store, users.admin, 'admin');
    },
  });
}, 60_000);
afterAll(() => service.close());

beforeEach(async () => {
  contactId += 1;
  for (const portalId of [101, 202]) {
    const store = service.database.portal(portalId);
    const contact = contactOf(String(contactId), { ownerId: '1' });
    await store.commitPage('contacts', page(contact), current, 1_000);
    await store.saveScores([scoredOf(String(contactId), 60)], 'score', null);
  }
});

const bodyOf = (asked: Record<string, unknown>) =>
  JSON.stringify({ contactId: String(contactId), key: freshKey(), ...asked });

/** The rep's act, ready to be sent once or more often. */
const signed = (body: string) => service.signed(asks.handOverLead.path, users.rep, body);

async function act(asked: Record<string, unknown>, userId = users.rep, portalId = 101) {
  const response = await service.post(asks.handOverLead.path, userId, bodyOf(asked), portalId);
  expect(response.status).toBe(200);
  return handOverAnswerSchema.parse(await response.json());
}

const reject = { act: 'reject', reason: 'no budget', note: 'Asked twice.' };

/** What happened to the lead, as the store holds it. */
async function kept(portalId = 101) {
  const card = await service.database.portal(portalId).leadCard(String(contactId));
  return card?.handOvers.map((event) => event.act) ?? [];
}

describe('a lead between marketing and sales', () => {
  test('goes from hand-over to rejection, and both sides see why, and that the score differs', async () => {
    expect(await act({ act: 'hand over' }, users.marketer)).toMatchObject({
      state: 'done',
      handOver: { state: 'waiting', acts: ['undo'] },
    });
    await act(reject);
    for (const userId of [users.rep, users.marketer]) {
      const asked = { contactId: String(contactId) };
      const response = await service.get(asks.readContactCard.path, userId, asked);
      const card = leadQualityCardSchema.parse(await response.json());
      if (card.state !== 'scored') throw new Error(card.state);
      expect(card.handOver.state).toBe('rejected');
      expect(card.handOver.disagreement).toEqual({ reason: 'no budget', grade: 'A' });
      expect(card.handOver.history[0]).toMatchObject({ by: 'Ana Lind', note: 'Asked twice.' });
      expect(card.handOver.acts).toEqual(userId === users.rep ? ['accept', 'undo'] : ['hand over']);
    }
  });

  test('is taken back by whoever acted, and not by anybody else', async () => {
    await act({ act: 'accept' });
    expect(await act({ act: 'undo' }, users.admin)).toMatchObject({ cause: 'not possible' });
    expect(await act({ act: 'undo' })).toMatchObject({ handOver: { state: 'not handed over' } });
    expect(await kept()).toEqual(['accept', 'undo']);
  });

  test.each([
    ['a rep hands over', 'hand over', users.rep, 'not allowed'],
    ['a marketer accepts', 'accept', users.marketer, 'not allowed'],
    ['a colleague accepts', 'accept', users.colleague, 'not allowed'],
    ['a stranger accepts', 'accept', users.stranger, 'not allowed'],
    ['nobody did anything to undo', 'undo', users.admin, 'not possible'],
  ])('does not move when %s', async (_, move, userId, cause) => {
    expect(await act({ act: move }, userId)).toMatchObject({ state: 'refused', cause });
    expect(await kept()).toEqual([]);
  });

  test('says nothing about itself to somebody who may not see it', async () => {
    await act({ act: 'accept', note: 'secret-note' });
    const answer = await act({ act: 'accept' }, users.colleague);
    expect(answer).toMatchObject({ state: 'refused', handOver: null });
    expect(JSON.stringify(answer)).not.toContain('secret-note');
  });

  test('that is not there is not made up', async () => {
    expect(await act({ act: 'accept', contactId: '404' })).toEqual({
      state: 'not synced',
      contactId: '404',
    });
  });
});

describe('what became of leads between marketing and sales', () => {
  const pageFor = async (userId: string) => {
    const response = await service.get(asks.readHandOverPage.path, userId);
    return handOverPageSchema.parse(await response.json());
  };

  test('is shown to marketers, with the lead that sales and score disagree on', async () => {
    await act({ act: 'hand over' }, users.marketer);
    await act(reject);
    const page = await pageFor(users.marketer);
    if (page.state !== 'shown') throw new Error(page.state);
    expect(page.disputed[0]).toEqual({
      contactId: String(contactId),
      name: null,
      reason: 'no budget',
      grade: 'A',
    });
    expect(page.channels.map(({ source }) => source)).toEqual([null]);
    expect(page.all.rejected).toBeGreaterThan(0);
    expect(page.channels[0]?.rejected).toBe(page.all.rejected);
  });

  test('is not for reps', async () => {
    expect(await pageFor(users.rep)).toMatchObject({ state: 'not allowed' });
    expect(await pageFor(users.stranger)).toMatchObject({ state: 'not allowed' });
  });
});

describe('a request that comes again', () => {
  test('gets the same answer and has no second effect: one signature, sent twice', async () => {
    const send = signed(bodyOf({ act: 'accept' }));
    const [first, second] = [await (await send()).text(), await (await send()).text()];
    expect(second).toBe(first);
    expect(await kept()).toEqual(['accept']);
  });

  test('fifty at the same time have one effect and one answer', async () => {
    const send = signed(bodyOf(reject));
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => (await send()).text()),
    );
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ state: 'done' });
    expect(await kept()).toEqual(['reject']);
  });

  test('signed anew by HubSpot, with the same key, after the act was taken back, acts no second time', async () => {
    const body = bodyOf({ act: 'accept' });
    const first = await (await signed(body)()).text();
    await act({ act: 'undo' });
    expect(await (await signed(body)()).text()).toBe(first);
    expect(await kept()).toEqual(['accept', 'undo']);
  });

  test('with its key but another act is refused', async () => {
    const key = freshKey();
    await act({ act: 'accept', key });
    expect(await act({ ...reject, key })).toMatchObject({ state: 'refused', cause: 'key used' });
    expect(await kept()).toEqual(['accept']);
  });

  test('with a colleague’s key is the colleague’s own request', async () => {
    const key = freshKey();
    await act({ act: 'accept', key });
    const answer = await act({ act: 'hand over', key }, users.colleague);
    expect(answer).toMatchObject({ state: 'refused', handOver: null });
  });
});

describe('portals', () => {
  test('with the same contact keep their acts apart, with the same key too', async () => {
    const key = freshKey();
    await act({ act: 'accept', key }, users.rep, 101);
    await act({ ...reject, key }, users.rep, 202);
    expect([await kept(101), await kept(202)]).toEqual([['accept'], ['reject']]);
  });

  test.each(['portalId', 'userId', 'userEmail', 'appId', 'role', '__proto__', 'constructor'])(
    'and people come from the signed query: a body that brings %s is refused',
    async (name) => {
      const body = bodyOf({ act: 'accept' }).replace('{', `{"${name}":"202",`);
      const response = await signed(body)();
      expect(response.status).toBe(400);
      expect([await kept(101), await kept(202)]).toEqual([[], []]);
    },
  );
});

describe('a body', () => {
  test.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['text that is no JSON', '{"act":'],
    ['an unknown act', bodyOf({ act: 'delete' })],
    ['a rejection without a reason', bodyOf({ act: 'reject' })],
    ['a reason that is not on the list', bodyOf({ act: 'reject', reason: 'did not like them' })],
    ['"other" without a word', bodyOf({ act: 'reject', reason: 'other', note: '  ' })],
    ['a reason for accepting', bodyOf({ act: 'accept', reason: 'no need' })],
    ['no key', JSON.stringify({ contactId: '501', act: 'accept' })],
    ['a short key', bodyOf({ act: 'accept', key: '1' })],
    ['a contact id with SQL', bodyOf({ act: 'accept', contactId: "1' OR 1=1" })],
    ['a note of 501 characters', bodyOf({ ...reject, note: 'x'.repeat(501) })],
    ['values that nest', bodyOf({ act: 'accept', note: { a: [[[]]] } })],
    ['depth without end', `{"act":${'['.repeat(8_000)}${']'.repeat(8_000)}}`],
    ['more than it could need', bodyOf({ act: 'accept', note: 'x'.repeat(20_000) })],
  ])('of %s is refused with every fault, and moves nothing', async (_, body) => {
    const response = await signed(body)();
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad_body' } });
    expect(await kept()).toEqual([]);
  });

  test('that was changed on the way is not the one that was signed', async () => {
    const body = bodyOf({ act: 'accept' });
    const response = await signed(body)(body.replace('accept', 'reject'));
    expect(response.status).toBe(401);
    expect(await kept()).toEqual([]);
  });
});
