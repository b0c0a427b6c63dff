import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkScorecard } from '../../../../src/domain/leads/scorecard/check-scorecard.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type {
  Bin,
  Condition,
  Scorecard,
  Term,
} from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { saidReason } from '../../../words/said-of-leads.ts';
import { exampleCard, exampleDefinitions, exampleTerm, unlimited } from './example-card.ts';
import {
  portalDefinitions,
  randomProperties,
  randomScorecard,
  scoredAt,
} from './random-scorecards.ts';

const bin = (points: number, ...when: Condition[]): Bin => ({
  when,
  points,
  reason: `Bin ${points}`,
});
const from = (edge: number): Condition => ({ is: 'between', from: edge, below: null });
const range = (low: number, high: number): Condition => ({ is: 'between', from: low, below: high });

const placesOf = (card: Scorecard, effect: string) =>
  checkScorecard(card, exampleDefinitions)
    .filter((each) => each.effect === effect)
    .map((each) => each.place);

const withTerm = (rest: Partial<Term>) => exampleCard([exampleTerm(rest)]);
const ofNumbers = (...bins: Bin[]) =>
  withTerm({ reads: [{ property: 'employees', as: 'number' }], bins });
const ofTexts = (...bins: Bin[]) => withTerm({ bins });

test('a sound scorecard has no problems', () => {
  expect(checkScorecard(exampleCard([exampleTerm()]), exampleDefinitions)).toEqual([]);
});

describe('refused', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, 10_001, 2 ** 53])(
    'points of %d',
    (points) => {
      expect(placesOf(ofTexts(bin(points, { is: 'known' })), 'refused')).toEqual([
        'term "title", bin 1, points',
      ]);
    },
  );

  test.each<[string, Condition]>([
    ['a condition of another kind', { is: 'yes' }],
    ['a list without words', { is: 'containing', words: [] }],
    ['a word without letters', { is: 'containing', words: ['VP', '--'] }],
    ['an empty value', { is: 'one of', values: [''] }],
  ])('%s', (_, condition) => {
    const [place, ...others] = placesOf(ofTexts(bin(3, condition)), 'refused');
    expect(place).toContain('term "title", bin 1, condition 1');
    expect(others).toEqual([]);
  });

  test.each([
    [null, null],
    [5, 5],
    [9, 2],
    [Number.NaN, null],
    [null, Number.POSITIVE_INFINITY],
  ])('a range from %p to below %p', (low, below) => {
    const card = ofNumbers(bin(3, { is: 'between', from: low, below }));
    expect(placesOf(card, 'refused')).toEqual(['term "title", bin 1, condition 1']);
  });

  test.each<[string, Partial<Term>]>([
    ['term "title", properties', { reads: [], bins: [bin(1)] }],
    ['term "title", bins', { bins: [] }],
    ['term "title", bin 1, conditions', { bins: [bin(1)] }],
    ['term "title", title', { title: ' ' }],
    ['term "", id', { id: '' }],
    [
      'term "title", bin 1, reason',
      { bins: [{ ...bin(1, { is: 'known' }), reason: 'x'.repeat(201) }] },
    ],
    [
      'term "title", decay, half-life',
      { group: 'engagement', decay: { property: 'hs_email_last_click_date', halfLifeDays: 0 } },
    ],
    ['term "title", decay', { decay: { property: 'hs_email_last_click_date', halfLifeDays: 9 } }],
  ])('what stands at %s', (place, rest) => {
    expect(placesOf(withTerm(rest), 'refused')).toEqual([place]);
  });

  test.each<[string, Partial<Scorecard>]>([
    ['version', { version: '' }],
    ['terms', { terms: [] }],
    ['grade cut-offs', { cutOffs: { A: 5, B: 5, C: 1 } }],
    [
      'limits of total',
      {
        limits: {
          fit: unlimited,
          engagement: unlimited,
          'data quality': unlimited,
          total: { min: 9, max: 3 },
        },
      },
    ],
    ['term "title", id', { terms: [exampleTerm(), exampleTerm()] }],
  ])('a card whose %s is wrong', (place, rest) => {
    expect(placesOf(exampleCard([exampleTerm()], rest), 'refused')).toEqual([place]);
  });
});

