import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askFunction } from '../../functions/app-functions.ts';
import type { PortalTools } from '../../src/composition/portal-tools.ts';
import { asks } from '../../src/contract/asks.ts';
import { managerNoteAnswerSchema } from '../../src/contract/manager-note.ts';
import { ownUpdatesAnswerSchema } from '../../src/contract/own-updates.ts';
import { type ShownUpdates, updatesPageSchema } from '../../src/contract/updates-page.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { usualPreferences } from '../../src/domain/goals/updates/preferences.ts';
import { noDelivery } from '../../src/use-cases/ports/delivery.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../src/use-cases/slices/slice.ts';
import { sendUpdates } from '../../src/use-cases/updates/send-updates.ts';
import { giveRole, setUp } from '../support/set-up.ts';
import { freshKey, startService, type TestService } from '../support/start-service.ts';
import {
  monday,
  repPace,
  seedTeam,
  setPaces,
  teamPace,
} from '../use-cases/updates/updates-team.ts';

const users = { ana: '11', ben: '12', cleo: '13', mara: '21', admin: '31', stranger: '999' };
type User = keyof typeof users;

let service: TestService;
let store: PortalStore;
let portalId = 100;

beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.close());

beforeEach(async () => {
  portalId += 1;
  service.setClock(monday);
  store = service.connect(portalId);
  await seedTeam(store);
  await giveRole(store, users.admin, 'admin');
});

const tell = (at = monday) =>
  sendUpdates({ store, clock: () => at, delivery: noDelivery, budget: unlimited });

async function pageOf(user: User): Promise<ShownUpdates> {
  const response = await service.get(asks.readUpdatesPage.path, users[user]);
  const page = updatesPageSchema.parse(await response.json());
  if (page.state !== 'shown') throw new Error(page.state);
  return page;
}

const post = (path: string, user: User, asked: object, portal = portalId) =>
  service.post(path, users[user], { key: freshKey(), ...asked }, portal);
const noteBy = async (user: User, asked: object) => {
  const response = await post(asks.writeManagerNote.path, user, asked);
  expect(response.status).toBe(200);
  return managerNoteAnswerSchema.parse(await response.json());
};
const write = (user: User, toOwnerId = '1', text = 'Great close at Initech.') =>
  noteBy(user, { act: 'write', toOwnerId, text });

describe('the updates of the Pace tab', () => {
  test('are a rep’s own; a manager sees their teams, an admin all of them', async () => {
    await tell();
    const seen = async (user: User) => {
      const { own, teams, thanks } = await pageOf(user);
      return [own?.lines.map(({ goal }) => goal.id), teams.map(({ name }) => name), thanks];
    };
    expect(await seen('ana')).toEqual([['g1', 'g1'], [], []]);
    expect(await seen('mara')).toEqual([undefined, ['North'], []]);
    expect(await seen('admin')).toEqual([undefined, ['North', 'South'], []]);
    expect(await seen('stranger')).toEqual([undefined, [], []]);
  });

  test('hold nothing of a colleague’s, not even where something is wrong with what is stored', async () => {
    await tell();
    expect(JSON.stringify(await pageOf('ben'))).not.toMatch(/Ana|g1|north/);
    const content = { lines: 'of another version' } as never;
    await store.keepUpdates([
      {
        subject: 'rep 1',
        slot: 'x',
        madeAt: monday + 1,
        content,
        standings: new Map(),
        tell: [],
        said: new Map(),
        messages: [],
      },
    ]);
    expect((await pageOf('ana')).own).toBeNull();
  });

  test('show the team whom to thank only where the portal shares that', async () => {
    await setPaces(store, repPace('1', 40_000), repPace('2', 10_000), teamPace(50_000));
    await tell();
    expect((await pageOf('ben')).thanks).toEqual([]);
    await setUp(store, 'updates', { ...usualPreferences, ranks: 'team' });
    const { thanks } = await pageOf('ben');
    expect(thanks).toMatchObject([
      { kind: 'milestone', who: { say: 'named', with: { name: 'Ana Lind' } }, share: 0.5 },
    ]);
    expect(JSON.stringify(thanks)).not.toContain('40000');
    expect((await pageOf('cleo')).thanks).toEqual([]);
  });
});

