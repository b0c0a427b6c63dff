import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { learningActAnswerSchema, learningPageSchema } from '../../src/contract/learning-page.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { refusals } from '../../src/words/en/learning.ts';
import { english } from '../../src/words/english.ts';
import { say } from '../../src/words/say.ts';
import { learnedOf, reportOf } from '../battery/portal-store/learning.ts';
import { schemaOf } from '../battery/store-records.ts';
import { giveRole } from '../support/set-up.ts';
import { freshKey, startService, type TestService } from '../support/start-service.ts';

const users = { rep: '11', manager: '12', marketer: '21', admin: '31' };

let service: TestService;
/** A portal for each test. */
let portalId = 100;
let store: PortalStore;

beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.close());

beforeEach(async () => {
  portalId += 1;
  store = service.connect(portalId);
  service.asked.length = 0;
  const label = 'Tags of the lead';
  const tags = { objectType: 'contact', name: 'tags', label, type: 'string', options: [] } as const;
  await store.saveSchema({ ...schemaOf(portalId), definitions: [tags] });
  for (const role of ['manager', 'marketer', 'admin'] as const) {
    await giveRole(store, users[role], role);
  }
});

async function pageFor(userId: string) {
  const response = await service.get(asks.readLearningPage.path, userId);
  expect(response.status).toBe(200);
  return learningPageSchema.parse(await response.json());
}

async function act(body: object, userId = users.admin) {
  const response = await service.post(asks.actOnLearning.path, userId, {
    key: freshKey(),
    ...body,
  });
  expect(response.status).toBe(200);
  return learningActAnswerSchema.parse(await response.json());
}

const leak = { property: 'tags', reasons: [{ say: 'ranks alone', with: { auc: 0.97 } }] } as const;
const withLeak = {
  ...reportOf(1_000, 'a'),
  leaks: [{ ...leak, action: 'left out', ruling: null }],
} as const;
const live = { role: 'live', version: 'a', since: 1_000 } as const;

describe('whether scoring works', () => {
  test.each([users.admin, users.manager, users.marketer])(
    'is shown to user %s: verdict, what scores, leaks by the names that people know',
    async (userId) => {
      await store.saveLearning(withLeak, learnedOf('a'), live);
      const page = await pageFor(userId);
      if (page.state !== 'shown') throw new Error(page.state);
      expect(page.report.verdict.decision).toBe('publish');
      expect(page.inUse.live).toMatchObject({ leads: 400, baseRate: 0.05 });
      expect(page.report.leaks).toEqual([
        {
          ...leak,
          label: 'Tags of the lead',
          found: 'left out',
          learned: false,
          ruling: null,
        },
      ]);
      expect(page.nextAt).toBe(new Date(1_000 + 7 * 86_400_000).toISOString());
      expect(page.mayAct).toBe(userId === users.admin);
    },
  );

  test('is not for reps', async () => {
    await store.saveLearning(withLeak, learnedOf('a'), live);
    expect(await pageFor(users.rep)).toMatchObject({ state: 'not allowed' });
  });

  test('is said to be open before anything was learned', async () => {
    expect(await pageFor(users.marketer)).toEqual({
      state: 'not learned',
      askedAt: null,
      mayAct: false,
    });
  });

  test('is open again where a report of an earlier version is stored', async () => {
    const { forward: _, ...old } = withLeak;
    await store.saveLearning(old as unknown as typeof withLeak, null, null);
    expect(await pageFor(users.admin)).toMatchObject({ state: 'not learned' });
  });

  test('tells of a version in the shadow since when, until when, and what it would change', async () => {
    await store.saveLearning(withLeak, learnedOf('a'), live);
    await store.saveLearning({ ...withLeak, learnedAt: 2_000 }, learnedOf('b'), {
      role: 'shadow',
      version: 'b',
      since: 2_000,
    });
    const page = await pageFor(users.admin);
    if (page.state !== 'shown') throw new Error(page.state);
    expect(page.inUse.shadow).toEqual({
      since: new Date(2_000).toISOString(),
      liveFrom: new Date(2_000).toISOString(),
      gradedOtherwise: 0,
    });
  });
});

describe('an admin', () => {
  test('asks for learning: kept, told, and handed to the queue once for each key', async () => {
    await store.saveLearning(withLeak, learnedOf('a'), live);
    const send = service.signed(asks.actOnLearning.path, users.admin, {
      key: freshKey(),
      act: 'learn now',
    });
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(learningActAnswerSchema.parse(first)).toMatchObject({ state: 'done' });
    expect(second).toEqual(first);
    const page = await pageFor(users.manager);
    expect(page.state === 'shown' && page.askedAt).not.toBeNull();
    expect(service.asked[0]?.slice(0, 1)).toEqual([portalId]);
    expect(service.asked[0]?.[2]).toBe('learn');
    // The queue runs a slot once: both sendings name the same one.
    expect(new Set(service.asked.map(([, slot]) => slot)).size).toBe(1);
  });

  test('overrules a finding, which is told, and takes that back', async () => {
    await store.saveLearning(withLeak, learnedOf('a'), live);
    const ruled = await act({ act: 'rule', property: 'tags', ruling: 'learn from it' });
    expect(ruled).toMatchObject({
      page: { report: { leaks: [{ property: 'tags', learned: false, ruling: 'learn from it' }] } },
    });
    expect(await store.leakRulings()).toMatchObject([{ byUserId: users.admin }]);
    const back = await act({ act: 'take ruling back', property: 'tags' });
    expect(back).toMatchObject({ page: { report: { leaks: [{ ruling: null }] } } });
  });

  test.each([
    ['lives_nowhere', /There is no contact property "lives_nowhere"/],
    ['lifecyclestage', /never uses "lifecyclestage"\. It is the outcome/],
  ])('cannot rule on %s, and is told why', async (property, why) => {
    const names = ['tags', 'lifecyclestage'];
    const definitions = names.map(
      (name) =>
        ({ objectType: 'contact', name, label: name, type: 'string', options: [] }) as const,
    );
    await store.saveSchema({ ...schemaOf(portalId), definitions });
    const answer = await act({ act: 'rule', property, ruling: 'learn from it' });
    if (answer.state !== 'refused') throw new Error(answer.state);
    expect(say(refusals, answer.why, english)).toMatch(why);
    expect(await store.leakRulings()).toEqual([]);
  });

  test('gets no second effect from a key, and another act with it is refused', async () => {
    const key = freshKey();
    await act({ key, act: 'rule', property: 'tags', ruling: 'leave it out' });
    const answer = await act({ key, act: 'take ruling back', property: 'tags' });
    expect(answer).toMatchObject({ state: 'refused', why: { say: 'key used' } });
    expect(await store.leakRulings()).toHaveLength(1);
  });
});

test.each([users.rep, users.manager, users.marketer])(
  'user %s, who is no admin, decides nothing',
  async (userId) => {
    for (const body of [
      { act: 'learn now' },
      { act: 'rule', property: 'tags', ruling: 'leave it out' },
    ]) {
      expect(await act(body, userId)).toMatchObject({
        state: 'refused',
        why: { say: 'not an admin' },
      });
    }
    expect(service.asked).toEqual([]);
    expect(await store.learningAskedAt()).toBeNull();
    expect(await store.leakRulings()).toEqual([]);
  },
);
