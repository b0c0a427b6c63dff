import { Button, LoadingSpinner } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { afterEach, expect, jest, test } from '@jest/globals';
import { useState } from 'react';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import { scoredLead } from './card-samples.ts';
import { answerWith, contextAt, drawn, eventually, json, words } from './card-stage.tsx';

afterEach(() => {
  jest.restoreAllMocks();
});

const card = <LeadQuality context={contextAt('crm.record.sidebar')} />;

test('says in words what it waits for', () => {
  answerWith(() => new Promise(() => {}));
  const renderer = createRenderer('crm.record.sidebar');
  renderer.render(card);
  expect(renderer.find(LoadingSpinner).props).toMatchObject({
    label: 'Loading this lead’s score…',
    showLabel: true,
  });
});

test('an error of the service is told in its words, with the reference', async () => {
  const error = { code: 'busy', message: 'Too many requests. Wait a minute.', reference: 'r-77' };
  answerWith(() => json({ error }, 429));
  const { getRootNode } = await drawn(card);
  expect(words(getRootNode())).toContain(
    'Too many requests. Wait a minute.\nReference for support: r-77',
  );
});

test.each([
  ['the network fails', () => Promise.reject(new Error('socket hang up'))],
  ['a proxy answers with a page', () => new Response('<html>Bad gateway</html>', { status: 502 })],
])('when %s it says what to do, without the technical words', async (_, answer) => {
  answerWith(answer);
  const { getRootNode } = await drawn(card);
  expect(words(getRootNode())).toContain('Pacekeeper did not answer.');
  expect(words(getRootNode())).not.toMatch(/socket|html|JSON/i);
});

test("HubSpot's wrapper around a failed backend is an error, not a card", async () => {
  answerWith(() => json({ status: 'error', category: 'BAD_GATEWAY', context: {} }));
  const { getRootNode } = await drawn(card);
  expect(words(getRootNode())).toContain('cannot read');
});

test.each([{}, { backendUrl: '' }, { backendUrl: 7 }])(
  'with %j for a profile the address of the service is missing: an error, and nothing is asked',
  async (variables) => {
    const asked = answerWith(() => json(scoredLead()));
    const context = contextAt('crm.record.sidebar', { variables });
    const { getRootNode } = await drawn(<LeadQuality context={context} />);
    expect(words(getRootNode())).toContain('did not answer');
    expect(asked).toEqual([]);
  },
);

test('trying again after an error shows the card', async () => {
  let calls = 0;
  answerWith(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('down')) : json(scoredLead());
  });
  const renderer = await drawn(card);
  renderer.find(Button).trigger('onClick');
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).toContain('Grade B'));
});

test('a card that could not be drawn can be tried again', async () => {
  // React reports on the console what a boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  let calls = 0;
  answerWith(() => {
    calls += 1;
    return json(calls === 1 ? { ...scoredLead(), signals: null } : scoredLead());
  });
  const renderer = await drawn(card);
  expect(words(renderer.getRootNode())).toContain('cannot read');
  renderer.find(Button).trigger('onClick');
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).toContain('Grade B'));
});

test('of two answers only the one to the latest question counts, in whatever order they come', async () => {
  const waiting: ((answer: Response) => void)[] = [];
  answerWith(() => new Promise((resolve) => waiting.push(resolve)));
  const renderer = createRenderer('crm.record.sidebar');
  const at = (objectId: number) => (
    <LeadQuality context={contextAt('crm.record.sidebar', { crm: { objectId } })} />
  );
  let look = (_objectId: number) => {};
  function Page() {
    const [objectId, setObjectId] = useState(1);
    look = setObjectId;
    return at(objectId);
  }
  renderer.render(<Page />);
  await eventually(() => waiting.length === 1);
  look(2);
  await eventually(() => waiting.length === 2);
  waiting[1]?.(json(scoredLead({ grade: 'A' })));
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).toContain('Grade A'));
  waiting[0]?.(json(scoredLead({ grade: 'D' })));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(words(renderer.getRootNode())).toContain('Grade A');
});
