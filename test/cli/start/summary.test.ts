import { describe, expect, test } from '@jest/globals';
import { importLines, runLines } from '../../../src/cli/start/summary.ts';

describe('what an import made of the files', () => {
  test('is counted in words that people use, one or several', () => {
    const lines = importLines({
      files: [
        { file: 'goals.csv', object: 'goal_targets', rows: 3, records: 3 },
        { file: 'deals.csv', object: 'deals', rows: 1, records: 1 },
        { file: 'firms.csv', object: 'companies', rows: 1, records: 1 },
        { file: 'prices.csv', object: 'lookup', rows: 2, records: 0 },
        { file: 'contacts.csv', object: 'contacts', rows: 1200, records: 1200 },
      ],
      problems: [],
      notes: ['A note.'],
    });
    expect(lines).toEqual([
      '  goals.csv: 3 rows, 3 goals',
      '  deals.csv: 1 row, 1 deal',
      '  firms.csv: 1 row, 1 company',
      '  prices.csv: 2 rows, 0 records of its own',
      '  contacts.csv: 1,200 rows, 1,200 contacts',
      '  A note.',
    ]);
  });
});

describe('what a run did', () => {
  test('is counted the same way', () => {
    const counts = {
      contacts: 1,
      deals: 2,
      goals: 1,
      owners: 1,
      scored: 1,
      paced: 0,
      warnings: 1,
      rejected: 1,
    };
    expect(runLines(counts, { counts: {}, degraded: [], learning: null }, null)).toEqual([
      '',
      '  1 contact, 2 deals, 1 goal and 1 owner synced',
      '  1 lead scored, 0 goals paced, 1 warning',
      '  1 value set aside: kept with the reason and left out of sums',
    ]);
  });

  test('says in words why single values were set aside', () => {
    const counts = { contacts: 1, deals: 0, goals: 0, owners: 0, scored: 1, paced: 0, warnings: 0 };
    const row = {
      objectType: 'contact',
      objectId: '51',
      property: 'age',
      value: 'n/a',
      reason: { say: 'not a number', with: {} },
    } as const;
    const lines = runLines(
      { ...counts, rejected: 1 },
      { counts: {}, degraded: [], learning: null },
      { rows: [row], file: 'set-aside.csv' },
    );
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^ {4}contact 51, age "n\/a": not a number: /),
      '    all of them: set-aside.csv',
    ]);
  });
});
