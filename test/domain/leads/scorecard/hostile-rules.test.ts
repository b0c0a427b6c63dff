import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readScorecard } from '../../../../src/contract/read-scorecard.ts';
import { checkScorecard } from '../../../../src/domain/leads/scorecard/check-scorecard.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Clause, Scorecard, Term } from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { textPattern } from '../../../../src/domain/leads/scorecard/text-pattern.ts';
import { faultWords, patternFaults } from '../../../../src/words/en/scorecard-faults.ts';
import { english } from '../../../../src/words/english.ts';
import { say } from '../../../../src/words/say.ts';
import { exampleCard, exampleDefinitions, exampleTerm } from './example-card.ts';

const corpus = process.env['PACEKEEPER_CORPUS'];
const ifCorpus = corpus === undefined ? test.skip : test;
const now = Date.UTC(2026, 10, 23);

/** What comes of a scorecard out of JSON text: refused with problems that each say what to do, or a sound score. */
function outcomeOf(json: string, properties: Record<string, string> = { jobtitle: 'Head' }) {
  const read = readScorecard(JSON.parse(json));
  const problems =
    read.problems ??
    checkScorecard(read.scorecard, exampleDefinitions).filter(({ effect }) => effect === 'refused');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  if (problems.length > 0 || read.scorecard === null) {
    for (const { place, fault } of problems) {
      const { wrong, allowed, remedy } = faultWords(fault, english);
      const said = [place, wrong, allowed ?? '', remedy ?? ''];
      expect(said.every((text) => text.trim() !== '')).toBe(true);
    }
    return 'refused';
  }
  const score = compileScorecard(read.scorecard, exampleDefinitions).score(properties, now);
  expect(Number.isSafeInteger(score.points)).toBe(true);
  expect(score.points).toBeGreaterThanOrEqual(score.min);
  expect(score.points).toBeLessThanOrEqual(score.max);
  expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
  return 'harmless';
}

const asJson = (card: Scorecard) => JSON.stringify(card);
const withTerm = (rest: Partial<Term>) => asJson(exampleCard([exampleTerm(rest)]));

describe('a hostile rule is refused or harmless:', () => {
  test.each([
    '1e400',
    '-1e400',
    '1.5',
    '"12"',
    'null',
    'true',
    '[]',
    '"NaN"',
    '"Infinity"',
    '"0x1F"',
    '"1_000"',
    '"١٢"',
    '9007199254740993',
  ])('points of %s are refused', (points) => {
    const json = withTerm({}).replace('"points":10', `"points":${points}`);
    expect(json).toContain(`"points":${points}`);
    expect(outcomeOf(json)).toBe('refused');
  });

  test('points of -0 are 0', () => {
    const read = readScorecard(JSON.parse(withTerm({}).replace('"points":10', '"points":-0')));
    if (read.scorecard === null) throw new Error('It was refused.');
    const score = compileScorecard(read.scorecard, exampleDefinitions).score(
      { jobtitle: 'x' },
      now,
    );
    expect(Object.is(score.points, 0) && Object.is(score.lines[0]?.points, 0)).toBe(true);
  });

  test.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
  ])('names like %s mean nothing special', (name) => {
    const reads = [{ property: name, as: 'text' as const }];
    expect(outcomeOf(withTerm({ id: name, title: name, reads }))).toBe('harmless');
    const planted = withTerm({}).replace('"decay":null', `"decay":null,"${name}":{"polluted":1}`);
    expect(outcomeOf(planted)).toBe('refused');
  });

  test('10,000 rules, 10,000 bins, 10,000 words and a name of a megabyte are refused at their place', () => {
    const many = exampleCard(
      Array.from({ length: 10_000 }, (_, i) => exampleTerm({ id: `t${i}` })),
    );
    const [bin] = exampleTerm().bins;
    if (bin === undefined) throw new Error('There is no bin.');
    const words = Array.from({ length: 10_000 }, (_, i) => `w${i}`);
    const cards: [string, unknown][] = [
      ['terms', many],
      [
        'term "title", bins',
        exampleCard([exampleTerm({ bins: Array.from({ length: 10_000 }, () => bin) })]),
      ],
      [
        'term "title", bin 1, condition 1, words',
        exampleCard([exampleTerm({ bins: [{ ...bin, when: [{ is: 'containing', words }] }] })]),
      ],
      ['name', { ...exampleCard([exampleTerm()]), name: 'x'.repeat(1_000_000) }],
    ];
    for (const [place, card] of cards) {
      expect(readScorecard(card).problems?.map((each) => each.place)).toEqual([place]);
    }
  });

  test('clauses deeper than allowed are refused, however deep', () => {
    const nested = (depth: number): Clause =>
      depth === 0
        ? { is: 'fact', reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }
        : { is: 'all', of: [nested(depth - 1)] };
    const bins = (depth: number) => [{ when: [], where: nested(depth), points: 1, reason: 'Deep' }];
    expect(outcomeOf(withTerm({ reads: [], bins: bins(3) }))).toBe('harmless');
    for (const depth of [4, 5, 30, 1_000]) {
      expect(outcomeOf(withTerm({ reads: [], bins: bins(depth) }))).toBe('refused');
    }
  });

  test('so many facts or patterns that scoring would slow down are refused', () => {
    const fact: Clause = {
      is: 'fact',
      reads: { property: 'jobtitle', as: 'text' },
      when: { is: 'known' },
    };
    const where: Clause = { is: 'all', of: Array.from({ length: 20 }, () => fact) };
    const bins = Array.from({ length: 60 }, () => ({
      when: [],
      where,
      points: 1,
      reason: 'Facts',
    }));
    expect(outcomeOf(withTerm({ reads: [], bins }))).toBe('refused');
    const patterns = Array.from({ length: 21 }, (_, i) =>
      exampleTerm({
        id: `p${i}`,
        reads: [{ property: 'jobtitle', as: 'exact text' }],
        bins: [{ when: [{ is: 'matching', pattern: 'a' }], points: 1, reason: 'Pattern' }],
      }),
    );
    expect(outcomeOf(asJson(exampleCard(patterns)))).toBe('refused');
    expect(outcomeOf(asJson(exampleCard(patterns.slice(1))))).toBe('harmless');
  });

  test('repetition beyond the bounds of points is refused', () => {
    const repeats = { property: 'hs_email_click', keeps: 1, most: 100 };
    const bins = [{ when: [{ is: 'known' as const }], points: 500, reason: 'Often' }];
    expect(outcomeOf(withTerm({ repeats, bins }))).toBe('refused');
  });

  test.each(['a\u0000b', '\ud800', 'x\udfff'])(
    'text that cannot be stored (%j) is refused everywhere',
    (text) => {
      const [bin] = exampleTerm().bins;
      if (bin === undefined) throw new Error('There is no bin.');
      const cards = [
        exampleCard([exampleTerm()], { name: text }),
        exampleCard([exampleTerm({ title: text })]),
        exampleCard([exampleTerm({ bins: [{ ...bin, reason: text }] })]),
        exampleCard([
          exampleTerm({ bins: [{ ...bin, when: [{ is: 'containing', words: [text] }] }] }),
        ]),
        exampleCard([exampleTerm({ reads: [{ property: text, as: 'text' }] })]),
      ];
      for (const card of cards) expect(outcomeOf(asJson(card))).toBe('refused');
    },
  );
});