describe('a manager’s note', () => {
  test('is seen by the two of them and by nobody else', async () => {
    const answer = await write('mara');
    expect(answer.state).toBe('done');
    expect(JSON.stringify(answer)).not.toContain('Initech');
    expect((await pageOf('mara')).notes).toMatchObject([
      {
        from: 'viewer',
        to: { name: 'Ana Lind' },
        text: 'Great close at Initech.',
        mayTakeBack: true,
      },
    ]);
    expect((await pageOf('ana')).notes).toMatchObject([
      { from: { name: 'Mara Voss' }, to: 'viewer', mayTakeBack: false },
    ]);
    for (const user of ['ben', 'cleo', 'admin', 'stranger'] as const)
      expect(JSON.stringify(await pageOf(user))).not.toContain('Initech');
  });

  test.each<[User, string]>([
    ['ana', '2'],
    ['mara', '3'],
    ['mara', '5'],
    ['mara', '404'],
    ['stranger', '1'],
    ['admin', '404'],
  ])('is not written by %s to owner %s', async (user, toOwnerId) => {
    expect(await write(user, toOwnerId)).toMatchObject({ state: 'refused', cause: 'not allowed' });
    expect(await store.notesTo(['1', '2', '3', '5', '404'], 0)).toEqual([]);
  });

  test('is written once however often its request comes, and taken back for good', async () => {
    const key = freshKey();
    const asked = { act: 'write', key, toOwnerId: '1', text: 'Great close.' };
    const answers = await Promise.all([1, 2, 3].map(() => noteBy('mara', asked)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await store.notesTo(['1'], 0)).toHaveLength(1);
    expect(await noteBy('mara', { ...asked, text: 'Other.' })).toMatchObject({ cause: 'key used' });
    const [note] = (await pageOf('mara')).notes;
    const back = { act: 'take back', noteId: note?.id };
    for (const user of ['ana', 'admin', 'ben'] as const)
      expect(await noteBy(user, back)).toMatchObject({ cause: 'not possible' });
    expect(await noteBy('mara', back)).toMatchObject({ state: 'done' });
    expect(await noteBy('mara', asked)).toMatchObject({ state: 'done' });
    expect([(await pageOf('ana')).notes, (await pageOf('mara')).notes]).toEqual([[], []]);
  });

  test('is not taken back after a day, nor by another portal’s namesake', async () => {
    await write('mara');
    const [note] = (await pageOf('mara')).notes;
    service.setClock(monday + DAY_MS + 1);
    const back = { act: 'take back', noteId: note?.id };
    expect(await noteBy('mara', back)).toMatchObject({ cause: 'not possible' });
    service.setClock(monday);
    await seedTeam(service.connect(portalId + 5_000));
    const response = await post(asks.writeManagerNote.path, 'mara', back, portalId + 5_000);
    expect(await response.json()).toMatchObject({ cause: 'not possible' });
    expect(await store.notesTo(['1'], 0)).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['no text', { act: 'write', toOwnerId: '1', text: '  ' }],
    ['1,001 characters', { act: 'write', toOwnerId: '1', text: 'x'.repeat(1_001) }],
    ['an author of its own', { act: 'write', toOwnerId: '1', text: 'x', authorUserId: '21' }],
    ['a role', { act: 'write', toOwnerId: '1', text: 'x', role: 'admin' }],
    ['an owner id with SQL', { act: 'write', toOwnerId: "1' OR 1=1", text: 'x' }],
    ['an unknown act', { act: 'read', noteId: 'x' }],
  ])('with %s is refused', async (_, asked) => {
    expect((await post(asks.writeManagerNote.path, 'mara', asked)).status).toBe(400);
    expect(await store.notesTo(['1'], 0)).toEqual([]);
  });

  test('is neither shown nor written where the card only claims who asks', async () => {
    await write('mara');
    const open = async () => service.portals.get(portalId) as PortalTools;
    const read = askFunction('readUpdatesPage', open);
    for (const userId of Object.values(users)) {
      const page = await read({ parameters: { userId } });
      expect(JSON.stringify(page)).not.toContain('Initech');
      expect(page).toMatchObject({ notes: [], receivers: [], mail: { mayChange: false } });
    }
    const act = askFunction('writeManagerNote', open);
    const asked = { act: 'write', key: freshKey(), toOwnerId: '2', text: 'Fake.' };
    expect(await act({ parameters: { ...asked, userId: users.mara } })).toMatchObject({
      cause: 'not allowed',
    });
  });
});

describe('one’s own updates by e-mail', () => {
  const set = async (user: User, asked: object) =>
    ownUpdatesAnswerSchema.parse(await (await post(asks.setOwnUpdates.path, user, asked)).json());
  const mailOf = async (user: User) => (await pageOf(user)).mail;

  test('are switched off and on by oneself, for oneself', async () => {
    await setUp(store, 'updates', { ...usualPreferences, email: true });
    expect(await set('ana', { email: 'off' })).toEqual({
      state: 'done',
      isOn: false,
      language: 'en',
    });
    expect(await mailOf('ana')).toEqual({
      isOn: false,
      mayChange: true,
      language: 'en',
    });
    expect(await mailOf('ben')).toEqual({
      isOn: true,
      mayChange: true,
      language: 'en',
    });
    expect(await set('ana', { email: 'on' })).toEqual({
      state: 'done',
      isOn: true,
      language: 'en',
    });
  });

  test('are not switched on where the portal has them off', async () => {
    expect(await mailOf('ana')).toEqual({
      isOn: false,
      mayChange: false,
      language: 'en',
    });
    expect(await set('ana', { email: 'on' })).toMatchObject({ cause: 'not allowed' });
    expect((await store.updatePreferences()).own.size).toBe(0);
  });

  test('are not changed by an old request that comes again', async () => {
    await setUp(store, 'updates', { ...usualPreferences, email: true });
    const key = freshKey();
    await set('ana', { key, email: 'on' });
    await set('ana', { email: 'off' });
    expect(await set('ana', { key, email: 'on' })).toEqual({
      state: 'done',
      isOn: true,
      language: 'en',
    });
    expect((await mailOf('ana')).isOn).toBe(false);
    expect(await set('ana', { key, email: 'off' })).toMatchObject({ cause: 'key used' });
  });
});
