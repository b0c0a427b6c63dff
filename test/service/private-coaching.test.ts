import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askNames } from '../../functions/asks.ts';
import { asks } from '../../src/contract/asks.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import {
  contactOf,
  current,
  dealOf,
  page,
  schemaOf,
  scoredOf,
  warning,
} from '../battery/store-records.ts';
import { isForAdmins, matrix } from './ask-matrix.ts';
import {
  freshKey,
  type SettingsService,
  startSettingsService,
  type User,
  users,
} from './settings-service.ts';

/** What is said to Ana alone, with who else may see it; everybody in the portal who is not listed may not. */
const said = {
  'contact-warning-of-ana': ['rep', 'manager', 'marketer', 'admin', 'secondAdmin'],
  'hold-or-release': ['rep', 'manager', 'marketer', 'admin', 'secondAdmin'],
  'deal-warning-of-ana': ['rep', 'manager', 'admin', 'secondAdmin'],
  'plan-to-signature': ['rep', 'manager', 'admin', 'secondAdmin'],
  // No admin either: a note is between the two of them.
  'note-to-ana': ['rep', 'manager'],
} as const satisfies Record<string, readonly User[]>;
type Said = keyof typeof said;

const north = { id: 'n', name: 'North' };
let service: SettingsService;

beforeAll(async () => {
  service = await startSettingsService();
  const { store } = service;
  const owner = (id: string, userId: string, teams = [north]) => ({
    ...{ id, userId, teams, name: `Owner ${id}`, email: null, archived: false },
  });
  await store.saveSchema({
    ...schemaOf(101),
    owners: [
      owner('1', users.rep),
      owner('2', users.manager),
      // A colleague of Ana's team: no role was assigned, so a rep.
      owner('4', users.stranger),
      owner('5', users.marketer, []),
      owner('6', users.admin, []),
    ],
  });
  await store.commitPage('contacts', page(contactOf('51', { ownerId: '1' })), current, 1);
  await store.commitPage('deals', page(dealOf('71', { ownerId: '1' })), current, 1);
  const signals = (kind: 'contact' | 'deal') => ({
    warnings: [{ ...warning, evidence: asWritten(`${kind}-warning-of-ana`) }],
    prompt: { id: kind === 'contact' ? 'hold-or-release' : 'plan-to-signature' },
  });
  await store.saveScores([{ ...scoredOf('51', 37), signals: signals('contact') }], 'score', null);
  const deal = { dealId: '71', goalId: null, signals: signals('deal'), checkedAt: 2 };
  await store.saveDealChecks([deal], 'pace', null);
  const note = { act: 'write', key: freshKey(), toOwnerId: '1', text: 'note-to-ana' };
  const written = await service.post(asks.writeManagerNote.path, 'manager', note);
  expect(await written.json()).toMatchObject({ state: 'done' });
}, 60_000);
afterAll(() => service.close());

/** The questions of the cards and the home page. */
const questions = askNames.filter((name) => asks[name].kind === 'read' && !isForAdmins(name));

/** Everything that somebody can read, as one text. */
async function everythingFor(user: User): Promise<string> {
  const answers = questions.map(async (name) => {
    const response = await service.ask(name, user, await matrix[name](service.store));
    return response.text();
  });
  return (await Promise.all(answers)).join('\n');
}

describe.each(Object.keys(users) as User[])('what is said to a rep, asked for by %s', (user) => {
  test.each(Object.keys(said) as Said[])(
    '%s is shown where it may be, and nowhere else',
    async (what) => {
      const readers: readonly User[] = said[what];
      expect((await everythingFor(user)).includes(what)).toBe(readers.includes(user));
    },
  );

  test('is not told by an act on the lead either', async () => {
    const asked = { key: freshKey(), contactId: '51', act: 'accept' };
    const response = await service.post(asks.handOverLead.path, user, asked);
    expect(await response.text()).not.toMatch(/of-ana|to-ana|hold-or-release|plan-to-signature/);
  });
});
