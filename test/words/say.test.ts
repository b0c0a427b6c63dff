import { describe, expect, test } from '@jest/globals';
import { asWritten, type ToldOf } from '../../src/domain/told/told.ts';
import { formatFor } from '../../src/words/format.ts';
import { localeOf } from '../../src/words/locale.ts';
import { type Sentences, say } from '../../src/words/say.ts';

type Messages = {
  readonly 'no owner': { readonly days: number };
  readonly 'works for': { readonly company: string; readonly domain: string };
};

const en: Sentences<Messages> = {
  'no owner': ({ days }, format) => `No owner for ${format.days(days)}.`,
  'works for': ({ company, domain }) => `Works for ${company}, and writes from ${domain}.`,
};

const readerIn = (locale: string) => formatFor({ user: { locale }, portal: { timezone: 'UTC' } });

describe('what is said', () => {
  test.each<[ToldOf<Messages>, string]>([
    [{ say: 'no owner', with: { days: 1 } }, 'No owner for 1 day.'],
    [{ say: 'no owner', with: { days: 1200 } }, 'No owner for 1,200 days.'],
    [
      { say: 'works for', with: { company: 'Ardengate', domain: 'gmail.com' } },
      'Works for Ardengate, and writes from gmail.com.',
    ],
  ])('%j', (told, sentence) => {
    expect(say(en, told, readerIn('en'))).toBe(sentence);
  });

  test('reads as it was written where a person wrote it', () => {
    expect(say(en, asWritten('Ask for Ms. Yilmaz.'), readerIn('de'))).toBe('Ask for Ms. Yilmaz.');
  });

  test('says so when a newer version wrote it', () => {
    const newer = JSON.parse('{"say":"not known here","with":{}}');
    expect(say(en, newer, readerIn('en'))).toMatch(/newer version/);
    expect(say(en, newer, readerIn('de-at'))).toMatch(/neuere Version/);
  });
});

describe('the language for a reader', () => {
  test.each([
    ['de', 'de'],
    ['de-at', 'de'],
    ['DE_CH', 'de'],
    ['en-GB', 'en'],
    ['fr-fr', 'en'],
    [undefined, 'en'],
    ['', 'en'],
  ])('%p speaks %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });

  test('decides how many, how old and how likely', () => {
    const german = readerIn('de-de');
    expect(german.count(1200, { one: 'Lead', other: 'Leads' })).toBe('1.200 Leads');
    expect(german.days(1)).toBe('1 Tag');
    expect(german.chance(0.001)).toMatch(/^unter 1/);
    expect(german.age('2026-03-01T10:00:00Z', Date.parse('2026-03-01T12:30:00Z'))).toBe(
      'vor 2 Std.',
    );
    expect(german.list(['Ana', 'Ben', 'Cem'])).toBe('Ana, Ben und Cem');
  });
});
