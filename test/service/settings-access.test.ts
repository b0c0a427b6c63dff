import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askNames } from '../../functions/asks.ts';
import { type AskedOf, type AskName, asks } from '../../src/contract/asks.ts';
import { auditAnswerSchema, auditExportSchema } from '../../src/contract/settings/audit.ts';
import { changeSettingAnswerSchema } from '../../src/contract/settings/change-setting.ts';
import {
  propertiesAnswerSchema,
  propertyValuesSchema,
} from '../../src/contract/settings/properties.ts';
import { rolesAnswerSchema } from '../../src/contract/settings/roles.ts';
import { plainSettingNames } from '../../src/domain/settings/plain-settings.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { formatFor } from '../../src/words/format.ts';
import { contactOf, current, page } from '../battery/store-records.ts';
import { isForAdmins, matrix } from './ask-matrix.ts';
import {
  freshKey,
  type SettingsService,
  startSettingsService,
  type User,
  users,
} from './settings-service.ts';

let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
  const known = { createdAt: Date.UTC(2026, 10, 1), ownerId: '1' };
  const contacts = ['51', '52', '53'].map((id, index) =>
    contactOf(id, { ...known, properties: { jobtitle: index === 0 ? 'Head' : 'Clerk' } }),
  );
  await service.store.commitPage('contacts', page(...contacts), current, 1_000);
}, 60_000);
afterAll(() => service.close());

const forAdmins = askNames.filter(isForAdmins);
const others: readonly User[] = ['rep', 'manager', 'marketer', 'stranger'];

async function ask(name: AskName, user: User) {
  const response = await service.ask(name, user, await matrix[name](service.store));
  return { status: response.status, answer: (await response.json()) as { state: string } };
}

async function everything() {
  const { store } = service;
  const roles = [...(await store.assignedRoles())];
  return JSON.stringify([
    await store.ruleBook(),
    await store.auditEntries(null, 99),
    roles,
    await store.goals(),
    await Promise.all(plainSettingNames.map((name) => store.setting(name))),
  ]);
}

describe.each(others)('a %s', (user) => {
  test.each(forAdmins)('is told who may, and changes nothing, by %s', async (name) => {
    const before = await everything();
    expect(await ask(name, user)).toEqual({
      status: 200,
      answer: {
        state: 'not allowed',
        whoCan:
          'Admins can see and change this. The person who installed Pacekeeper can make you one.',
      },
    });
    expect(await everything()).toBe(before);
  });
});

describe.each([...others, 'admin'] as const)('whoever asks, here a %s,', (user) => {
  test.each(askNames.filter((name) => !isForAdmins(name)))(
    'gets an answer that a card knows from %s',
    async (name) => {
      const { status, answer } = await ask(name, user);
      expect(status).toBe(200);
      expect(Object.keys(asks[name].states)).toContain(answer.state);
    },
  );
});

describe('an admin', () => {
  test.each(forAdmins)('is let in by %s', async (name) => {
    const { status, answer } = await ask(name, 'admin');
    expect(status).toBe(200);
    expect(answer.state).not.toBe('not allowed');
    expect(Object.keys(asks[name].states)).toEqual(
      expect.arrayContaining([answer.state, 'not allowed']),
    );
  });

  test('changes the own portal alone', async () => {
    expect((await service.secondStore.ruleBook()).draft.revision).toBe(0);
    expect(await service.secondStore.auditEntries(null, 9)).toEqual([]);
    expect(await service.secondStore.assignedRole(users.stranger)).toBeNull();
    expect(await service.secondStore.setting('warnings')).toBeNull();
  });
});

test.each(askNames)('%s takes no request without a signature', async (name) => {
  const method = asks[name].kind === 'read' ? 'GET' : 'POST';
  const url = `${service.url}${asks[name].path}?userId=31&portalId=101`;
  expect((await fetch(url, { method })).status).toBe(401);
});

describe('what rules can ask', () => {
  test('is listed with how each property can be read', async () => {
    const response = await service.get(asks.readProperties.path, 'admin');
    const answer = propertiesAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    const title = answer.properties.find(({ name }) => name === 'jobtitle');
    expect(title?.readAs).toEqual(['range', 'text', 'exact text', 'e-mail address', 'presence']);
    const text = answer.readings.find(({ as }) => as === 'text');
    expect(text?.conditions).toEqual(['anything', 'missing', 'known', 'one of', 'containing']);
  });

  test('has values to choose from, those that leads hold most first', async () => {
    const query = { property: 'jobtitle' };
    const response = await service.get(asks.readPropertyValues.path, 'admin', query);
    expect(propertyValuesSchema.parse(await response.json())).toMatchObject({
      state: 'shown',
      common: [
        { value: 'Clerk', leads: 2 },
        { value: 'Head', leads: 1 },
      ],
      outOf: 3,
    });
    const none = await service.get(asks.readPropertyValues.path, 'admin', {
      property: '__proto__',
    });
    expect(await none.json()).toEqual({ state: 'unknown', property: '__proto__' });
  });
});

