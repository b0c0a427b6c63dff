import { expect, test } from '@jest/globals';
import { readAnswer } from './understand.ts';

const column = { heading: 'Sum', means: { object: 'deals', property: 'amount' }, evidence: 'x' };

test('the answer of the command is read: what a column means, what was asked, what was refused', () => {
  const examples = [{ row: 2, text: '1.234', value: 1234 }, '5'];
  const files = [
    {
      file: 'a.csv',
      kind: 'deals',
      columns: [{ ...column, confidence: 'likely', examples }],
      questions: [{ heading: 'Close', question: 'Day or month first?' }, 'Owner'],
      refused: null,
    },
    { file: 'b.csv', kind: null, columns: [], questions: [], refused: 'It is a photo.' },
    { file: 'c.csv', kind: 'contacts', columns: [], refused: [] },
  ];
  expect(readAnswer(JSON.stringify(files))).toEqual([
    {
      file: 'a.csv',
      kind: 'deals',
      columns: [
        {
          heading: 'Sum',
          means: { object: 'deal', property: 'amount' },
          confidence: 'likely',
          examples: [
            { written: '1.234', value: '1234' },
            { written: '5', value: null },
          ],
        },
      ],
      questions: ['Close', 'Owner'],
      refused: false,
    },
    { file: 'b.csv', kind: null, columns: [], questions: [], refused: true },
    { file: 'c.csv', kind: 'contacts', columns: [], questions: [], refused: false },
  ]);
});

test('anything else is no answer', () => {
  expect(() => readAnswer('Unknown command')).toThrow();
  expect(() => readAnswer('{"files": []}')).toThrow();
});
