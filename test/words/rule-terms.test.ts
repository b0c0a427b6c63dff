import { describe, expect, test } from '@jest/globals';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Bin, Condition, Term } from '../../src/domain/leads/scorecard/scorecard.ts';
import { binWords, fadingWords } from '../../src/words/en/settings/rule-terms.ts';

const on = (as: 'text' | 'number' | 'age in days', property = 'jobtitle'): Pick<Term, 'reads'> => ({
  reads: [{ property, as }],
});
const bin = (...when: Condition[]): Bin => ({ when, points: 1, reason: 'Why' });

describe('a line of a rule as a sentence', () => {
  test.each<[string, Pick<Term, 'reads'>, Condition]>([
    [
      'jobtitle contains vp, svp or head',
      on('text'),
      { is: 'containing', words: ['vp', 'svp', 'head'] },
    ],
    [
      'employees is 50 or more',
      on('number', 'employees'),
      { is: 'between', from: 50, below: null },
    ],
    [
      'employees is 10 to under 50',
      on('number', 'employees'),
      { is: 'between', from: 10, below: 50 },
    ],
    [
      'visit is under 7 days ago',
      on('age in days', 'visit'),
      { is: 'between', from: null, below: 7 },
    ],
    ['jobtitle is unknown', on('text'), { is: 'missing' }],
  ])('%s', (sentence, term, condition) => {
    expect(binWords(term, bin(condition))).toBe(sentence);
  });

  test('says nothing for a line that takes all that is left', () => {
    expect(binWords(on('text'), bin({ is: 'anything' }))).toBe('');
  });

  test('joins what must hold besides', () => {
    const where = {
      is: 'none',
      of: [
        {
          is: 'fact',
          reads: { deals: 'won', as: 'deal count' },
          when: { is: 'between', from: 1, below: null },
        },
        { is: 'fact', reads: { property: 'country', as: 'choice' }, when: { is: 'known' } },
      ],
    } as const;
    expect(binWords(on('text'), { ...bin({ is: 'known' }), where })).toBe(
      'jobtitle is known and not (number of won deals is 1 or more or country is known)',
    );
  });

  test('tells six values of a long list and counts the others', () => {
    const values = Array.from({ length: 9 }, (_, place) => `v${place}`);
    expect(binWords(on('text'), bin({ is: 'one of', values }))).toBe(
      'jobtitle is v0, v1, v2, v3, v4, v5 or 3 more',
    );
  });

  test('every line of the rules that Pacekeeper begins with has words, and none is cut to nothing', () => {
    for (const term of defaultScorecard.terms) {
      for (const each of term.bins) expect(binWords(term, each)).not.toMatch(/undefined|null|NaN/);
      for (const sentence of fadingWords(term)) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});
