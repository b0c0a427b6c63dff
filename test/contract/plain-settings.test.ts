import { expect, test } from '@jest/globals';
import { readForm } from '../../src/contract/settings/plain-settings.ts';
import { formProblems } from '../../src/words/en/settings.ts';

test('a calendar that says what means nothing is told what it may say', () => {
  const read = readForm('calendar', { contry: 'DE' });
  expect('problems' in read && formProblems(read.problems)).toEqual([
    {
      field: '',
      wrong:
        '"contry": there is no such field. Allowed: fiscalStart, weekend, country, region, daysOff, people, people.rep, people.country, people.region, people.timeOff.',
    },
  ]);
});

test('a calendar can be added to, day by day, and taken out of', () => {
  const asked = {
    moreDaysOff: ['2026-12-24'],
    moreTimeOff: [{ rep: 'Zoe', days: '2026-11-02..2026-11-06' }],
    noTimeOff: ['Abe'],
  };
  expect(readForm('calendar', asked)).toEqual({
    wanted: {
      moreDaysOff: [{ first: '2026-12-24', last: '2026-12-24' }],
      moreTimeOff: [{ rep: 'Zoe', days: { first: '2026-11-02', last: '2026-11-06' } }],
      noTimeOff: ['Abe'],
    },
  });
});