describe('roles', () => {
  const page = async (by: User = 'admin') => {
    const response = await service.ask('readRoles', by, {});
    const answer = rolesAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    return answer;
  };
  const assign = async (asked: Omit<AskedOf<'assignRole'>, 'key'>, by: User = 'admin') => {
    const response = await service.ask('assignRole', by, { key: freshKey(), ...asked });
    return changeSettingAnswerSchema.parse(await response.json());
  };

  test('are suggested from teams and from who owns nothing, and assigned by admins alone', async () => {
    const { people, seen } = await page();
    expect(people.find(({ userId }) => userId === users.rep)).toMatchObject({
      name: 'Ana Lind',
      role: 'rep',
      assigned: false,
      suggestion: null,
    });
    const differences = [
      {
        say: 'role changed',
        with: { name: 'Ana Lind', user: '11', from: 'rep', to: 'manager' },
      },
    ];
    const asked = { user: users.rep, role: 'manager', seen } as const;
    expect(await assign({ ...asked, dryRun: true })).toEqual({ state: 'would do', differences });
    expect(await assign(asked)).toEqual({ state: 'done', differences });
    expect(await service.store.assignedRole(users.rep)).toBe('manager');
    expect((await service.store.auditEntries(null, 1))[0]).toMatchObject({
      byId: users.admin,
      subject: 'roles',
      act: { say: 'role given', with: { name: 'Ana Lind', role: 'manager' } },
      differences,
    });
  });

  test('tell the second of two who give one what was given meanwhile, and by whom', async () => {
    const { seen } = await page();
    const both = await Promise.all([
      assign({ user: users.rep, role: 'marketer', seen }, 'admin'),
      assign({ user: users.rep, role: 'rep', seen }, 'secondAdmin'),
    ]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(['done', 'moved on']);
    const told = both.find(({ state }) => state === 'moved on');
    const first = both[0].state === 'done' ? users.admin : users.secondAdmin;
    expect(told).toMatchObject({
      last: { by: { id: first }, act: { say: 'role given', with: { name: 'Ana Lind' } } },
      differences: [{ say: 'role changed', with: { user: users.rep } }],
    });
  });

  test('are given whatever they are where it is not said what was seen', async () => {
    const { state } = await assign({ user: users.rep, role: 'admin' });
    expect(state).toBe('done');
    await assign({ user: users.rep, role: 'rep' });
  });

  test('leave one admin, also when two are taken away at once', async () => {
    await assign({ user: users.stranger, role: 'rep' });
    // Both are known as admins for five minutes: the roles themselves decide, not what is remembered of them.
    await page('secondAdmin');
    const both = await Promise.all([
      assign({ user: users.secondAdmin, role: 'rep' }, 'admin'),
      assign({ user: users.admin, role: 'rep' }, 'secondAdmin'),
    ]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(['done', 'not possible']);
    const roles = [...(await service.store.assignedRoles()).values()];
    expect(roles.filter((role) => role === 'admin')).toHaveLength(1);
  });

  test('and every change stand in the audit log, the latest first', async () => {
    const admin =
      (await service.store.assignedRole(users.admin)) === 'admin' ? 'admin' : 'secondAdmin';
    const response = await service.get(asks.readAuditLog.path, admin);
    const answer = auditAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    expect(answer.more).toBe(false);
    expect(answer.entries.filter(({ subject }) => subject === 'roles').length).toBeGreaterThan(2);
    const numbers = answer.entries.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const below = String(numbers[1] ?? 0);
    const older = auditAnswerSchema.parse(
      await (await service.get(asks.readAuditLog.path, admin, { below })).json(),
    );
    expect(older.state === 'shown' && older.entries[0]?.number).toBe(numbers[2]);
    const taken = await service.get(asks.exportAuditLog.path, admin);
    const out = auditExportSchema.parse(await taken.json());
    if (out.state !== 'exported') throw new Error(out.state);
    const inEnglish = formatFor({ user: { locale: 'en' }, portal: { timezone: 'UTC' } });
    expect(out.file.entries.slice(1)).toEqual(
      answer.entries.map(({ act, differences, ...entry }) => ({
        ...entry,
        act: auditWords(act, inEnglish),
        differences: differences.map((each) => auditWords(each, inEnglish)),
      })),
    );
    expect(out.file.entries[0]).toMatchObject({ subject: 'files', act: 'Exported the audit log.' });
  });
});
