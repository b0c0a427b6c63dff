import { describe, expect, test } from '@jest/globals';
import type { FileTruth } from '../../corpus/make/corpus-case.ts';
import { scoreCase } from './score-case.ts';
import type { UnderstoodColumn, UnderstoodFile } from './understand.ts';

const amount = { object: 'deal', property: 'amount' } as const;
const truth: FileTruth = {
  kind: 'deals',
  columns: { Sum: amount, Notes: null, Type: [{ object: 'deal', property: 'dealtype' }, null] },
  values: [
    {
      row: 1,
      heading: 'Sum',
      written: '1.234',
      value: '1234',
      record: { object: 'deals', property: 'dealname', value: 'Alder' },
      property: 'amount',
    },
  ],
  mustAsk: [],
  mustRefuse: false,
};

const column = (more: Partial<UnderstoodColumn> & { heading: string }): UnderstoodColumn => ({
  means: null,
  confidence: 'sure',
  examples: [],
  ...more,
});

function scored(
  columns: readonly UnderstoodColumn[],
  { told = truth, ...more }: Partial<UnderstoodFile> & { told?: FileTruth } = {},
) {
  const answer = { file: 'a.csv', kind: 'deals', columns, refused: false, questions: [], ...more };
  const files = { 'a.csv': told };
  const given = { name: 'case', truth: { form: 'F', source: '', files, records: {} }, files: [] };
  const { columns: counted, right, asked, missed, misread } = scoreCase(given, [answer]);
  return { counted, right, asked, missed, misread };
}

describe('a case of the corpus', () => {
  test('counts the columns that must be understood, and those of the others that were', () => {
    const type = column({ heading: 'Type', means: { object: 'deal', property: 'dealtype' } });
    const sum = column({ heading: 'Sum ', means: amount });
    expect(scored([sum])).toEqual({ counted: 1, right: 1, asked: 0, missed: 0, misread: [] });
    expect(scored([sum, type])).toMatchObject({ counted: 2, right: 2 });
  });

  test('misses what is left without a meaning, or made a property of the portal’s own', () => {
    const own = { object: 'deal', property: 'sum_of_all' };
    expect(scored([column({ heading: 'Sum' })])).toMatchObject({ missed: 1, misread: [] });
    expect(scored([column({ heading: 'Sum', means: own })])).toMatchObject({ missed: 1 });
    expect(scored([], { refused: true })).toMatchObject({ missed: 1, misread: [] });
  });

  test('is misread where another property was taken without asking, also for a column that means nothing', () => {
    const wrong = { object: 'deal', property: 'closedate' };
    expect(scored([column({ heading: 'Sum', means: wrong })]).misread).toEqual([
      'case/a.csv: Sum was taken for deal closedate',
    ]);
    expect(scored([column({ heading: 'Notes', means: amount })]).misread).toHaveLength(1);
    expect(scored([column({ heading: 'Sum', means: wrong, confidence: 'asked' })])).toMatchObject({
      asked: 1,
      misread: [],
    });
    expect(
      scored([column({ heading: 'Sum', means: wrong })], { questions: ['Sum'] }),
    ).toMatchObject({ asked: 1, misread: [] });
  });

  test('is misread where a cell was read as another value', () => {
    const examples = [{ written: '1.234', value: '1.234' }];
    const [told = ''] = scored([column({ heading: 'Sum', means: amount, examples })]).misread;
    expect(told).toBe('case/a.csv: Sum "1.234" was read as 1.234, not 1234');
    const well = [{ written: '1.234', value: '1234.00' }];
    expect(scored([column({ heading: 'Sum', means: amount, examples: well })]).misread).toEqual([]);
  });

  test('is misread where nobody asked about what is open, and where nobody refused', () => {
    const open = { ...truth, mustAsk: ['Sum'] };
    const sum = column({ heading: 'Sum', means: amount, confidence: 'likely' });
    expect(scored([sum], { told: open }).misread).toHaveLength(1);
    const none = { ...truth, mustRefuse: true };
    expect(scored([sum], { told: none }).misread).toEqual(['case/a.csv had to be refused']);
    expect(scored([], { told: none, refused: true })).toMatchObject({ counted: 0, misread: [] });
  });

  test('knows a property by each of its names', () => {
    const link = {
      ...truth,
      columns: { Who: { object: 'deal', property: 'associated contact' } },
    } as const;
    for (const property of ['Associated Contact IDs', 'associated_contact_email']) {
      const who = column({ heading: 'Who', means: { object: 'deal', property } });
      expect(scored([who], { told: { ...link, values: [] } })).toMatchObject({ right: 1 });
    }
  });
});
