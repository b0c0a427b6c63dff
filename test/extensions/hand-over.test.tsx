import { Accordion, Alert, Button, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import { type HandOverAnswer, handOverRequest } from '../../src/contract/hand-over.ts';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { rejectReasons } from '../../src/domain/leads/hand-over/reject-reasons.ts';
import { notHandedOver, scoredLead } from './card-samples.ts';
import { type Asked, answerWith, contextAt, drawn, json, openWords, words } from './card-stage.tsx';

type View = ScoredLead['handOver'];

const reasons = [...rejectReasons];
const open: View = { ...notHandedOver, acts: ['accept', 'reject'], reasons };
const event = { by: 'Mia Marketer', at: '2026-11-23T05:00:00Z', reason: null, note: null };
const waiting: View = {
  ...open,
  state: 'waiting',
  history: [{ ...event, act: 'hand over' }],
};
const rejected: View = {
  ...open,
  state: 'rejected',
  acts: ['accept', 'undo'],
  history: [
    { ...event, act: 'reject', by: null, reason: 'no budget', note: 'Asked twice.' },
    ...waiting.history,
  ],
  disagreement: { reason: 'no budget', grade: 'B' },
};

/** Draws the card with a lead that stands so, and answers what is done on it. */
async function show(handOver: View, answer: (asked: Asked) => Response | Promise<Response>) {
  const asked = answerWith((each) =>
    each.url.pathname.includes('/cards/') ? json(card) : answer(each),
  );
  const card = scoredLead({ handOver });
  const renderer = await drawn(<LeadQuality context={contextAt('crm.record.sidebar')} />);
  return {
    renderer,
    text: () => words(renderer.getRootNode()),
    acts: () => asked.filter(({ url }) => url.pathname.includes('/leads/')),
  };
}

const never = () => {
  throw new Error('nothing was to be done');
};

const bodyOf = ({ options }: Asked) => handOverRequest.parse((options as { body: unknown }).body);

const done = (handOver: View): HandOverAnswer => ({ state: 'done', handOver });

async function press(shown: Awaited<ReturnType<typeof show>>, label: string) {
  const buttons = [...shown.renderer.findAll(Button), ...shown.renderer.findAll(LoadingButton)];
  const found = buttons.find(({ text }) => text === label);
  if (found === undefined)
    throw new Error(`no button "${label}" among ${buttons.map((b) => b.text)}`);
  found.trigger('onClick');
}

describe('a lead between marketing and sales, on the card', () => {
  test('is not spoken of when nobody did anything and the viewer may do nothing', async () => {
    const { text } = await show(notHandedOver, never);
    expect(text()).not.toMatch(/marketing|sales/i);
  });

  test.each<[string, View, string]>([
    ['sales may decide', open, 'Accept or send back to marketing'],
    ['marketing may hand over', { ...notHandedOver, acts: ['hand over'] }, 'Hand over to sales'],
    ['sales has to decide', waiting, 'Handed over: accept or send back'],
    ['marketing waits', { ...waiting, acts: [] }, 'Waiting for sales'],
    ['sales accepted', { ...waiting, state: 'accepted' }, 'Accepted by sales'],
    ['sales sent it back', rejected, 'Sent back to marketing: no budget'],
  ])('says in a title that %s', async (_, view, title) => {
    const { renderer } = await show(view, never);
    expect(renderer.findAll(Accordion).map(({ props }) => props.title)).toContain(title);
  });

  test('tells who did what, when and why, and where the score differs, without opening anything', async () => {
    const { renderer, text } = await show(rejected, never);
    expect(text()).toMatch(
      /Somebody who is no longer known here sent it back to marketing, .+: no budget; Asked twice\./,
    );
    expect(text()).toMatch(/Mia Marketer handed it over to sales, .+/);
    expect(openWords(renderer.getRootNode())).toContain(
      'Sales sent it back: no budget. The score says B.',
    );
  });

  test('is accepted with one press; what stands then replaces what stood, with a way back', async () => {
    const accepted: View = {
      ...waiting,
      state: 'accepted',
      acts: ['reject', 'undo'],
      history: [{ ...event, act: 'accept' }, ...waiting.history],
    };
    const shown = await show(waiting, () => json(done(accepted)));
    await press(shown, 'Accept');
    await shown.renderer.waitFor(() => expect(shown.text()).toContain('Accepted by sales'));
    const [act, ...others] = shown.acts();
    if (act === undefined) throw new Error('nothing was sent');
    expect(others).toEqual([]);
    expect(act.url.href).toBe('https://service.example/v1/leads/hand-over');
    expect(act.options).toMatchObject({ method: 'POST' });
    expect(bodyOf(act)).toEqual({
      contactId: '4711',
      act: 'accept',
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(shown.text()).toContain('Undo');
  });

  test('goes back with a reason from the list and a note; "other" not without one', async () => {
    const shown = await show(open, () => json(done(rejected)));
    await press(shown, 'Send back…');
    await shown.renderer.waitFor(() => shown.renderer.find(Select));
    const isDisabled = () =>
      shown.renderer.findAll(LoadingButton).find(({ text }) => text === 'Send back')?.props
        .disabled;
    expect(isDisabled()).toBe(true);
    shown.renderer.find(Select).props.onChange?.('other');
    await shown.renderer.waitFor(() => expect(shown.text()).toContain('What is it?'));
    expect(isDisabled()).toBe(true);
    shown.renderer.find(TextArea).props.onInput?.(' Moved abroad. ');
    await shown.renderer.waitFor(() => expect(isDisabled()).toBe(false));
    await press(shown, 'Send back');
    await shown.renderer.waitFor(() => expect(shown.text()).toContain('Sent back to marketing'));
    expect(shown.acts().map(bodyOf)).toEqual([
      expect.objectContaining({ act: 'reject', reason: 'other', note: 'Moved abroad.' }),
    ]);
  });

  test('a refusal is told, and what stands by now is shown', async () => {
    const refused: HandOverAnswer = {
      state: 'refused',
      cause: 'not possible',
      why: { say: 'is already', with: { state: 'rejected' } },
      handOver: rejected,
    };
    const shown = await show(waiting, () => json(refused));
    await press(shown, 'Accept');
    await shown.renderer.waitFor(() =>
      expect(shown.text()).toContain('already sent this lead back'),
    );
    expect(shown.text()).toContain('Sent back to marketing: no budget');
  });

  test.each([
    ['no answer', () => Promise.reject(new Error('socket hang up')), 'did not answer'],
    ['an error', () => json({ error: { code: 'x', message: 'Busy.', reference: 'r-1' } }), 'Busy.'],
    ['a page of a proxy', () => json({ hello: 1 }), 'cannot read'],
  ])('with %s it says so, and the next try is the same act: one key', async (_, failing, said) => {
    let tries = 0;
    const shown = await show(waiting, () => {
      tries += 1;
      return tries === 1 ? failing() : json(done({ ...waiting, state: 'accepted' }));
    });
    await press(shown, 'Accept');
    await shown.renderer.waitFor(() => shown.renderer.find(Alert));
    expect(shown.text()).toContain(said);
    await press(shown, 'Try again');
    await shown.renderer.waitFor(() => expect(shown.text()).toContain('Accepted by sales'));
    const [first, second] = shown.acts().map(bodyOf);
    expect(second).toEqual(first);
    expect(shown.renderer.findAll(Alert)).toEqual([]);
  });
});

test('the cards of one page agree after an act on one of them, and neither is read anew where nothing was done', async () => {
  const listeners: (() => void)[] = [];
  const page = {
    refreshObjectProperties: () => {
      for (const told of listeners) told();
    },
    onCrmPropertiesUpdate: (_: '*', onUpdate: () => void) => {
      listeners.push(onUpdate);
    },
  };
  const accepted: View = {
    ...notHandedOver,
    state: 'accepted',
    history: [{ ...event, act: 'accept' }],
  };
  let isAccepted = false;
  const asked = answerWith(({ url }) => {
    if (url.pathname.includes('/cards/'))
      return json(scoredLead({ handOver: isAccepted ? accepted : open }));
    isAccepted = true;
    return json(done(accepted));
  });
  const drawCard = () =>
    drawn(<LeadQuality context={contextAt('crm.record.sidebar')} page={page} />);
  const [sidebar, tab] = [await drawCard(), await drawCard()];
  expect(asked).toHaveLength(2);
  await press({ renderer: tab, text: () => '', acts: () => [] }, 'Accept');
  await sidebar.waitFor(() => {
    const said = words(sidebar.getRootNode());
    if (!said.includes('Accepted by sales')) throw new Error(said);
  });
  expect(words(tab.getRootNode())).toContain('Accepted by sales');
});

test('a lead that nobody owns is handed to somebody who is chosen', async () => {
  const receivers = [
    { id: '7', name: 'Ana Lind' },
    { id: '8', name: 'Ben Osei' },
  ];
  const shown = await show({ ...notHandedOver, acts: ['hand over'], receivers }, () =>
    json(
      done({ ...notHandedOver, state: 'waiting', receiver: 'Ben Osei', history: waiting.history }),
    ),
  );
  await press(shown, 'Hand over to sales');
  await shown.renderer.waitFor(() => shown.renderer.find(Select));
  expect(shown.acts()).toEqual([]);
  shown.renderer.find(Select).props.onChange?.('8');
  await shown.renderer.waitFor(() => {
    const button = shown.renderer.findAll(LoadingButton).find(({ text }) => text === 'Hand over');
    if (button?.props.disabled !== false) throw new Error('nobody is chosen yet');
  });
  await press(shown, 'Hand over');
  await shown.renderer.waitFor(() => {
    if (!shown.text().includes('Waiting for Ben Osei')) throw new Error(shown.text());
  });
  expect(shown.acts().map(bodyOf)).toMatchObject([{ act: 'hand over', to: '8' }]);
});
