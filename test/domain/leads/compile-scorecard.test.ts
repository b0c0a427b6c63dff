import { describe, expect, test } from '@jest/globals';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { compileScorecard } from '../../../src/domain/leads/compile-scorecard.ts';
import type { Bin, Scorecard, Term } from '../../../src/domain/leads/scorecard.ts';
import { ScorecardRefused } from '../../../src/domain/leads/scorecard-problem.ts';
import {
  defined,
  exampleCard,
  exampleDefinitions,
  exampleTerm,
  unlimited,
} from './example-card.ts';

const now = Date.UTC(2026, 2, 30, 12);

function scored(card: Scorecard, properties: Record<string, string | null>) {
  return compileScorecard(card, exampleDefinitions).score(properties, now);
}

const bin = (points: number, reason: string, ...when: Bin['when']): Bin => ({
  when,
  points,
  reason,
});

describe('bins', () => {
  const size = exampleTerm({
    id: 'size',
    reads: [{ property: 'employees', as: 'number' }],
    bins: [
      bin(9, 'Large', { is: 'between', from: 1000, below: null }),
      bin(5, 'Middling', { is: 'between', from: 100, below: null }),
      bin(-4, 'Unknown size', { is: 'missing' }),
    ],
  });

  test.each([
    ['1000', 9, 'Large'],
    ['999.9', 5, 'Middling'],
    [null, -4, 'Unknown size'],
    ['  ', -4, 'Unknown size'],
  ])('the first that matches %j wins', (employees, points, reason) => {
    const score = scored(exampleCard([size]), { employees });
    expect(score.points).toBe(points);
    expect(score.lines).toEqual([{ kind: 'term', id: 'size', group: 'fit', reason, points }]);
  });

  test('give no line when none matches', () => {
    expect(scored(exampleCard([size]), { employees: '3' })).toMatchObject({ points: 0, lines: [] });
  });

  test('give no line for a value that cannot be read, and the score says so', () => {
    expect(scored(exampleCard([size]), { employees: '1_000' })).toMatchObject({
      points: 0,
      lines: [],
      degraded: [
        {
          termId: 'size',
          problem: 'Not counted: "employees" is not a decimal number such as 1250.5.',
        },
      ],
    });
  });

  test('over two properties match when both conditions hold', () => {
    const both = exampleTerm({
      reads: [
        { property: 'jobtitle', as: 'text' },
        { property: 'employees', as: 'number' },
      ],
      bins: [
        bin(20, 'Chief of a large one', { is: 'containing', words: ['chief'] }, { is: 'known' }),
        bin(3, 'Some title', { is: 'known' }, { is: 'anything' }),
      ],
    });
    const card = exampleCard([both]);
    expect(scored(card, { jobtitle: 'Chief', employees: '5' }).points).toBe(20);
    expect(scored(card, { jobtitle: 'Chief' }).points).toBe(3);
    expect(scored(card, { employees: '5' }).points).toBe(0);
  });

  test('of a text look for whole words, whatever the case, accents composed or not', () => {
    const vp = exampleTerm({
      bins: [bin(10, 'VP', { is: 'containing', words: ['VP', 'tête de pôle'] })],
    });
    const points = (jobtitle: string) => scored(exampleCard([vp]), { jobtitle }).points;
    expect(
      ['vp', 'SVP', 'MVP', 'ＶＰ', '(VP)', 'Tête-de-pôle', 'Te\u0302te de po\u0302le'].map(points),
    ).toEqual([10, 0, 0, 10, 10, 10, 10]);
  });
});

describe('decay', () => {
  const clicks: Term = exampleTerm({
    id: 'clicks',
    group: 'engagement',
    reads: [{ property: 'hs_email_click', as: 'number' }],
    bins: [
      bin(10, 'Clicked', { is: 'between', from: 1, below: null }),
      bin(-6, 'Never clicked', { is: 'missing' }),
    ],
    decay: { property: 'hs_email_last_click_date', halfLifeDays: 30 },
  });
  const after = (days: number) =>
    scored(exampleCard([clicks]), {
      hs_email_click: '2',
      hs_email_last_click_date: new Date(now - days * DAY_MS).toISOString(),
    });

  test.each([
    [0, 10, 'Clicked'],
    [1, 10, 'Clicked'],
    [30, 5, 'Clicked (30 days ago: 5 of 10)'],
    [60, 3, 'Clicked (60 days ago: 3 of 10)'],
    [400, 0, 'Clicked (400 days ago: 0 of 10)'],
    [-2, 10, 'Clicked'],
  ])('after %d days leaves %d points and says so', (days, points, reason) => {
    expect(after(days).lines).toEqual([
      { kind: 'term', id: 'clicks', group: 'engagement', reason, points },
    ]);
  });

  test('leaves points of 0 or less as they are', () => {
    expect(scored(exampleCard([clicks]), {}).points).toBe(-6);
  });

  test('counts nothing without a date, and says so', () => {
    expect(scored(exampleCard([clicks]), { hs_email_click: '2' })).toMatchObject({
      points: 0,
      lines: [],
      degraded: [{ termId: 'clicks', problem: expect.stringContaining('no date') }],
    });
  });

  test('counts days of 24 hours, whether or not clocks changed in between', () => {
    const at = (text: string) =>
      compileScorecard(exampleCard([age]), exampleDefinitions).score(
        { hs_email_last_click_date: text },
        Date.parse('2026-03-29T12:00:00+02:00'),
      ).points;
    const age = exampleTerm({
      reads: [{ property: 'hs_email_last_click_date', as: 'age in days' }],
      bins: [
        bin(1, 'Today', { is: 'between', from: 0, below: 1 }),
        bin(2, 'Before', { is: 'known' }),
      ],
    });
    expect(at('2026-03-28T12:00:00+01:00')).toBe(1);
    expect(at('2026-03-28T11:00:00+01:00')).toBe(2);
  });
});

