import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { asks } from '../../src/contract/asks.ts';
import { learningActAnswerSchema, learningPageSchema } from '../../src/contract/learning-page.ts';
import { signatureV3 } from '../../src/hubspot/signature.ts';
import { buildApp } from '../../src/service/app.ts';
import { type Listening, listen } from '../../src/service/listen.ts';
import { openMetrics } from '../../src/service/metrics.ts';
import { type Database, openDatabase } from '../../src/store/engine/database.ts';
import { learnedOf, reportOf } from '../battery/portal-store/learning.ts';
import { schemaOf } from '../battery/store-records.ts';
import { noCrm } from '../support/no-crm.ts';
import { giveRole } from '../support/set-up.ts';
import { signedFetch } from '../support/signed-fetch.ts';

const secret = 'a-client-secret-for-tests';
const users = { rep: '11', manager: '12', marketer: '21', admin: '31' };

let folder: string;
let database: Database;
let service: Listening;
let asked: unknown[][];
/** A portal for each test. */
let portalId = 100;
const portals = new Map<number, PortalTools>();
const store = () => database.portal(portalId);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacekeeper-learning-'));
  database = await openDatabase({ dataDir: folder });
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  service = await listen('127.0.0.1', 0, 'PACEKEEPER_PORT');
  service.serve(
    buildApp({
      signatures: { publicUrl: service.url, clientSecrets: [secret] },
      appId: '99',
      portals: { toolsOf: (id) => portals.get(id) ?? null },
      requestWork: async (...each) => void asked.push(each),
      ping: database.ping,
      metrics: openMetrics(),
      log: quiet,
      realTime: Date.now,
    }),
  );
}, 60_000);

afterAll(async () => {
  await service.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  portalId += 1;
  asked = [];
  const label = 'Tags of the lead';
  const tags = { objectType: 'contact', name: 'tags', label, type: 'string', options: [] } as const;
  await store().saveSchema({ ...schemaOf(portalId), definitions: [tags] });
  for (const role of ['manager', 'marketer', 'admin'] as const) {
    await giveRole(store(), users[role], role);
  }
  portals.set(portalId, portalTools(store(), noCrm, Date.now));
});

async function pageFor(userId: string) {
  const asker = { portalId, userId, appId: '99' };
  const response = await signedFetch(service.url, secret, asks.readLearningPage.path, {}, asker);
  expect(response.status).toBe(200);
  return learningPageSchema.parse(await response.json());
}

/** A request as HubSpot would send it, ready to be sent once or more often. */
function signedPost(body: object, userId: string) {
  const query = new URLSearchParams({
    userId,
    portalId: String(portalId),
    userEmail: 'somebody@acme.example',
    appId: '99',
  });
  const url = `${service.url}${asks.actOnLearning.path}?${query}`;
  const timestamp = String(Date.now());
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'x-hubspot-signature-v3': signatureV3(
      { method: 'POST', uri: url, body: text, timestamp },
      secret,
    ),
    'x-hubspot-request-timestamp': timestamp,
  };
  return () => fetch(url, { method: 'POST', body: text, headers });
}

let keys = 0;
const freshKey = () => `test-key-${String(++keys).padStart(12, '0')}`;

async function act(body: object, userId = users.admin) {
  const response = await signedPost({ key: freshKey(), ...body }, userId)();
  expect(response.status).toBe(200);
  return learningActAnswerSchema.parse(await response.json());
}

const leak = { property: 'tags', reasons: ['Alone it ranks leads almost perfectly.'] };
const withLeak = {
  ...reportOf(1_000, 'a'),
  leaks: [{ ...leak, action: 'left out', ruling: null }],
} as const;
const live = { role: 'live', version: 'a', since: 1_000 } as const;

describe('whether scoring works', () => {
  test.each([users.admin, users.manager, users.marketer])(
    'is shown to user %s: verdict, what scores, leaks by the names that people know',
    async (userId) => {
      await store().saveLearning(withLeak, learnedOf('a'), live);
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
    await store().saveLearning(withLeak, learnedOf('a'), live);
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
    await store().saveLearning(old as unknown as typeof withLeak, null, null);
    expect(await pageFor(users.admin)).toMatchObject({ state: 'not learned' });
  });

  test('tells of a version in the shadow since when, until when, and what it would change', async () => {
    await store().saveLearning(withLeak, learnedOf('a'), live);
    await store().saveLearning({ ...withLeak, learnedAt: 2_000 }, learnedOf('b'), {
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
    await store().saveLearning(withLeak, learnedOf('a'), live);
    const send = signedPost({ key: freshKey(), act: 'learn now' }, users.admin);
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(learningActAnswerSchema.parse(first)).toMatchObject({ state: 'done' });
    expect(second).toEqual(first);
    const page = await pageFor(users.manager);
    expect(page.state === 'shown' && page.askedAt).not.toBeNull();
    expect(asked[0]?.slice(0, 1)).toEqual([portalId]);
    expect(asked[0]?.[2]).toBe('learn');
    // The queue runs a slot once: both sendings name the same one.
    expect(new Set(asked.map(([, slot]) => slot)).size).toBe(1);
  });

  test('overrules a finding, which is told, and takes that back', async () => {
    await store().saveLearning(withLeak, learnedOf('a'), live);
    const ruled = await act({ act: 'rule', property: 'tags', ruling: 'learn from it' });
    expect(ruled).toMatchObject({
      page: { report: { leaks: [{ property: 'tags', learned: false, ruling: 'learn from it' }] } },
    });
    expect(await store().leakRulings()).toMatchObject([{ byUserId: users.admin }]);
    const back = await act({ act: 'take ruling back', property: 'tags' });
    expect(back).toMatchObject({ page: { report: { leaks: [{ ruling: null }] } } });
  });

  test.each([
    ['lives_nowhere', /There is no contact property "lives_nowhere"/],
    ['lifecyclestage', /never learned from\. It is the outcome/],
  ])('cannot rule on %s, and is told why', async (property, why) => {
    const names = ['tags', 'lifecyclestage'];
    const definitions = names.map(
      (name) =>
        ({ objectType: 'contact', name, label: name, type: 'string', options: [] }) as const,
    );
    await store().saveSchema({ ...schemaOf(portalId), definitions });
    const answer = await act({ act: 'rule', property, ruling: 'learn from it' });
    expect(answer).toMatchObject({ state: 'refused', cause: 'not possible' });
    expect(answer.state === 'refused' && answer.why).toMatch(why);
    expect(await store().leakRulings()).toEqual([]);
  });

  test('gets no second effect from a key, and another act with it is refused', async () => {
    const key = freshKey();
    await act({ key, act: 'rule', property: 'tags', ruling: 'leave it out' });
    const answer = await act({ key, act: 'take ruling back', property: 'tags' });
    expect(answer).toMatchObject({ state: 'refused', cause: 'key used' });
    expect(await store().leakRulings()).toHaveLength(1);
  });
});

test.each([users.rep, users.manager, users.marketer])(
  'user %s, who is no admin, decides nothing',
  async (userId) => {
    for (const body of [
      { act: 'learn now' },
      { act: 'rule', property: 'tags', ruling: 'leave it out' },
    ]) {
      expect(await act(body, userId)).toMatchObject({ state: 'refused', cause: 'not allowed' });
    }
    expect(asked).toEqual([]);
    expect(await store().learningAskedAt()).toBeNull();
    expect(await store().leakRulings()).toEqual([]);
  },
);
