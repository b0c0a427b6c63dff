import { describe, expect, test } from '@jest/globals';
import { placeFault, publicHolidays } from '../../../src/domain/calendar/public-holidays.ts';
import { settingFaultWords } from '../../../src/words/setting-faults.ts';

const daysOf = (country: string, region: string | null, year = 2026) =>
  publicHolidays({ country, region }, year).map(({ day }) => day);

describe('publicHolidays', () => {
  test('are those of a whole country', () => {
    expect(daysOf('DE', null)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('are more in a part of it, and still more in a part of that', () => {
    expect(daysOf('DE', 'BY')).toEqual(expect.arrayContaining(['2026-01-06', '2026-06-04']));
    expect(daysOf('DE', 'BY')).not.toContain('2026-08-08');
    expect(daysOf('DE', 'BY-A')).toContain('2026-08-08');
  });

  test('have the day off in place of a holiday on a weekend', () => {
    expect(daysOf('US', null)).toEqual(expect.arrayContaining(['2026-07-03', '2026-11-26']));
    expect(daysOf('GB', 'ENG', 2027)).toEqual(expect.arrayContaining(['2027-12-27', '2027-12-28']));
  });

  test('last as many days as they do, and leave out half days', () => {
    expect(daysOf('SA', null)).toEqual(
      expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']),
    );
    expect(daysOf('CN', null)).not.toContain('2026-03-08');
  });

  test('are none of a place that nobody knows', () => {
    expect(daysOf('XX', null)).toEqual([]);
  });
});

describe('placeFault', () => {
  test('finds nothing wrong with a country, a part of it, and a part of that', () => {
    for (const region of [null, 'BY', 'BY-A'])
      expect(placeFault({ country: 'DE', region })).toBeNull();
  });

  test.each([
    ['XX', null, 'two capital letters, such as DE'],
    ['DE', 'XX', 'one of BB (Brandenburg)'],
    ['DE', 'BY-XX', 'BY-A ('],
    ['JP', 'XX', 'is not divided. Leave the region out'],
    ['constructor', null, 'two capital letters'],
  ])('says what is allowed in place of %s %s', (country, region, message) => {
    const fault = placeFault({ country, region });
    expect(fault === null ? null : settingFaultWords(fault)).toContain(message);
  });
});