describe('regular expressions', () => {
  test.each(['(a+)+$', '(a|aa)+$', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$', '(?i)vp|director'])(
    '%s takes little time on a text made to hurt',
    (pattern) => {
      const { found } = textPattern(pattern);
      const began = performance.now();
      found?.(`${'a'.repeat(1_023)}!`);
      // With backtracking this takes longer than anybody waits; a busy machine takes a part of a second.
      expect(performance.now() - began).toBeLessThan(5_000);
    },
  );

  test.each(['(', '[a', 'a{1001}', '(a{0,100}){0,100}', '(?=a)b', '(a)\\1', '(?<=a)b', 'x{500}'])(
    '%s is refused, and the reason can be read',
    (pattern) => {
      const { fault } = textPattern(pattern);
      if (fault === null) throw new Error('It is not refused.');
      expect(say(patternFaults, fault, english)).toMatch(/^It (cannot be read|takes \d+ steps)/);
    },
  );

  ifCorpus(
    'known to hurt other engines are refused, or take a few milliseconds (needs PACEKEEPER_CORPUS)',
    () => {
      const file = join(corpus ?? '', 'vectors', 'redos-patterns.json');
      const { patterns } = JSON.parse(readFileSync(file, 'utf8')) as {
        patterns: { pattern: string }[];
      };
      expect(patterns.length).toBeGreaterThan(50);
      const repeated = ['a', 'aab', 'x@', '0', ' ', '\t', '<a', 'ab!'];
      let refused = 0;
      let worst = 0;
      for (const { pattern } of patterns) {
        const { found } = textPattern(pattern);
        if (found === null) refused += 1;
        for (const text of repeated) {
          const hurting = `${text.repeat(Math.ceil(1_023 / text.length)).slice(0, 1_023)}!`;
          // The quickest of a few: other programs share the machine.
          const times = [0, 1, 2].map(() => {
            const began = performance.now();
            found?.(hurting);
            return performance.now() - began;
          });
          worst = Math.max(worst, ...[Math.min(...times)]);
        }
      }
      expect(refused).toBeGreaterThanOrEqual(6);
      expect(worst).toBeLessThan(500);
    },
  );
});

ifCorpus(
  'naughty strings in every text field are refused or harmless (needs PACEKEEPER_CORPUS)',
  () => {
    const file = join(corpus ?? '', 'vectors', 'blns', 'blns.json');
    const strings = JSON.parse(readFileSync(file, 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(400);
    const counts = { refused: 0, harmless: 0 };
    for (const text of strings) {
      const [bin] = exampleTerm().bins;
      if (bin === undefined) throw new Error('There is no bin.');
      const reads = [{ property: 'jobtitle', as: 'exact text' as const }];
      const cards = [
        exampleCard([exampleTerm()], { name: text, version: text }),
        exampleCard([exampleTerm({ id: text, title: text })]),
        exampleCard([exampleTerm({ bins: [{ ...bin, reason: text }] })]),
        exampleCard([
          exampleTerm({ bins: [{ ...bin, when: [{ is: 'containing', words: [text] }] }] }),
        ]),
        exampleCard([
          exampleTerm({ reads, bins: [{ ...bin, when: [{ is: 'one of', values: [text] }] }] }),
        ]),
        exampleCard([
          exampleTerm({ reads, bins: [{ ...bin, when: [{ is: 'matching', pattern: text }] }] }),
        ]),
        exampleCard([exampleTerm({ reads: [{ property: text, as: 'text' }] })]),
      ];
      for (const card of cards)
        counts[outcomeOf(asJson(card), { jobtitle: text, [text]: text })] += 1;
    }
    expect(counts.refused).toBeGreaterThan(100);
    expect(counts.harmless).toBeGreaterThan(1_000);
  },
);

test('the default scorecard is none of these', () => {
  expect(readScorecard(structuredClone(defaultScorecard)).problems).toBeNull();
});
