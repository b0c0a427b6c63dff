import { Button, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { WhatChanged } from '../../extensions/settings/log/WhatChanged.tsx';
import {
  type AuditAnswer,
  auditAnswerSchema,
  auditExportSchema,
} from '../../src/contract/settings/audit.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('settings');

type Shown = Extract<AuditAnswer, { state: 'shown' }>;
type Entry = Shown['entries'][number];

const gave: Entry = {
  number: 12,
  at: '2026-11-23T10:00:00Z',
  by: { id: '8', name: 'Ana Ruiz' },
  via: 'settings page',
  subject: 'roles',
  act: asWritten('Made Ben Osei manager.'),
  differences: [asWritten('Ben Osei (user 9): rep, now manager.')],
};
const calendar: Entry = {
  ...gave,
  number: 7,
  by: null,
  via: 'command line',
  subject: 'calendar',
  act: asWritten('Set the calendar.'),
  differences: [asWritten('Fiscal year: from January, now from April.')],
};
const learned: Entry = {
  ...gave,
  number: 3,
  by: null,
  via: 'schedule',
  subject: 'rules',
  act: asWritten('Ended the shadow.'),
  differences: [],
};

async function show(...pages: AuditAnswer[]) {
  const asked = answerWith(() => json(auditAnswerSchema.parse(pages.shift())));
  const renderer = await drawn(<WhatChanged context={noRecord} />, 'settings');
  const text = () => words(renderer.getRootNode());
  return {
    renderer,
    text,
    press: (label: string) => {
      const all = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
      const found = all.find((each) => each.text === label);
      if (found === undefined) throw new Error(`no "${label}" among ${all.map((b) => b.text)}`);
      found.trigger('onClick');
    },
    says: (said: string) =>
      renderer.waitFor(() => {
        if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
      }),
    belows: () => asked.map(({ url }) => url.searchParams.get('below')),
  };
}

describe('what was changed', () => {
  test('is told with who did it, when, by which way, and what differs', async () => {
    const { text } = await show({
      state: 'shown',
      entries: [gave, calendar, learned],
      more: false,
    });
    expect(text()).toContain('Made Ben Osei manager.');
    expect(text()).toMatch(/Roles\. .*Nov 23, 2026.*, Ana Ruiz, on the settings page\./);
    expect(text()).toContain('Ben Osei (user 9): rep, now manager.');
    expect(text()).toMatch(/Calendar\. .*, on the command line\./);
    expect(text()).toMatch(/Scoring rules\. .*, by the schedule\./);
    expect(text()).toContain('3 of 3 entries, latest first. There are no older ones.');
  });

  test('is looked through by what it is about', async () => {
    const { renderer, text, says } = await show({
      state: 'shown',
      entries: [gave, calendar],
      more: true,
    });
    renderer.findAll(Select)[0]?.props.onChange?.('calendar');
    await says('1 of 2 entries, latest first. There are older ones.');
    expect(text()).not.toContain('Made Ben Osei manager.');
    renderer.findAll(Select)[0]?.props.onChange?.('everything');
    await says('Made Ben Osei manager.');
  });

  test('goes back as far as somebody asks, below the last entry that was read', async () => {
    const { press, says, belows, text } = await show(
      { state: 'shown', entries: [gave, calendar], more: true },
      { state: 'shown', entries: [learned], more: false },
    );
    press('Show older entries');
    await says('Ended the shadow.');
    expect(text()).toContain('Made Ben Osei manager.');
    expect(text()).toContain('There are no older ones.');
    expect(belows()).toEqual([null, '7']);
  });

  test('is read anew when somebody looks again', async () => {
    const { press, says } = await show(
      { state: 'shown', entries: [calendar], more: false },
      { state: 'shown', entries: [gave, calendar], more: false },
    );
    press('Refresh');
    await says('Made Ben Osei manager.');
  });

  test('of a portal where nothing was changed says so', async () => {
    const { text } = await show({ state: 'shown', entries: [], more: false });
    expect(text()).toContain('No changes yet');
  });

  test('is taken out only when somebody asks, as text', async () => {
    const file = {
      pacekeeper: 'audit log',
      format: 1,
      portalId: 7,
      exportedAt: '2026-11-23T11:00:00Z',
      entries: [
        {
          ...gave,
          act: 'Made Ben Osei manager.',
          differences: ['Ben Osei (user 9): rep, now manager.'],
        },
      ],
      more: false,
    } as const;
    const asked = answerWith(({ url }) =>
      json(
        url.pathname.endsWith('export-audit')
          ? auditExportSchema.parse({ state: 'exported', file })
          : { state: 'shown', entries: [gave], more: false },
      ),
    );
    const renderer = await drawn(<WhatChanged context={noRecord} />, 'settings');
    expect(asked).toHaveLength(1);
    const take = renderer
      .findAll(LoadingButton)
      .find(({ text }) => text === 'Show the log as a file');
    take?.trigger('onClick');
    await renderer.waitFor(() => {
      const shown = renderer.findAll(TextArea)[0]?.props.value ?? '';
      expect(JSON.parse(shown)).toEqual(file);
    });
  });

  test('is for admins', async () => {
    const { text } = await show({ state: 'not allowed', whoCan: 'Admins can.' });
    expect(text()).toContain('Admins can.');
  });
});
