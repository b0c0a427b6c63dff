import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { LeadDeal } from '../../../../src/domain/leads/scorecard/deal-facts.ts';
import type {
  Bin,
  DealsAttribute,
  Scorecard,
  Term,
} from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { ScorecardRefused } from '../../../../src/domain/leads/scorecard/scorecard-problem.ts';
import { saidLeftOut, withSaid } from '../../../words/said-of-leads.ts';
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
    expect(score.lines.map(withSaid)).toEqual([
      { kind: 'term', id: 'size', group: 'fit', reason, points },
    ]);
  });

  test('give no line when none matches', () => {
    expect(scored(exampleCard([size]), { employees: '3' })).toMatchObject({ points: 0, lines: [] });
  });

  test('give no line for a value that cannot be read, and the score says so', () => {
    const { points, lines, degraded } = scored(exampleCard([size]), { employees: '1_000' });
    expect({ points, lines }).toEqual({ points: 0, lines: [] });
    expect(saidLeftOut(degraded)).toEqual([
      {
        termId: 'size',
        why: 'Not counted: "employees" is not a decimal number such as 1250.5.',
      },
    ]);
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
    expect(after(days).lines.map(withSaid)).toEqual([
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
      degraded: [
        {
          termId: 'clicks',
          why: [{ say: 'undated', with: { property: 'hs_email_last_click_date' } }],
        },
      ],
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

describe('repetition', () => {
  const forms = (rest: Partial<Term> = {}) =>
    exampleTerm({
      id: 'forms',
      group: 'engagement',
      reads: [{ property: 'hs_email_click', as: 'number' }],
      bins: [bin(8, 'Clicked', { is: 'known' })],
      repeats: { property: 'hs_email_click', keeps: 0.5, most: 4 },
      ...rest,
    });
  const given = (hs_email_click: string, rest: Partial<Term> = {}) =>
    scored(exampleCard([forms(rest)]), { hs_email_click }).lines[0];

  test.each([
    ['0', 8, 'Clicked'],
    ['1', 8, 'Clicked'],
    ['2', 12, 'Clicked (2 times)'],
    ['3.9', 14, 'Clicked (3 times)'],
    ['4', 15, 'Clicked (4 times)'],
    ['90', 15, 'Clicked (90 times, of which 4 count)'],
    ['1e300', 15, 'Clicked (1e+300 times, of which 4 count)'],
  ])('%s times give %d points: each less than the one before', (times, points, reason) => {
    expect([given(times)].flatMap((line) => line ?? []).map(withSaid)).toMatchObject([
      { points, reason },
    ]);
  });

  test('counts against a lead as well, and bounds the score', () => {
    const bounces = { bins: [bin(-8, 'Bounced', { is: 'known' })] };
    expect(given('3', bounces)?.points).toBe(-14);
    expect(scored(exampleCard([forms()]), {})).toMatchObject({ min: 0, max: 15 });
  });

  test('counts once where the count is missing, and nothing where it cannot be read', () => {
    const term = forms({ reads: [{ property: 'jobtitle', as: 'text' }] });
    expect(scored(exampleCard([term]), { jobtitle: 'Head' }).points).toBe(8);
    expect(scored(exampleCard([term]), { jobtitle: 'Head', hs_email_click: 'many' })).toMatchObject(
      {
        points: 0,
        degraded: [{ termId: 'forms' }],
      },
    );
  });
});

describe('a window', () => {
  const recent = (rest: Partial<Term> = {}) =>
    exampleTerm({
      id: 'clicks',
      group: 'engagement',
      reads: [{ property: 'hs_email_click', as: 'number' }],
      bins: [
        bin(10, 'Clicked', { is: 'between', from: 1, below: null }),
        bin(-6, 'Never clicked', { is: 'missing' }),
      ],
      window: { property: 'hs_email_last_click_date', days: 30 },
      ...rest,
    });
  const given = (days: number, rest: Partial<Term> = {}) =>
    scored(exampleCard([recent(rest)]), {
      hs_email_click: '2',
      hs_email_last_click_date: new Date(now - days * DAY_MS).toISOString(),
    }).lines[0];

  test.each([
    [-3, 10, 'Clicked'],
    [0, 10, 'Clicked'],
    [29, 10, 'Clicked'],
    [30, 0, 'Clicked (30 days ago: 0 of 10)'],
  ])('after %d days leaves %d points', (days, points, reason) => {
    expect([given(days)].flatMap((line) => line ?? []).map(withSaid)).toMatchObject([
      { points, reason },
    ]);
  });

  test('and decay can both be set: what is outside counts nothing, what is inside fades', () => {
    const decay = { property: 'hs_email_last_click_date', halfLifeDays: 15 };
    expect(given(15, { decay })).toMatchObject({ points: 5 });
    expect(given(31, { decay })).toMatchObject({ points: 0 });
  });

  test('leaves what is absent as it is, and says where there is no date', () => {
    expect(scored(exampleCard([recent()]), {}).points).toBe(-6);
    expect(scored(exampleCard([recent()]), { hs_email_click: '2' })).toMatchObject({
      points: 0,
      degraded: [{ why: [{ say: 'undated' }] }],
    });
  });
});

describe('clauses', () => {
  const of = (is: 'all' | 'any' | 'none') =>
    exampleTerm({
      id: is,
      reads: [],
      bins: [
        {
          when: [],
          where: {
            is,
            of: [
              {
                is: 'fact',
                reads: { property: 'jobtitle', as: 'text' },
                when: { is: 'containing', words: ['head'] },
              },
              {
                is: 'fact',
                reads: { property: 'employees', as: 'number' },
                when: { is: 'between', from: 100, below: null },
              },
            ],
          },
          points: 5,
          reason: is,
        },
      ],
    });
  test.each([
    [{ jobtitle: 'Head of Sales', employees: '500' }, ['all', 'any']],
    [{ jobtitle: 'Head of Sales', employees: '5' }, ['any']],
    [{ jobtitle: 'Head of Sales' }, ['any']],
    [{}, ['none']],
  ])('of %j: %j hold', (properties, expected) => {
    const { lines } = scored(exampleCard([of('all'), of('any'), of('none')]), properties);
    expect(lines.map(({ id }) => id)).toEqual(expected);
  });

  test('that ask for a value that cannot be read leave their term out', () => {
    const score = scored(exampleCard([of('any')]), { jobtitle: 'Head', employees: '1,000' });
    expect(score).toMatchObject({ points: 0, degraded: [{ termId: 'any' }] });
  });
});

describe('a text by a regular expression', () => {
  const matching = (pattern: string) =>
    exampleTerm({
      reads: [{ property: 'jobtitle', as: 'exact text' }],
      bins: [bin(5, 'Found', { is: 'matching', pattern })],
    });
  test.each([
    ['(?i)^vp\\b', 'VP, Operations', 5],
    ['^vp', 'VP, Operations', 0],
    ['[0-9]{3}', 'Room 123', 5],
    ['ü', 'Müller', 5],
  ])('%s is found in %s: %d', (pattern, jobtitle, points) => {
    expect(scored(exampleCard([matching(pattern)]), { jobtitle }).points).toBe(points);
  });

  test('is looked for in the beginning of a long text alone', () => {
    const text = `${'x'.repeat(1_023)}y${'z'.repeat(9)}`;
    expect(scored(exampleCard([matching('y')]), { jobtitle: text }).points).toBe(5);
    expect(scored(exampleCard([matching('z')]), { jobtitle: text }).points).toBe(0);
  });
});

describe('days of the calendar', () => {
  const dated = (from: string | null, before: string | null) =>
    exampleTerm({
      reads: [{ property: 'hs_email_last_click_date', as: 'moment' }],
      bins: [bin(5, 'In time', { is: 'dated', from, before })],
    });
  test.each([
    ['2026-01-01', null, '2026-01-01T00:00:00Z', 5],
    ['2026-01-01', null, '2025-12-31T23:59:59.999Z', 0],
    [null, '2026-02-01', '2026-01-31T23:59:59.999Z', 5],
    ['2026-01-01T00:00:00+02:00', '2026-01-02', '2025-12-31T22:00:00Z', 5],
    ['2026-01-01', '2026-02-01', '2026-02-01', 0],
  ])('from %s before %s: %s gives %d', (from, before, at, points) => {
    const card = exampleCard([dated(from, before)]);
    expect(scored(card, { hs_email_last_click_date: at }).points).toBe(points);
  });
});

describe('deals', () => {
  const asking = (reads: DealsAttribute, from: number): Term =>
    exampleTerm({
      id: `${reads.as} of ${reads.deals}`,
      reads: [reads],
      bins: [bin(5, 'So it is', { is: 'between', from, below: null })],
    });
  const deal = (rest: Partial<LeadDeal>): LeadDeal => ({
    createdAt: now - 40 * DAY_MS,
    outcome: 'open',
    endedAt: null,
    homeAmount: null,
    ...rest,
  });
  const won = { outcome: 'won', endedAt: now - DAY_MS, homeAmount: new Decimal('0.1') } as const;
  const fired = (terms: readonly Term[], deals: readonly LeadDeal[] | null, at = now) =>
    compileScorecard(exampleCard(terms), exampleDefinitions)
      .score({}, at, { deals })
      .lines.map(({ id }) => id);

  test('are counted, summed exactly, and the newest one dated', () => {
    const three = [deal(won), deal({ ...won, homeAmount: new Decimal('0.2') }), deal({})];
    const terms = [
      asking({ deals: 'all', as: 'deal count' }, 3),
      asking({ deals: 'won', as: 'deal amount' }, 0.3),
      asking({ deals: 'open', as: 'days since newest deal' }, 40),
      asking({ deals: 'lost', as: 'deal count' }, 1),
    ];
    expect(fired(terms, three)).toEqual([
      'deal count of all',
      'deal amount of won',
      'days since newest deal of open',
    ]);
  });

  test('are those of the moment: one that is won later is open, one that is created later is none', () => {
    const terms = [
      asking({ deals: 'won', as: 'deal count' }, 1),
      asking({ deals: 'open', as: 'deal count' }, 1),
    ];
    expect(fired(terms, [deal(won)], now - 2 * DAY_MS)).toEqual(['deal count of open']);
    expect(fired(terms, [deal(won)], now - 41 * DAY_MS)).toEqual([]);
  });

  test('none are 0 in number and nothing in amount; not looked up is neither', () => {
    const none = exampleTerm({
      id: 'none',
      reads: [{ deals: 'all', as: 'deal count' }],
      bins: [bin(5, 'No deal', { is: 'between', from: null, below: 1 })],
    });
    const unknown = exampleTerm({
      id: 'unknown',
      reads: [{ deals: 'all', as: 'deal amount' }],
      bins: [bin(5, 'No amount', { is: 'missing' })],
    });
    expect(fired([none, unknown], [])).toEqual(['none', 'unknown']);
    expect(fired([none, unknown], null)).toEqual([]);
    const { score, readsDeals } = compileScorecard(exampleCard([none]), exampleDefinitions);
    expect(readsDeals).toBe(true);
    expect(saidLeftOut(score({}, now).degraded)).toEqual([
      { termId: 'none', why: "Not counted: this lead's deals were not looked up." },
    ]);
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
      lines
        .map(withSaid)
        .map(({ kind, id, group, reason, points: each }) => [kind, id, group, reason, each]),
    ).toEqual([
      ['term', 'a', 'fit', 'Because', 30],
      ['term', 'b', 'fit', 'Because', 25],
      ['cap', 'cap:fit', 'fit', 'Fit is capped at 45', -10],
      ['term', 'c', 'engagement', 'Because', 40],
      ['term', 'd', 'data quality', 'Because', -90],
      ['cap', 'cap:data quality', 'data quality', 'Data quality cannot fall below -20', 70],
      ['cap', 'cap:total', 'total', 'Score is capped at 60', -5],
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
    expect(saidLeftOut(score.degraded)).toEqual([
      { termId: 'ghost', why: 'This portal has no contact property "__proto__".' },
      {
        termId: 'text',
        why: '"jobtitle" is of type string here; reading it as number needs number.',
      },
      { termId: 'undated', why: 'This portal has no contact property "no_date".' },
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
    /"v1" cannot be used: .*condition 1: .*; .*points: not a whole number; .*reason: text is blank/,
  );
});
