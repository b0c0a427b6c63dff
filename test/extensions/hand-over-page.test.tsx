import { TableRow } from '@hubspot/ui-extensions';
import { expect, test } from '@jest/globals';
import { HandOvers } from '../../extensions/home/leads/HandOvers.tsx';
import { type HandOverPage, handOverPageSchema } from '../../src/contract/hand-over-page.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const wait = { started: 11, ended: 8, medianHours: 5.2 };
const figures = {
  waiting: 1,
  accepted: 7,
  rejected: 3,
  acceptance: { value: 0.7, low: 0.397, high: 0.892 },
  toAcceptance: wait,
  toFirstContact: { started: 11, ended: 2, medianHours: null },
  reasons: [{ reason: 'no budget' as const, leads: 2 }],
};

async function show(page: HandOverPage) {
  const asked = answerWith(() => json(handOverPageSchema.parse(page)));
  const renderer = await drawn(<HandOvers context={contextAt('crm.record.tab')} />);
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).not.toContain('Reading'));
  return { renderer, asked, text: words(renderer.getRootNode()) };
}

test('says in one sentence what sales does with the leads it gets, and lists channels and disagreements', async () => {
  const { renderer, asked, text } = await show({
    state: 'shown',
    days: 90,
    all: figures,
    channels: [{ source: 'Paid social', ...figures }],
    disputed: [{ contactId: '7', name: null, reason: 'no budget', grade: 'B' }],
    moreDisputed: 4,
  });
  expect(asked.map(({ url }) => url.pathname)).toEqual(['/v1/pages/hand-overs']);
  expect(text).toContain(
    'Sales accepts 70% (39-89%) of the leads it judges. Sent back most often: no budget (2). 1 lead is waiting.',
  );
  expect(text).toContain('half within 5 h (8 of 11)');
  expect(text).toContain('fewer than half so far (2 of 11)');
  expect(text).toContain('Sales and score disagree (5)');
  expect(text).toContain('Contact 7: Sales sent it back: no budget. The score says B.');
  expect(renderer.findAll(TableRow)).toHaveLength(3);
});

test('without an answer of sales it claims no share, and without a hand-over no time', async () => {
  const none = { started: 0, ended: 0, medianHours: null };
  const all = {
    ...figures,
    accepted: 0,
    rejected: 0,
    acceptance: null,
    toAcceptance: none,
    reasons: [],
  };
  const { text } = await show({
    state: 'shown',
    days: 90,
    all,
    channels: [],
    disputed: [],
    moreDisputed: 0,
  });
  expect(text).toContain('Sales has not judged any lead yet. 1 lead is waiting.');
  expect(text).toContain('none handed over');
  expect(text).not.toContain('disagree');
});

test.each<[HandOverPage, string]>([
  [{ state: 'nothing yet' }, 'Nobody has handed over, accepted or sent back a lead yet.'],
  [{ state: 'not allowed' }, 'Managers, marketers and admins can see this.'],
])('%j says why there is nothing', async (page, said) => {
  expect((await show(page)).text).toContain(said);
});
