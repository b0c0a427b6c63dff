import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { UpdateLineView } from '../../src/contract/progress-update.ts';
import type { SmartView } from '../../src/contract/smart.ts';
import { smartSentence } from '../../src/words/smart.ts';
import { sentenceOf } from '../../src/words/updates.ts';
import { readerIn } from '../words/spoken.ts';
import { type KeptBefore, keptBefore } from './kept-before.ts';

const euros = (value: string) => ({ value, currency: 'EUR' });
const leftOut = [{ reason: 'Deals without a close date.', count: 2 }];
const smart = {
  letters: [
    {
      part: 'measurable',
      verdict: 'met',
      reach: null,
      evidence: [['It moved: ', euros('0'), ' to ', euros('23500'), '.'], ['It counts.']],
      mend: ['Lower it to ', { value: '5', currency: null }, '.'],
    },
  ],
};
const updateLine = {
  kind: 'milestone',
  goal: { id: '9', title: 'Q4 2026 deals won', metric: 'deals won', isAssumed: false },
  who: 'Ana Lind',
  share: 0.5,
};
const abstains = { kind: 'outlook', chance: { kind: 'abstains', reason: 'too few deals' } };

let kept: KeptBefore;
let functionsBefore: string[];
beforeAll(async () => {
  kept = await keptBefore('_words_goals.sql');
  functionsBefore = await kept.functions();
  for (const portal of [1, 2]) {
    const details = { smart, leftOut, rollUp: { leftOut } };
    await kept.insert(portal, 'goal_pace', { goal_id: '9', details, measured: true });
    await kept.insert(portal, 'goal_forecast', { goal_id: '9', details: { leftOut } });
    const content = { lines: [updateLine, { ...updateLine, ...abstains }] };
    await kept.insert(portal, 'progress_update', { content });
  }
  await kept.migrate();
}, 60_000);
afterAll(() => kept.close());

const asWritten = [
  { reason: { say: 'as written', with: { text: 'Deals without a close date.' } }, count: 2 },
];

test.each(['en', 'de-de'])(
  'how good a goal is reads as it was written until it is paced again: %s',
  async (locale) => {
    const { details } = await kept.rowOf<{ details: { smart: SmartView } }>('goal_pace', 2);
    const said = (told: SmartView['letters'][number]['evidence'][number] | null | undefined) =>
      told && smartSentence(told, readerIn(locale));
    const [letter] = details.smart.letters;
    expect(letter?.evidence.map(said)).toEqual(['It moved: 0 EUR to 23500 EUR.', 'It counts.']);
    expect(said(letter?.mend)).toBe('Lower it to 5.');
  },
);

test.each([1, 2])(
  'what a pace and a forecast leave out keeps its reason and count in portal %s',
  async (portal) => {
    const pace = await kept.rowOf<{ details: unknown }>('goal_pace', portal);
    expect(pace.details).toMatchObject({ leftOut: asWritten, rollUp: { leftOut: asWritten } });
    const forecast = await kept.rowOf<{ details: unknown }>('goal_forecast', portal);
    expect(forecast.details).toEqual({ leftOut: asWritten });
  },
);

test('an update of before reads in both languages', async () => {
  const { content } = await kept.rowOf<{ content: { lines: UpdateLineView[] } }>(
    'progress_update',
    1,
  );
  const [milestone, outlook] = content.lines;
  if (milestone === undefined) throw new Error('The line is gone.');
  const english = sentenceOf(milestone, { about: null, format: readerIn('en') });
  expect(english).toContain('Ana Lind');
  expect(english).toContain('Q4 2026 deals won');
  const german = sentenceOf(milestone, { about: null, format: readerIn('de-de') });
  expect(german).toContain('Ana Lind');
  expect(german).not.toBe(english);
  expect(outlook).toMatchObject({
    chance: { kind: 'abstains', reason: { kind: 'too few deals' } },
  });
});

test('the wall between portals stands again, and no function of the migration stays', async () => {
  expect(await kept.unforcedWalls()).toEqual([]);
  expect(await kept.functions()).toEqual(functionsBefore);
});
