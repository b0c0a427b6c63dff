import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { type GoalChanges, goalChangesSchema } from '../../src/contract/goal-changes.ts';
import { goalPacingCardSchema } from '../../src/contract/goal-pacing-card.ts';
import { leadQualityCardSchema } from '../../src/contract/lead-quality-card.ts';
import type { Owner } from '../../src/domain/crm/owner.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import {
  contactOf,
  current,
  dealOf,
  goalOf,
  measuredOf,
  page,
  schemaOf,
  scoredOf,
  warning,
} from '../battery/store-records.ts';
import { goalChanges } from '../support/goal-changes.ts';
import { giveRole } from '../support/set-up.ts';
import { type Asker, signedFetch, signedRequest } from '../support/signed-fetch.ts';
import { secret, startService, type TestService } from '../support/start-service.ts';

const ana: Asker = { portalId: 101, userId: '11', appId: '99' };
const ben: Asker = { ...ana, userId: '12' };
const admin: Asker = { ...ana, userId: '13' };
const stranger: Asker = { ...ana, userId: '999' };

const owner = (id: string, userId: string, name: string): Owner => ({
  id,
  userId,
  email: null,
  name,
  archived: false,
  teams: [],
});

let service: TestService;
beforeAll(async () => {
  service = await startService({ portals: [101, 202], fill });
}, 60_000);
afterAll(() => service.close());

/** A deal of Ben's that had its part in what changed for Ana's goal. */
const bensDeal = 'Came from Ben';

/** Both portals hold records of the same ids, with a canary of their own. */
async function fill(store: PortalStore): Promise<void> {
  const { portalId } = store;
  const canary = `canary-${portalId}`;
  await store.saveSchema({
    ...schemaOf(portalId),
    owners: [owner('1', '11', 'Ana Lind'), owner('2', '12', 'Ben Osei')],
  });
  await giveRole(store, '13', 'admin');
  const contacts = [
    contactOf('51', { name: canary, ownerId: '1' }),
    contactOf('52', { name: canary, ownerId: '2' }),
    contactOf('53', { name: canary }),
  ];
  await store.commitPage('contacts', page(...contacts), current, 1_000);
  await store.saveScores(
    [scoredOf('51', 37), scoredOf('52', -4)].map((scored) => ({
      ...scored,
      signals: {
        warnings: Array.from({ length: 5 }, (_, i) => ({ ...warning, id: `w${i}` })),
        prompt: null,
      },
    })),
    'score',
    null,
  );
  const goal = goalOf('7', {
    name: canary,
    scope: { kind: 'rep', ownerId: '1' },
    metric: { kind: 'revenue' },
  });
  await store.commitPage('goals', page(goal), current, 1_000);
  await store.commitPage(
    'deals',
    page(dealOf('71', { name: canary, ownerId: '1' }), dealOf('72', { name: canary })),
    current,
    1_000,
  );
  await store.replacePaces([{ pace: measuredOf(goal, 0.8), pacedAt: 2_000 }]);
  await store.saveDealChecks(
    [{ dealId: '71', goalId: '7', signals: { warnings: [], prompt: null }, checkedAt: 2_000 }],
    'pace',
    null,
  );
  await store.replaceGoalChanges([{ goalId: '7', changes: goalChanges(bensDeal, '2') }]);
}

const contactCard = (contactId: string, asker: Asker) =>
  signedFetch(service.url, secret, asks.readContactCard.path, { contactId }, asker);
const dealCard = (dealId: string, asker: Asker) =>
  signedFetch(service.url, secret, asks.readDealCard.path, { dealId }, asker);

describe('the lead-quality card over HTTP', () => {
  test('answers the stored score to the lead’s owner: lines that sum, three warnings and a count of the others', async () => {
    const response = await contactCard('51', ana);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const card = leadQualityCardSchema.parse(await response.json());
    if (card.state !== 'scored') throw new Error(`state ${card.state}`);
    expect(card.score.points).toBe(37);
    expect(card.lines.reduce((sum, { points }) => sum + points, 0)).toBe(37);
    expect(card.signals.warnings).toHaveLength(3);
    expect(card.signals.moreWarnings).toBe(2);
  });

  test.each([
    ['a colleague’s lead', '52', ana, 'not allowed'],
    ['a lead that nobody owns', '53', ana, 'not scored'],
    ['a lead that is not synced', '54', ana, 'not synced'],
    ['somebody’s lead, asked for by a stranger', '51', stranger, 'not allowed'],
    ['any lead, asked for by an admin', '52', admin, 'scored'],
  ])('says of %s what the viewer may know', async (_, contactId, asker, state) => {
    expect(await (await contactCard(contactId, asker)).json()).toEqual(
      expect.objectContaining({ state }),
    );
  });
});

