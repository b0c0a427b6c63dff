import { describe, expect, test } from '@jest/globals';
import { readings } from '../../../../src/domain/leads/scorecard/readings.ts';
import { wordsOf } from '../../../../src/domain/leads/scorecard/words.ts';

const now = Date.UTC(2026, 0, 31);

describe('a range', () => {
  test.each([
    ['250', 250],
    ['51-200', 51],
    [' 51 – 200 ', 51],
    ['1000+', 1000],
    ['10000 +', 10000],
  ])('reads %j at its lower end', (text, low) => {
    expect(readings.range.read(text, now)).toBe(low);
  });

  test.each([
    '1,000+',
    '1_000',
    '-5',
    '5-',
    '+',
    'many',
    '0x1F',
    '٣',
    '1-2-3',
    '12.5',
    '1'.repeat(10),
  ])('refuses %j', (text) => expect(readings.range.read(text, now)).toBeNull());
});

describe('an e-mail address', () => {
  test.each([
    ['ana@gmail.com', 'free mail'],
    ['Ana@GMX.de', 'free mail'],
    [' ana@yopmail.com ', 'throwaway'],
    ['ana@acme.example', 'own'],
    ['ana@mail.gmail.com.evil.example', 'own'],
  ])('%j lives at a domain of the kind %s', (text, kind) => {
    expect(readings['e-mail address'].read(text, now)).toBe(kind);
  });

  test.each([
    'ana',
    'ana@',
    '@gmail.com',
    'a@b@gmail.com',
    'ana@localhost',
    'a b@gmail.com',
    'ana@x.',
  ])('%j is none', (text) => expect(readings['e-mail address'].read(text, now)).toBeNull());
});

test('an age is in whole days, negative ahead of now', () => {
  const age = (text: string) => readings['age in days'].read(text, now);
  expect(['2026-01-31', '2026-01-30T00:00:01Z', '2026-01-01', '2026-02-01'].map(age)).toEqual([
    0, 0, 30, -1,
  ]);
});

test('a choice is its stored values, exactly as they are', () => {
  expect(readings.choice.read('NEW;a b', now)).toEqual(['NEW', 'a b']);
});

test('the words of a very long text are those of its beginning', () => {
  expect(wordsOf(`${'a '.repeat(5_000)}vp`)).not.toContain('vp');
});
