import { Button, LoadingButton, SearchInput, Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { People } from '../../extensions/settings/people/People.tsx';
import type { ChangeSettingAnswer } from '../../src/contract/settings/change-setting.ts';
import {
  assignRoleRequest,
  type RolesAnswer,
  rolesAnswerSchema,
} from '../../src/contract/settings/roles.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { type Asked, answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('settings');

type Shown = Extract<RolesAnswer, { state: 'shown' }>;
type Person = Shown['people'][number];

const ana: Person = {
  userId: '77',
  name: 'Ana Ruiz',
  email: 'ana@acme.example',
  teams: ['North'],
  role: 'admin',
  assigned: true,
  suggestion: null,
};
const ben: Person = {
  ...ana,
  userId: '8',
  name: 'Ben Osei',
  email: 'ben@acme.example',
  teams: ['North', 'South'],
  role: 'rep',
  assigned: false,
  suggestion: { role: 'manager', why: 'Is in several teams: "North", "South".' },
};
const stranger: Person = {
  ...ana,
  userId: '9',
  name: null,
  email: null,
  teams: [],
  role: 'marketer',
};
const page = (...people: Person[]): Shown => ({
  state: 'shown',
  seen: '0123456789abcdef',
  last: null,
  people,
});

const bodyOf = ({ options }: Asked) => assignRoleRequest.parse((options as { body: unknown }).body);

/** The page, as what was done leaves it. */
async function show(first: RolesAnswer, ...answers: ChangeSettingAnswer[]) {
  let shown = first;
  const asked = answerWith((question) => {
    if (question.url.pathname === '/v1/settings/roles') return json(rolesAnswerSchema.parse(shown));
    const answer = answers.shift();
    if (answer?.state === 'done') shown = withRole(shown, bodyOf(question));
    return json(answer);
  });
  const renderer = await drawn(<People context={noRecord} />, 'settings');
  const text = () => words(renderer.getRootNode());
  return {
    text,
    press: (label: string) => {
      const all = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
      const found = all.find((each) => each.text === label);
      if (found === undefined) throw new Error(`no "${label}" among ${all.map((b) => b.text)}`);
      found.trigger('onClick');
    },
    choose: (label: string, value: string) =>
      renderer
        .findAll(Select)
        .find(({ props }) => props.label === label)
        ?.props.onChange?.(value),
    look: (sought: string) => renderer.findAll(SearchInput)[0]?.props.onChange?.(sought),
    says: (said: string) =>
      renderer.waitFor(() => {
        if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
      }),
    isQuietAbout: (said: string) =>
      renderer.waitFor(() => {
        if (text().includes(said)) throw new Error(`"${said}" is said: ${text()}`);
      }),
    acts: () => asked.filter(({ url }) => url.pathname.endsWith('assign-role')).map(bodyOf),
  };
}

const done: ChangeSettingAnswer = { state: 'done', differences: [] };

function withRole(shown: RolesAnswer, { user, role }: ReturnType<typeof bodyOf>): RolesAnswer {
  if (shown.state !== 'shown') return shown;
  const given = { role, assigned: true, suggestion: null };
  const people = shown.people.map((each) => (each.userId === user ? { ...each, ...given } : each));
  return { ...shown, people };
}

describe('people on the settings page', () => {
  test('are listed with their role, their teams and what HubSpot suggests', async () => {
    const { text } = await show(page(ana, ben, stranger));
    expect(text()).toContain('1 admin, 0 managers, 1 marketer, 1 rep.');
    expect(text()).toContain('Ana Ruiz (you)');
    expect(text()).toContain('ben@acme.example, in North, South');
    expect(text()).toContain('rep (default)');
    expect(text()).toContain('Suggested: manager. Is in several teams: "North", "South".');
    expect(text()).toContain('User 9');
    expect(text()).toContain('marketer: sees every contact');
  });

  test('are given a role only when it is said, and what it would mean is told before', async () => {
    const { choose, press, says, acts } = await show(page(ana, ben), done);
    choose('Role of Ben Osei', 'admin');
    await says('An admin sees everything and can change these settings');
    expect(acts()).toEqual([]);
    press('Make Ben Osei admin');
    await says('Ben Osei is now admin');
    await says('2 admins, 0 managers, 0 marketers, 0 reps.');
    expect(acts()).toEqual([
      {
        ...{ key: expect.any(String), user: '8', role: 'admin' },
        ...{ seen: '0123456789abcdef', dryRun: false },
      },
    ]);
  });

  test('take a suggestion over with one click, and it can be undone', async () => {
    const { press, says, isQuietAbout, acts } = await show(page(ana, ben), done, done);
    press('Make manager');
    await says('Ben Osei is now manager');
    await isQuietAbout('Suggested');
    press('Undo: back to rep');
    await says('Ben Osei is now rep');
    expect(acts().map(({ role }) => role)).toEqual(['manager', 'rep']);
    expect(new Set(acts().map(({ key }) => key)).size).toBe(2);
  });

  test('say why the last admin stays one, and still show them as admin', async () => {
    const { choose, press, says, text } = await show(page(ana), {
      state: 'not possible',
      why: { say: 'only admin', with: {} },
    });
    choose('Role of Ana Ruiz', 'rep');
    await says('You will no longer be able to see or change these settings');
    press('Make Ana Ruiz rep');
    await says('This is the only admin. Make someone else an admin first.');
    expect(text()).toContain('1 admin');
  });

  test('the second of two admins is told what the first did, and nothing is changed', async () => {
    const last = {
      by: { id: '9', name: 'Cleo Admin' },
      via: 'settings page' as const,
      at: '2026-11-23T11:00:00Z',
      act: asWritten('Made Ben Osei marketer.'),
      differences: [],
    };
    const differences = [asWritten('Ben Osei (user 8): marketer, now manager.')];
    const { press, says, text } = await show(page(ana, ben), {
      state: 'moved on',
      last,
      differences,
    });
    press('Make manager');
    await says('Someone else changed this in the meantime');
    expect(text()).toContain('Made Ben Osei marketer.');
    expect(text()).toContain('Ben Osei (user 8): marketer, now manager.');
    press('Reload and keep my changes');
    await says('Suggested: manager');
  });

  test('are found by name, address and team, and by what they are', async () => {
    const { look, choose, says, isQuietAbout, press } = await show(page(ana, ben, stranger));
    look('  SOUTH ');
    await isQuietAbout('Ana Ruiz');
    await says('Ben Osei');
    look('nobody of that name');
    await says('No one matches');
    look('');
    choose('Show', 'marketer');
    await isQuietAbout('Ben Osei');
    await says('User 9');
    choose('Show', 'suggested');
    await says('Ben Osei');
    press('Make manager');
  });

  test('are listed twenty at a time', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...ben,
      userId: `${100 + index}`,
      name: `Person ${index}!`,
    }));
    const { text, press, says } = await show(page(...many));
    expect(text()).not.toContain('Person 20!');
    press('Show more people (25 left)');
    await says('Person 39!');
    await says('Show more people (5 left)');
  });

  test('are for admins', async () => {
    const { text } = await show({ state: 'not allowed', whoCan: 'Admins can.' });
    expect(text()).toContain('Admins can.');
  });

  test('come with the first sync', async () => {
    const { text } = await show({ state: 'not synced' });
    expect(text()).toContain('Nothing has been read from HubSpot yet');
  });
});
