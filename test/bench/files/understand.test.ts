import { expect, test } from '@jest/globals';
import { readAnswer } from './understand.ts';

const column = (heading: string, object: string, property: string) => ({
  heading,
  means: { object, property },
  confidence: 'likely',
  examples: ['1.234'],
});

test('the answer of the command is read: what a column means, what was asked, what was refused', () => {
  const files = [
    {
      file: 'a.csv',
      kind: 'deals',
      columns: [column('Sum', 'deals', 'amount'), column('Who', 'contacts', 'email')],
      questions: [
        { say: 'day or month first', with: { heading: 'Close' } },
        { say: 'which column', with: { headings: ['Owner', 'Rep'] } },
        { say: 'date of closing is missing', with: {} },
      ],
      refused: [],
    },
    { file: 'b.csv', kind: 'unknown', columns: [], questions: [], refused: [{ text: 'A photo.' }] },
    {
      file: 'c.csv',
      kind: 'people',
      columns: [column('Id', 'people', 'id')],
      questions: [],
      refused: [],
    },
  ];
  const read = { confidence: 'likely', examples: [{ written: '1.234', value: null }] };
  expect(readAnswer(JSON.stringify(files))).toEqual([
    {
      file: 'a.csv',
      kind: 'deals',
      columns: [
        { heading: 'Sum', means: { object: 'deal', property: 'amount' }, ...read },
        { heading: 'Who', means: { object: 'deal', property: 'associated contact' }, ...read },
      ],
      questions: ['Close', 'Owner', 'Rep'],
      refused: false,
    },
    { file: 'b.csv', kind: 'unknown', columns: [], questions: [], refused: true },
    {
      file: 'c.csv',
      kind: 'people',
      columns: [{ heading: 'Id', means: { object: 'owner', property: 'hs_object_id' }, ...read }],
      questions: [],
      refused: false,
    },
  ]);
});

test('anything else is no answer', () => {
  expect(() => readAnswer('Unknown command')).toThrow();
  expect(() => readAnswer('{"files": []}')).toThrow();
});