describe('limits', () => {
  const gives = (id: string, group: Term['group'], points: number) =>
    exampleTerm({ id, group, bins: [bin(points, 'Because', { is: 'anything' })] });
  const card = exampleCard(
    [
      gives('a', 'fit', 30),
      gives('b', 'fit', 25),
      gives('c', 'engagement', 40),
      gives('d', 'data quality', -90),
    ],
    {
      limits: {
        fit: { min: null, max: 45 },
        engagement: unlimited,
        'data quality': { min: -20, max: null },
        total: { min: null, max: 60 },
      },
    },
  );

  test('are lines of their own, of a group first and of the total last', () => {
    const { lines, points } = scored(card, {});
    expect(points).toBe(60);
    expect(
      lines.map(({ kind, id, group, reason, points: each }) => [kind, id, group, reason, each]),
    ).toEqual([
      ['term', 'a', 'fit', 'Because', 30],
      ['term', 'b', 'fit', 'Because', 25],
      ['cap', 'cap:fit', 'fit', 'Fit counts at most 45', -10],
      ['term', 'c', 'engagement', 'Because', 40],
      ['term', 'd', 'data quality', 'Because', -90],
      ['cap', 'cap:data quality', 'data quality', 'Data quality counts at least -20', 70],
      ['cap', 'cap:total', 'total', 'The score counts at most 60', -5],
    ]);
  });

  test('bound the scores that can be reached', () => {
    expect(scored(card, {})).toMatchObject({ min: -20, max: 60 });
  });
});

describe('a property that the portal does not have, or has as another type', () => {
  const terms = [
    exampleTerm(),
    exampleTerm({ id: 'ghost', reads: [{ property: '__proto__', as: 'number' }] }),
    exampleTerm({ id: 'text', reads: [{ property: 'jobtitle', as: 'number' }] }),
    exampleTerm({
      id: 'undated',
      group: 'engagement',
      decay: { property: 'no_date', halfLifeDays: 9 },
    }),
  ];

  test('leaves its term out and names it in every score; the others count', () => {
    const score = scored(exampleCard(terms), { jobtitle: 'Head' });
    expect(score.points).toBe(10);
    expect(score.degraded).toEqual([
      { termId: 'ghost', problem: 'This portal has no contact property "__proto__".' },
      {
        termId: 'text',
        problem: '"jobtitle" is of type string here; reading it as number needs number.',
      },
      { termId: 'undated', problem: 'This portal has no contact property "no_date".' },
    ]);
  });

  test('is not taken from deals', () => {
    const ofDeals = { ...defined('jobtitle', 'string'), objectType: 'deal' as const };
    const { degraded } = compileScorecard(exampleCard([exampleTerm()]), [ofDeals]);
    expect(degraded.map((each) => each.termId)).toEqual(['title']);
  });
});

test('the grade follows the cut-offs', () => {
  const byNumber = exampleTerm({
    reads: [{ property: 'employees', as: 'number' }],
    bins: [12, 10, 9, 5, 4, 1].map((points) =>
      bin(points, 'Size', { is: 'between', from: points, below: points + 1 }),
    ),
  });
  const grade = (employees: string) => scored(exampleCard([byNumber]), { employees }).grade;
  expect(['12', '10', '9', '5', '4', '1', '0'].map(grade)).toEqual([
    'A',
    'A',
    'B',
    'B',
    'C',
    'C',
    'D',
  ]);
});

test('a scorecard that cannot be used is refused with every reason', () => {
  const broken = exampleCard([exampleTerm({ bins: [bin(Number.NaN, '', { is: 'yes' })] })]);
  expect(() => compileScorecard(broken, exampleDefinitions)).toThrow(ScorecardRefused);
  expect(() => compileScorecard(broken, exampleDefinitions)).toThrow(
    /"v1" cannot be used:\n.*condition 1.*\n.*points: It is NaN\..*\n.*reason: It is empty/,
  );
});
