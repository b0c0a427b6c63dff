import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditAnswerSchema, auditExportSchema } from '../../src/contract/settings/audit.ts';
import {
  propertiesAnswerSchema,
  propertyValuesSchema,
} from '../../src/contract/settings/properties.ts';
import { assignRoleAnswerSchema, rolesAnswerSchema } from '../../src/contract/settings/roles.ts';
import { settingsActs, settingsRoutes } from '../../src/contract/settings/settings-paths.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { formatFor } from '../../src/words/format.ts';
import { contactOf, current, page } from '../battery/store-records.ts';
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

/** What each read adds to the query. A new route does not compile without its line here. */
const queries: Record<keyof typeof settingsRoutes, Record<string, string>> = {
  rules: {},
  ruleVersion: { version: 'default-1' },
  ruleDraft: { revision: '1' },
  properties: {},
  propertyValues: { property: 'jobtitle' },
  trial: { id: 'a-key-that-is-not-known' },
  suggestions: {},
  coaching: {},
  personas: {},
  goals: {},
  calendar: {},
  schedule: {},
  roles: {},
  audit: {},
  exportAudit: {},
  export: {},
};

const nothingSeen = '0'.repeat(16);

/** What each act says. A new route does not compile without its line here. */
const bodies: Record<keyof typeof settingsActs, () => object> = {
  changeRules: () => ({
    key: freshKey(),
    act: 'save draft',
    revision: 0,
    scorecard: defaultScorecard,
  }),
  checkRules: () => ({ scorecard: defaultScorecard }),
  startTrial: () => ({ key: freshKey(), kind: 'dry run', revision: 1 }),
  acceptSuggestion: () => ({ key: freshKey(), revision: 1, id: 'one' }),
  changeCoaching: () => ({
    key: freshKey(),
    revision: 0,
    warnings: [],
    promptsOff: ['only-looking'],
  }),
  changePersonas: () => ({ key: freshKey(), seen: nothingSeen, personas: null }),
  changeGoals: () => ({ key: freshKey(), seen: nothingSeen, act: 'remove', ids: ['app:one'] }),
  changeCalendar: () => ({ key: freshKey(), seen: nothingSeen, calendar: { fiscalStart: 4 } }),
  changeSchedule: () => ({
    key: freshKey(),
    seen: nothingSeen,
    schedule: { every: 'nightly', hour: 2, paused: false },
  }),
  runNow: () => ({ key: freshKey() }),
  assignRole: () => ({ key: freshKey(), user: users.stranger, role: 'admin' }),
  readFile: () => ({ text: 'property,operator,value,points' }),
};

const reads = Object.keys(settingsRoutes) as (keyof typeof settingsRoutes)[];
const acts = Object.keys(settingsActs) as (keyof typeof settingsActs)[];
const others: readonly User[] = ['rep', 'manager', 'marketer', 'stranger'];

async function everything() {
  const { store } = service;
  const roles = [...(await store.assignedRoles())];
  const coaching = await store.coachingSettings();
  return JSON.stringify([
    await store.ruleBook(),
    await store.auditEntries(null, 99),
    roles,
    coaching,
    await store.definedPersonas(),
    await store.goals(),
    await store.calendar(),
    await store.syncSchedule(),
  ]);
}

describe.each(others)('a %s', (user) => {
  test.each(reads)('reads nothing at %s', async (route) => {
    const response = await service.get(settingsRoutes[route], user, queries[route]);
    const answer = (await response.json()) as Record<string, unknown>;
    expect(Object.keys(answer).toSorted()).toEqual(['state', 'whoCan']);
    expect(answer['state']).toBe('not allowed');
  });

  test.each(acts)('changes nothing at %s', async (route) => {
    const before = await everything();
    const response = await service.post(settingsActs[route], user, bodies[route]());
    expect(await response.json()).toEqual({
      state: 'not allowed',
      whoCan: 'Admins can see and change this. Whoever installed Pacekeeper can make you one.',
    });
    expect(await everything()).toBe(before);
  });
});