describe('of no effect', () => {
  test('a bin that earlier ranges use up together', () => {
    const card = ofNumbers(bin(12, range(0, 10)), bin(6, from(10)), bin(4, range(5, 15)));
    expect(placesOf(card, 'no effect')).toEqual(['term "title", bin 3 ("Bin 4")']);
  });

  test('a bin after one for anything, over two properties too', () => {
    const card = withTerm({
      reads: [
        { property: 'jobtitle', as: 'text' },
        { property: 'employees', as: 'number' },
      ],
      bins: [
        bin(12, { is: 'known' }, { is: 'anything' }),
        bin(9, { is: 'containing', words: ['ceo'] }, from(10)),
        bin(1, { is: 'missing' }, from(10)),
      ],
    });
    expect(placesOf(card, 'no effect')).toEqual(['term "title", bin 2 ("Bin 9")']);
  });

  test('a word that an earlier bin takes', () => {
    const card = ofTexts(
      bin(12, { is: 'containing', words: ['president'] }),
      bin(9, { is: 'containing', words: ['head', 'vice president'] }),
    );
    expect(checkScorecard(card, exampleDefinitions)).toMatchObject([
      {
        place: 'term "title", bin 2 ("Bin 9")',
        fault: { say: 'word taken', with: { word: 'vice president', bin: 1 } },
        effect: 'no effect',
      },
    ]);
  });

  test('but not a word that an earlier bin takes only when it stands alone', () => {
    const card = ofTexts(
      bin(12, { is: 'one of', values: ['head'] }),
      bin(10, { is: 'containing', words: ['head'] }),
    );
    expect(checkScorecard(card, exampleDefinitions)).toEqual([]);
  });

  test('half an overlap of ranges, but not a ladder of them', () => {
    expect(placesOf(ofNumbers(bin(12, range(10, 50)), bin(3, range(40, 90))), 'no effect')).toEqual(
      ['term "title", bin 2'],
    );
    expect(
      placesOf(ofNumbers(bin(12, from(50)), bin(3, from(10)), bin(1, from(0))), 'no effect'),
    ).toEqual([]);
  });

  test('a grade that no score reaches', () => {
    const card = exampleCard([exampleTerm()], { cutOffs: { A: 11, B: 5, C: 1 } });
    expect(placesOf(card, 'no effect')).toEqual(['grade cut-offs']);
  });

  test('is only what no contact can reach', () => {
    fc.assert(
      fc.property(randomScorecard, randomProperties, (card, properties) => {
        const idle = checkScorecard(card, portalDefinitions).flatMap(({ place, fault }) =>
          fault.say === 'out of reach' ? [place.replace(/ \(.*/, '')] : [],
        );
        // Reasons that name their bin, so that a line tells which one matched.
        const named = card.terms.map((term) => ({
          ...term,
          bins: term.bins.map((each, i) => ({
            ...each,
            reason: `term "${term.id}", bin ${i + 1}`,
          })),
        }));
        const { lines } = compileScorecard({ ...card, terms: named }, portalDefinitions).score(
          properties,
          scoredAt,
        );
        expect(
          lines.filter((line) => idle.includes(saidReason(line.reason).replace(/ \(.*/, ''))),
        ).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('an unknown property degrades its term and refuses nothing', () => {
  const card = withTerm({ reads: [{ property: 'constructor', as: 'text' }] });
  expect(checkScorecard(card, exampleDefinitions)).toEqual([
    {
      place: 'term "title"',
      path: ['terms', 0],
      fault: {
        say: 'left out',
        with: { why: { say: 'no such property', with: { property: 'constructor' } } },
      },
      effect: 'degraded',
    },
  ]);
});

test('all problems are told at once', () => {
  const card = exampleCard(
    [
      exampleTerm({ title: '', bins: [bin(0.5, { is: 'no' }), bin(1)] }),
      exampleTerm({ id: 'ghost', reads: [{ property: 'ghost', as: 'text' }] }),
    ],
    { name: '' },
  );
  const places = checkScorecard(card, exampleDefinitions).map((each) => each.place);
  expect(places).toEqual([
    'name',
    'term "title", title',
    'term "title", bin 1, condition 1',
    'term "title", bin 1, points',
    'term "title", bin 2, conditions',
    'term "ghost"',
  ]);
});