describe('the goal-pacing card over HTTP', () => {
  test('answers goal and pace to the deal’s owner', async () => {
    const card = goalPacingCardSchema.parse(await (await dealCard('71', ana)).json());
    if (card.state !== 'shown' || card.goal.kind !== 'paced') throw new Error('no pace');
    expect(card.goal.goal.whose).toEqual({ say: 'named', with: { name: 'Ana Lind' } });
    expect(card.goal.pace.target).toEqual({ value: '187000.5', currency: 'EUR' });
  });

  test('tells what changed for the goal since last Monday, and names only deals that the viewer may see', async () => {
    const lineFor = async (asker: Asker) => {
      const card = goalPacingCardSchema.parse(await (await dealCard('71', asker)).json());
      const change = card.state === 'shown' ? card.sinceMonday?.change : null;
      if (change?.basis !== 'forecast') throw new Error('no change of a forecast');
      expect(change.forecast.amount).toBe('-12000');
      return change.forecast.lines[0];
    };
    expect(await lineFor(admin)).toMatchObject({ deals: [{ name: bensDeal }], others: 0 });
    expect(await lineFor(ana)).toMatchObject({ amount: '-30000', deals: [], others: 1 });
  });

  test('tells nothing of a change that another version of Pacekeeper stored', async () => {
    const store = service.database.portal(101);
    const told = await store.goalChanges('7');
    const old: GoalChanges = { ...goalChanges(), week: JSON.parse('{"basis":"a guess"}') };
    await store.replaceGoalChanges([{ goalId: '7', changes: old }]);
    const card = goalPacingCardSchema.parse(await (await dealCard('71', ana)).json());
    expect(card).toMatchObject({ state: 'shown', sinceMonday: null });
    await store.replaceGoalChanges([
      { goalId: '7', changes: goalChangesSchema.parse(told?.changes) },
    ]);
  });

  test('is refused to a colleague, and says so when a deal has no owner', async () => {
    expect(await (await dealCard('71', ben)).json()).toEqual(
      expect.objectContaining({ state: 'not allowed' }),
    );
    expect(await (await dealCard('72', ana)).json()).toEqual(
      expect.objectContaining({ goal: { kind: 'none', reason: 'no owner' } }),
    );
  });
});

describe('the surface', () => {
  test('never answers one portal with another’s records, whatever ids are asked for', async () => {
    expect(await (await contactCard('51', admin)).text()).toContain('canary-101');
    for (const [portalId, foreign] of [
      [101, 'canary-202'],
      [202, 'canary-101'],
    ] as const) {
      for (const id of ['51', '52', '53', '71', '72']) {
        for (const ask of [contactCard, dealCard]) {
          const text = await (await ask(id, { ...admin, portalId })).text();
          expect(text).not.toContain(foreign);
        }
      }
    }
  });

  test.each([
    [
      'an unsigned request',
      401,
      () => fetch(`${service.url}${asks.readContactCard.path}?contactId=51`),
    ],
    [
      'another secret',
      401,
      () =>
        signedFetch(
          service.url,
          'another-secret-altogether',
          asks.readContactCard.path,
          { contactId: '51' },
          ana,
        ),
    ],
    ['an unknown portal', 403, () => contactCard('51', { ...ana, portalId: 303 })],
    ['another app', 403, () => contactCard('51', { ...ana, appId: '98' })],
    ['a bad id', 400, () => contactCard('51x', ana)],
    [
      'a write to a read',
      405,
      () =>
        signedRequest(service.url, secret, `${asks.readContactCard.path}?contactId=51`, {
          method: 'POST',
          body: '{}',
        }),
    ],
    ['an unknown address', 404, () => signedRequest(service.url, secret, '/v1/cards/secrets?x=1')],
    ['an unsigned unknown address', 404, () => fetch(`${service.url}/admin`)],
  ])('refuses %s with %i, JSON and a reference', async (_, status, ask) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: {
        code: expect.any(String),
        message: expect.any(String),
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
  });

  test('refuses what is too large or compressed before anything else', async () => {
    const target = service.url + asks.readContactCard.path;
    const large = await fetch(target, { method: 'POST', body: '{'.padEnd(2_000_000, ' ') });
    expect(large.status).toBe(413);
    const packed = await fetch(target, {
      method: 'POST',
      body: '{}',
      headers: { 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
  });

  test('answers a fault of its own without a stack, and logs it under the reference', async () => {
    const tools = service.portals.get(101);
    if (tools === undefined) throw new Error('Portal 101 is not connected.');
    const resolveViewer = () => Promise.reject(new Error('the pool is on fire at 10.0.0.7'));
    service.portals.set(101, { ...tools, resolveViewer });
    const response = await contactCard('51', ana);
    service.portals.set(101, tools);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/fire|at .*\.ts|10\.0\.0\.7/);
    const { reference } = JSON.parse(text).error;
    expect(JSON.stringify(service.logged)).toContain(reference);
  });

  test('keeps identity only where HubSpot put it: a second portalId is refused although it is signed', async () => {
    const target = `${asks.readContactCard.path}?contactId=51&portalId=202&userId=13&portalId=101&userEmail=a&appId=99`;
    expect((await signedRequest(service.url, secret, target)).status).toBe(400);
  });

  test('tells health, readiness and metrics, without a record id in a label', async () => {
    await contactCard('51', ana);
    expect(await (await fetch(`${service.url}/health`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${service.url}/ready`)).json()).toEqual({ status: 'ready' });
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(
      /pacekeeper_request_seconds_count\{route="\/v1\/cards\/lead-quality",status="200"\} \d/,
    );
    expect(metrics).toMatch(/pacekeeper_signature_checks_total\{outcome="raw"\} \d/);
    expect(metrics).not.toContain('contactId');
  });
});
