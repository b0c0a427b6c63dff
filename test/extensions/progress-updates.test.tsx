import { Button, LoadingButton, Select, StatusTag, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { ProgressUpdates } from '../../extensions/home/updates/ProgressUpdates.tsx';
import type { CardContext } from '../../extensions/shared/card-context.ts';
import type { ProgressUpdateView, UpdateLineView } from '../../src/contract/progress-update.ts';
import { type ShownUpdates, updatesPageSchema } from '../../src/contract/updates-page.ts';
import { named, q4 } from './card-samples.ts';
import { answerWith, contextAt, drawn, eventually, json, words } from './card-stage.tsx';

const goal = {
  id: 'g',
  period: q4,
  metric: { say: 'revenue', with: {} },
  isAssumed: false,
} as const;
const euros = (value: string) => ({ value, currency: 'EUR' });
const standing = (who: string | null): UpdateLineView => ({
  kind: 'standing',
  goal,
  who: who === null ? null : named(who),
  actual: euros('34000'),
  target: euros('66000'),
  attainment: 0.515,
  verdict: 'behind',
});
const passed = (who: string | null): UpdateLineView => ({
  kind: 'milestone',
  goal,
  who: who === null ? null : named(who),
  share: 0.5,
});
const update = (...lines: UpdateLineView[]): ProgressUpdateView => ({
  madeAt: '2026-11-23T06:00:00Z',
  lines,
  moreGoals: 0,
  isNews: true,
});
const empty: ShownUpdates = {
  state: 'shown',
  every: 'week',
  own: null,
  teams: [],
  moreTeams: 0,
  thanks: [],
  notes: [],
  receivers: [],
  mail: { isOn: false, mayChange: false, language: 'en' },
};

/** Draws the section; `answers` are given in turn, the last for ever. */
function show(...answers: readonly object[]) {
  return showTo(contextAt('pages'), ...answers);
}

async function showTo(context: CardContext, ...answers: readonly object[]) {
  const pages = [...answers];
  const asked = answerWith(({ options }) => {
    const isAct = (options as { method?: string }).method === 'POST';
    const next = pages.length > 1 ? pages.shift() : pages[0];
    return json(isAct ? next : updatesPageSchema.parse({ ...empty, ...next }));
  });
  const renderer = await drawn(<ProgressUpdates context={context} />);
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).not.toContain('Reading'));
  const text = () => words(renderer.getRootNode());
  return { renderer, asked, text };
}

describe('progress updates', () => {
  test('say thanks first, then what is new, for a rep', async () => {
    const needed: UpdateLineView = {
      kind: 'needed',
      goal,
      who: null,
      runRate: euros('1103'),
      usual: euros('900'),
      daysLeft: 29,
    };
    const { renderer, asked, text } = await show({
      own: update(passed(null), standing(null), needed),
    });
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/v1/pages/updates']);
    expect(renderer.findAll(StatusTag).map(({ text: said }) => said)).toEqual(['Well done']);
    const lines = text().split('\n');
    const at = (part: string) => lines.findIndex((line) => line.includes(part));
    expect(at('You passed half of the goal')).toBeGreaterThan(0);
    expect(at('Q4 2026 revenue: €34,000 of €66,000 (51%), behind.')).toBeGreaterThan(
      at('You passed half'),
    );
    expect(text()).toContain('Needs €1,100 a working day, 29 working days left; usual is €900.');
    expect(lines.filter((line) => line.includes('passed half'))).toHaveLength(1);
  });

  test('show a manager whom to thank, and each by name', async () => {
    const { text } = await show({
      teams: [{ id: '7', name: 'North', update: update(passed('Ana Lind'), standing('Ben Osei')) }],
    });
    expect(text()).toContain('Thanks due');
    expect(text()).toContain('Ana Lind passed half of the goal, Q4 2026 revenue.');
    expect(text()).toContain('Ben Osei, Q4 2026 revenue: €34,000 of €66,000 (51%), behind.');
  });

  test('say so when nothing is new, and when there is none yet', async () => {
    const quiet = await show({ own: { ...update(standing(null)), isNews: false } });
    expect(quiet.text()).toContain('Nothing new since the last update.');
    expect((await show({})).text()).toContain('You have no update yet');
    expect((await show({ state: 'not synced' })).text()).toContain('Nothing to tell yet');
  });

  test('thank a colleague where the portal shares that, and nobody twice', async () => {
    const { text } = await show({
      own: update(passed(null)),
      thanks: [passed('Bo'), passed('Bo')],
    });
    expect(text().match(/Bo passed half/g)).toHaveLength(1);
  });
});