describe('an admin', () => {
  test.each(reads)('is let in at %s', async (route) => {
    const response = await service.get(settingsRoutes[route], 'admin', queries[route]);
    expect(response.status).toBe(200);
    expect(((await response.json()) as { state: string }).state).not.toBe('not allowed');
  });

  test.each(acts)('is let in at %s', async (route) => {
    const response = await service.post(settingsActs[route], 'admin', bodies[route]());
    expect(response.status).toBe(200);
    expect(((await response.json()) as { state: string }).state).not.toBe('not allowed');
  });

  test('changes the own portal alone', async () => {
    expect((await service.secondStore.ruleBook()).draft.revision).toBe(0);
    expect(await service.secondStore.auditEntries(null, 9)).toEqual([]);
    expect(await service.secondStore.assignedRole(users.stranger)).toBeNull();
    expect((await service.secondStore.coachingSettings()).revision).toBe(0);
  });
});

test.each([
  ...reads.map((route) => settingsRoutes[route]),
  ...acts.map((route) => settingsActs[route]),
])('%s takes no request without a signature', async (path) => {
  expect((await fetch(`${service.url}${path}?userId=31&portalId=101`)).status).toBe(401);
});

describe('what rules can ask', () => {
  test('is listed with how each property can be read', async () => {
    const response = await service.get(settingsRoutes.properties, 'admin');
    const answer = propertiesAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    const title = answer.properties.find(({ name }) => name === 'jobtitle');
    expect(title?.readAs).toEqual(['range', 'text', 'exact text', 'e-mail address', 'presence']);
    const text = answer.readings.find(({ as }) => as === 'text');
    expect(text?.conditions).toEqual(['anything', 'missing', 'known', 'one of', 'containing']);
  });

  test('has values to choose from, those that leads hold most first', async () => {
    const query = { property: 'jobtitle' };
    const response = await service.get(settingsRoutes.propertyValues, 'admin', query);
    expect(propertyValuesSchema.parse(await response.json())).toMatchObject({
      state: 'shown',
      common: [
        { value: 'Clerk', leads: 2 },
        { value: 'Head', leads: 1 },
      ],
      outOf: 3,
    });
    const none = await service.get(settingsRoutes.propertyValues, 'admin', {
      property: '__proto__',
    });
    expect(await none.json()).toEqual({ state: 'unknown', property: '__proto__' });
  });
});

describe('roles', () => {
  const assign = async (user: string, role: string, by: User = 'admin') =>
    assignRoleAnswerSchema.parse(
      await (
        await service.post(settingsActs.assignRole, by, { key: freshKey(), user, role })
      ).json(),
    );

  test('are suggested from teams and from who owns nothing, and assigned by admins alone', async () => {
    const response = await service.get(settingsRoutes.roles, 'admin');
    const answer = rolesAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    expect(answer.people.find(({ userId }) => userId === users.rep)).toMatchObject({
      name: 'Ana Lind',
      role: 'rep',
      assigned: false,
      suggestion: null,
    });
    expect(await assign(users.rep, 'manager')).toEqual({ state: 'done' });
    expect(await service.store.assignedRole(users.rep)).toBe('manager');
    expect((await service.store.auditEntries(null, 1))[0]).toMatchObject({
      byId: users.admin,
      act: asWritten('Made Ana Lind manager.'),
      differences: [asWritten('Ana Lind (user 11): rep, now manager.')],
    });
  });

  test('leave one admin, also when two are taken away at once', async () => {
    await assign(users.stranger, 'rep');
    // Both are known as admins for five minutes: the roles themselves decide, not what is remembered of them.
    await service.get(settingsRoutes.roles, 'secondAdmin');
    const both = await Promise.all([
      assign(users.secondAdmin, 'rep', 'admin'),
      assign(users.admin, 'rep', 'secondAdmin'),
    ]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(['done', 'not possible']);
    const roles = [...(await service.store.assignedRoles()).values()];
    expect(roles.filter((role) => role === 'admin')).toHaveLength(1);
  });

  test('and every change stand in the audit log, the latest first', async () => {
    const admin =
      (await service.store.assignedRole(users.admin)) === 'admin' ? 'admin' : 'secondAdmin';
    const response = await service.get(settingsRoutes.audit, admin);
    const answer = auditAnswerSchema.parse(await response.json());
    if (answer.state !== 'shown') throw new Error(answer.state);
    expect(answer.more).toBe(false);
    expect(answer.entries.filter(({ subject }) => subject === 'roles').length).toBeGreaterThan(2);
    const numbers = answer.entries.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const below = String(numbers[1] ?? 0);
    const older = auditAnswerSchema.parse(
      await (await service.get(settingsRoutes.audit, admin, { below })).json(),
    );
    expect(older.state === 'shown' && older.entries[0]?.number).toBe(numbers[2]);
    const taken = await service.get(settingsRoutes.exportAudit, admin);
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
