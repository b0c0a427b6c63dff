import { describe, expect, test } from '@jest/globals';
import { shorten } from '../../extensions/shared/shorten.ts';
import { formatFor } from '../../src/words/format.ts';

const berlin = { timezone: 'Europe/Berlin' };
const english = formatFor({ user: { locale: 'en-us' }, portal: berlin });
const german = formatFor({ user: { locale: 'de-de' }, portal: berlin });

/** Intl puts no-break spaces between number and unit. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test.each([
    ['187000.50', 'EUR', '€187,001', '187.001 €'],
    ['300000', 'USD', '$300,000', '300.000 $'],
    ['999.5', 'EUR', '€999.50', '999,50 €'],
    ['40', 'EUR', '€40', '40 €'],
    ['-1250.75', 'EUR', '-€1,251', '-1.251 €'],
    ['5000', 'JPY', '¥5,000', '5.000 ¥'],
  ])('%s %s reads as %s in English and as %s in German', (value, currency, inEnglish, inGerman) => {
    expect(english.quantity({ value, currency })).toBe(inEnglish);
    expect(plain(german.quantity({ value, currency }))).toBe(inGerman);
  });

  test('where it matters, every decimal is told', () => {
    const exact = (value: string, currency: string | null) => english.exact({ value, currency });
    expect(exact('9999.6', 'EUR')).toBe('€9,999.60');
    expect(exact('10000', 'EUR')).toBe('€10,000');
    expect(exact('9999.9999', 'EUR')).toBe('€9,999.9999');
    expect(exact('1999.6', null)).toBe('1,999.6');
    expect(exact('a lot', 'EUR')).toBe('a lot');
  });

  test('an amount beyond what a float can hold keeps every digit', () => {
    expect(english.quantity({ value: '9007199254740993', currency: 'EUR' })).toBe(
      '€9,007,199,254,740,993',
    );
  });

  test('a currency that is no code, or a value that is no decimal, is shown as it is rather than not at all', () => {
    expect(english.quantity({ value: '12.5', currency: 'gold' })).toBe('12.5');
    expect(english.quantity({ value: 'a lot', currency: 'EUR' })).toBe('a lot');
  });
});

test('a count has no currency, and keeps its decimals only while it is small', () => {
  expect(english.quantity({ value: '0.264', currency: null })).toBe('0.26');
  expect(german.quantity({ value: '12345.6', currency: null })).toBe('12.346');
});

test('a percentage is cut, so that 100% is never said too early', () => {
  expect(english.percent(0.9999)).toBe('99%');
  expect(english.percent(1)).toBe('100%');
  expect(plain(german.percent(0.6233))).toBe('62 %');
});

test('points carry their sign, except 0', () => {
  expect([15, -5, 0].map(english.points)).toEqual(['+15', '-5', '0']);
});

test("a day is the portal's, not the viewer's computer's", () => {
  expect(english.day('2026-11-22T23:30:00Z')).toBe('Nov 23, 2026');
  expect(german.day('2026-11-22T22:30:00Z')).toBe('22.11.2026');
});

describe('an age', () => {
  const then = '2026-11-23T10:00:00Z';
  const minutes = (count: number) => Date.parse(then) + count * 60_000;
  test.each([
    [0.5, 'just now'],
    [59, '59 min ago'],
    [60, '1 h ago'],
    [60 * 24 - 1, '23 h ago'],
  ])('of %d minutes reads "%s"', (count, words) => {
    expect(english.age(then, minutes(count))).toBe(words);
  });
  test.each([60 * 24, -5])('of %d minutes reads as the date and time in the portal', (count) => {
    expect(plain(english.age(then, minutes(count)))).toBe('Nov 23, 2026, 11:00 AM');
  });
});

test.each([undefined, '', 'not a locale', 'xx_!!'])(
  'the locale %j falls back to English',
  (locale) => {
    const format = formatFor({
      user: locale === undefined ? {} : { locale },
      portal: { timezone: 'Nowhere/At_All' },
    });
    expect(format.quantity({ value: '1234.5', currency: 'EUR' })).toBe('€1,235');
    expect(format.day('2026-11-22T23:30:00Z')).toBe('Nov 22, 2026');
  },
);

test('a long text is cut between characters, and a short one is left alone', () => {
  expect(shorten('short', 5)).toBe('short');
  expect(shorten('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 2).length).toBeLessThan(6);
  expect(shorten('abcdef', 5)).toBe('abcd…');
});
