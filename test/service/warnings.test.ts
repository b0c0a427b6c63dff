import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { changeSettingAnswerSchema } from '../../src/contract/settings/change-setting.ts';
import { warningsPageSchema } from '../../src/contract/settings/warnings.ts';
import { soleRules } from '../../src/use-cases/leads/rules-in-force.ts';
import { scoreLeads } from '../../src/use-cases/leads/score-leads.ts';
import { unlimited } from '../../src/use-cases/slices/slice.ts';
import { contactOf, current, page } from '../battery/store-records.ts';
import { exampleCard, exampleTerm } from '../domain/leads/scorecard/example-card.ts';
import {
  freshKey,
  type SettingsService,
  startSettingsService,
  type User,
  users,
} from './settings-service.ts';

const now = Date.UTC(2026, 10, 23);
let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
  const neglected = { createdAt: now - 6 * 86_400_000, ownerId: null };
  await service.store.commitPage('contacts', page(contactOf('51', neglected)), current, 1_000);
  await score();
}, 60_000);
afterAll(() => service.close());

const score = () =>
  scoreLeads({
    store: service.store,
    clock: () => now,
    budget: unlimited,
    rules: soleRules(exampleCard([exampleTerm()])),
  });

const read = async () => {
  const response = await service.get(asks.readWarnings.path, 'admin');
  const answer = warningsPageSchema.parse(await response.json());
  if (answer.state !== 'shown') throw new Error(answer.state);
  return answer;
};
const noOwner = async () => (await read()).warnings.find(({ id }) => id === 'contact-no-owner');

interface Asked {
  readonly key?: string;
  readonly seen?: string;
  readonly dryRun?: boolean;
  readonly warnings?: readonly object[];
}

async function change(
  { key = freshKey(), seen, dryRun, warnings = [] }: Asked,
  user: User = 'admin',
) {
  const asked = { key, seen: seen ?? (await read()).seen, dryRun, name: 'warnings' };
  const value = { warnings, promptsOff: [] };
  const response = await service.post(asks.changeSetting.path, user, { ...asked, value });
  return changeSettingAnswerSchema.parse(await response.json());
}

const off = { id: 'contact-no-owner', on: false, limit: null };

test('every warning is listed with its threshold and who carries it now', async () => {
  const { warnings, last } = await read();
  expect([last, warnings.length]).toEqual([null, 14]);
  expect(await noOwner()).toEqual({
    id: 'contact-no-owner',
    about: 'contact',
    on: true,
    threshold: { limit: 1, usual: 1, least: 1, most: 30 },
    carried: 1,
    prompts: [expect.objectContaining({ id: 'claim-with-context', on: true })],
  });
});

test('what cannot be set is refused whole, with what can', async () => {
  const wrong = { id: 'contact-no-owner', on: true, limit: 99 };
  expect(await change({ warnings: [wrong, { ...off, id: 'constructor' }] })).toEqual({
    state: 'refused',
    problems: [
      {
        field: 'contact-no-owner',
        wrong: 'Days without an owner: 99 is not possible. Enter a whole number from 1 to 30.',
      },
      { field: 'constructor', wrong: 'There is no warning "constructor". Reload the page.' },
    ],
  });
  expect((await read()).last).toBeNull();
});

test('of two admins who save at once, the second is told who saved and how the two differ', async () => {
  const { seen } = await read();
  const longer = { id: 'contact-no-owner', on: true, limit: 9 };
  const [one, other] = await Promise.all([
    change({ seen, warnings: [longer] }),
    change({ seen, warnings: [off] }, 'secondAdmin'),
  ]);
  const states = [one.state, other.state];
  expect(states.toSorted()).toEqual(['done', 'moved on']);
  const told = one.state === 'moved on' ? one : other;
  const first = one.state === 'done' ? users.admin : users.secondAdmin;
  expect(told).toMatchObject({
    last: {
      by: { id: first },
      act: { say: 'warnings set', with: {} },
      differences: [{ say: expect.any(String), with: expect.any(Object) }],
    },
  });
  expect(told.state === 'moved on' && told.differences).toHaveLength(2);
});

test('what is set holds from the next run on and stands in the audit log; back to usual, too', async () => {
  await change({ warnings: [off] });
  expect(await noOwner()).toMatchObject({ on: false, carried: 1 });
  await score();
  expect(await noOwner()).toMatchObject({ on: false, carried: 0 });
  const differences = [
    { say: 'warning switched', with: { warning: 'contact-no-owner', on: true } },
  ];
  expect(await change({ dryRun: true })).toEqual({ state: 'would do', differences });
  expect(await change({})).toEqual({ state: 'done', differences });
  expect(await change({})).toEqual({
    state: 'not possible',
    why: { say: 'as set already', with: {} },
  });
  await score();
  expect(await noOwner()).toMatchObject({ on: true, carried: 1 });
  const [last] = await service.store.auditEntries(null, 1);
  expect(last).toMatchObject({
    byId: users.admin,
    subject: 'warnings',
    act: { say: 'warnings set', with: {} },
    differences,
  });
});

test('the same key again has no second effect', async () => {
  const { seen } = await read();
  const body = { key: freshKey(), seen, warnings: [off] };
  const done = await change(body);
  expect(done.state).toBe('done');
  expect(await change(body)).toEqual(done);
  expect(await service.store.auditEntries(null, 99)).toHaveLength(4);
});
