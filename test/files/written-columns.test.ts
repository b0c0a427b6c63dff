import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateColumn } from '../../src/files/date-column.ts';
import { numberColumn } from '../../src/files/number-column.ts';

/** What is written in a form and read back is the same, or is said to be unclear; it is never something else. */

const two = (value: number) => String(value).padStart(2, '0');

/** Cents, as people write money: with groups of thousands, a currency, brackets for what is negative. */
const moneyForms: Readonly<Record<string, (cents: number) => string>> = {
  German: (cents) => grouped(cents, '.', ','),
  English: (cents) => grouped(cents, ',', '.'),
  Swiss: (cents) => grouped(cents, '’', '.'),
  French: (cents) => grouped(cents, '\u202f', ','),
  'plain, with a point': (cents) => plain(cents, '.'),
  'plain, with a comma': (cents) => plain(cents, ','),
  'euros before': (cents) => `€ ${grouped(cents, '.', ',')}`,
  'dollars before': (cents) =>
    cents < 0 ? `-$${grouped(-cents, ',', '.')}` : `$${grouped(cents, ',', '.')}`,
  'a code behind': (cents) => `${grouped(cents, ' ', ',')} SEK`,
  'brackets for debts': (cents) =>
    cents < 0 ? `(${grouped(-cents, ',', '.')})` : grouped(cents, ',', '.'),
};

function grouped(cents: number, thousands: string, decimal: string): string {
  const [whole = '', rest = ''] = plain(Math.abs(cents), '.').split('.');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)}${decimal}${rest}`;
}

function plain(cents: number, decimal: string): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}${decimal}${two(size % 100)}`;
}

describe.each(Object.entries(moneyForms))('amounts written as %s', (_, write) => {
  test('are read as what they were, whatever the column holds', () => {
    const amounts = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, (cents) => {
        const texts = cents.map(write);
        const { read, unclear } = numberColumn(texts, null);
        expect(unclear).toBeNull();
        expect(texts.map((text) => Number(read(text)))).toEqual(
          cents.map((each) => each / 100 + 0),
        );
      }),
    );
  });
});

test('whole thousands with one mark are unclear, or read as what they are beside a number that tells', () => {
  const thousands = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(thousands, (each) => {
      const texts = each.map((number) => `${number}.000`);
      const alone = numberColumn(texts, null);
      expect([alone.unclear !== null, alone.read(texts[0] ?? '')]).toEqual([true, null]);
      const { read } = numberColumn([...texts, '51.563,26'], null);
      expect(texts.map(read)).toEqual(each.map((number) => `${number}000`));
    }),
  );
});

const months = (language: string) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
const monthName = (date: Date, language: string) => months(language).format(date);
const half = (date: Date) =>
  `${date.getUTCHours() % 12 || 12}:${two(date.getUTCMinutes())} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;
const clock = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

/** Moments to the minute. */
const dateForms: Readonly<Record<string, (date: Date) => string>> = {
  ISO: (date) => date.toISOString(),
  'year first': (date) =>
    `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${clock(date)}`,
  German: (date) =>
    `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()} ${clock(date)}`,
  American: (date) =>
    `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${half(date)}`,
  British: (date) =>
    `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()} ${clock(date)}`,
  'English month': (date) =>
    `${monthName(date, 'en')} ${date.getUTCDate()}, ${date.getUTCFullYear()} ${half(date)}`,
  'French month': (date) =>
    `${date.getUTCDate()} ${monthName(date, 'fr')} ${date.getUTCFullYear()} ${clock(date)}`,
  'Spanish month': (date) =>
    `${date.getUTCDate()} de ${monthName(date, 'es')} de ${date.getUTCFullYear()} ${clock(date)}`,
  'Finnish month': (date) =>
    `${date.getUTCDate()}. ${monthName(date, 'fi')} ${date.getUTCFullYear()} ${clock(date)}`,
  'East Asian': (date) =>
    `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${clock(date)}`,
  'milliseconds since 1970': (date) => String(date.getTime()),
};

describe.each(Object.entries(dateForms))('moments written as %s', (_, write) => {
  test('are read as what they were, or told to be unclear', () => {
    const minutes = fc.integer({
      min: Date.UTC(2002, 0, 1) / 60_000,
      max: Date.UTC(2032, 0, 1) / 60_000,
    });
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 30 }), (all) => {
        const moments = all.map((each) => each * 60_000);
        const texts = moments.map((each) => write(new Date(each)));
        const { read, unclear } = dateColumn(() => texts, null, 'UTC');
        const found = texts.map(read);
        expect(unclear === null ? found : moments).toEqual(moments);
        if (unclear !== null) expect(found.every((each) => each === null)).toBe(true);
      }),
    );
  });
});

test('a wall clock time is one of the zone that is given', () => {
  const { read } = dateColumn(() => ['13 March 2026 9:30 AM'], null, 'America/New_York');
  const moment = Temporal.ZonedDateTime.from('2026-03-13T09:30[America/New_York]');
  expect(read('13 March 2026 9:30 AM')).toBe(moment.epochMilliseconds);
});