const note = {
  id: 'n1',
  from: { name: 'Mara Voss' },
  to: 'viewer',
  text: 'Great close at Initech.',
  at: '2026-11-23T08:00:00Z',
  mayTakeBack: false,
};

describe('a note', () => {
  test('says who wrote it and who sees it', async () => {
    const { renderer, text } = await show({ notes: [note] });
    expect(text()).toContain('Great close at Initech.');
    expect(text()).toContain('Mara Voss to you, Nov 23, 2026. Only the two of you see it.');
    expect(renderer.findAll(LoadingButton)).toEqual([]);
  });

  test('is written to somebody, with a key of its own, and then stands there', async () => {
    const receivers = [{ ownerId: '1', name: 'Ana Lind' }];
    const written = { ...note, from: 'viewer', to: { name: 'Ana Lind' }, mayTakeBack: true };
    const { renderer, asked, text } = await show(
      { receivers },
      { state: 'done', noteId: 'n1' },
      { receivers, notes: [written] },
    );
    renderer.find(Button).trigger('onClick');
    await renderer.waitFor(() => expect(renderer.findAll(TextArea)).toHaveLength(1));
    expect(renderer.find(LoadingButton).props.disabled).toBe(true);
    renderer.find(Select).props.onChange?.('1');
    renderer.find(TextArea).props.onInput?.('  Great close.  ');
    await renderer.waitFor(() => expect(renderer.find(LoadingButton).props.disabled).toBe(false));
    expect(text()).toContain('Only you and Ana Lind can see it.');
    renderer.find(LoadingButton).trigger('onClick');
    await renderer.waitFor(() => expect(text()).toContain('Take back'));
    const [, act] = asked;
    expect(act?.url.pathname).toBe('/v1/updates/note');
    expect(act?.options).toMatchObject({
      method: 'POST',
      body: {
        act: 'write',
        toOwnerId: '1',
        text: 'Great close.',
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(asked).toHaveLength(3);
  });

  test('that is refused says why, and nothing is lost', async () => {
    const { renderer, text } = await show(
      { notes: [{ ...note, mayTakeBack: true }] },
      { state: 'refused', cause: 'not possible' },
    );
    renderer.find(LoadingButton).trigger('onClick');
    await renderer.waitFor(() => expect(text()).toContain('Only the author can take a note back'));
    expect(text()).toContain('Great close at Initech.');
  });
});

describe('the e-mail', () => {
  test('is switched off by oneself', async () => {
    const { renderer, asked, text } = await show(
      { mail: { isOn: true, mayChange: true, language: 'en' } },
      { state: 'done', isOn: false, language: 'en' },
    );
    expect(text()).toContain('You also get them by email');
    renderer.find(LoadingButton).trigger('onClick');
    await renderer.waitFor(() => expect(text()).toContain('Turn email on'));
    expect(asked[1]?.options).toMatchObject({ body: { email: 'off', language: 'en' } });
  });

  test('comes in another language once its reader, whose HubSpot speaks it, says so', async () => {
    const mail = { isOn: true, mayChange: true, language: 'en' } as const;
    const { renderer, asked, text } = await showTo(
      contextAt('pages', { user: { id: 77, locale: 'de-de' }, language: 'en' }),
      { mail },
      { state: 'done', isOn: true, language: 'de' },
    );
    expect(text()).toContain('Your emails are in English.');
    renderer.findAll(LoadingButton)[1]?.trigger('onClick');
    await renderer.waitFor(() => expect(text()).not.toContain('Your emails are in English.'));
    expect(asked[1]?.options).toMatchObject({ body: { email: 'on', language: 'de' } });
  });

  test('has no switch where the portal has it off', async () => {
    const { renderer, text } = await show({});
    expect(text()).toContain('You do not get them by email.');
    expect(renderer.findAll(LoadingButton)).toEqual([]);
  });

  test('says so when the switch does not go through, and tries the same again', async () => {
    const { renderer, asked, text } = await show(
      { mail: { isOn: true, mayChange: true, language: 'en' } },
      { error: { code: 'failed', message: 'Try again later.', reference: 'ref-1' } },
      { state: 'done', isOn: false, language: 'en' },
    );
    renderer.find(LoadingButton).trigger('onClick');
    await renderer.waitFor(() => expect(text()).toContain('ref-1'));
    renderer.find(Button).trigger('onClick');
    await eventually(() => asked.length === 3);
    expect(asked[2]?.options).toEqual(asked[1]?.options);
  });
});
