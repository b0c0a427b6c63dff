import { describe, expect, test } from '@jest/globals';
import type { PropertyType } from '../../../../src/domain/crm/property.ts';
import type { LintEvidence } from '../../../../src/domain/leads/linter/evidence.ts';
import type { FindingKind } from '../../../../src/domain/leads/linter/finding.ts';
import { lintScorecard } from '../../../../src/domain/leads/linter/lint-scorecard.ts';
import { defaultScorecard } from '../../../../src/domain/leads/scorecard/default-scorecard.ts';
import type {
  Attribute,
  Clause,
  Condition,
  Scorecard,
  Term,
} from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { asWritten } from '../../../../src/domain/told/told.ts';
import { contactProperties } from '../../../../src/sandbox/standard/contact-properties.ts';
import { findingEvidence, findingWords } from '../../../../src/words/en/findings.ts';
import { english } from '../../../../src/words/english.ts';
import { say } from '../../../../src/words/say.ts';
import {
  defined,
  exampleCard,
  exampleDefinitions,
  exampleTerm,
  unlimited,
} from '../scorecard/example-card.ts';

const definitions = [
  ...exampleDefinitions,
  defined('lifecyclestage', 'enumeration'),
  defined('signed_at', 'datetime'),
];

function findings(card: Scorecard, evidence: LintEvidence | null = null, leaks: string[] = []) {
  const reasons = [asWritten('It is written after the sale.')];
  const known = leaks.map((property) => ({ property, reasons }));
  const found = lintScorecard(card, { definitions, evidence, leaks: known });
  return found.map((finding) => ({
    ...finding,
    what: findingWords(finding.what, english).what,
    evidence: finding.evidence === null ? null : say(findingEvidence, finding.evidence, english),
  }));
}

const kinds = (card: Scorecard, evidence: LintEvidence | null = null): readonly FindingKind[] =>
  findings(card, evidence).map(({ kind }) => kind);

const employees: Attribute = { property: 'employees', as: 'number' };
const from = (edge: number): Condition => ({ is: 'between', from: edge, below: null });
const below = (edge: number): Condition => ({ is: 'between', from: null, below: edge });
const fact = (reads: Attribute, when: Condition): Clause => ({ is: 'fact', reads, when });

/** A term that asks in a clause alone. */
const asking = (id: string, where: Clause, points = 5): Term =>
  exampleTerm({ id, reads: [], bins: [{ when: [], where, points, reason: id }] });

const ofSize = (id: string, when: Condition, points = 10): Term =>
  exampleTerm({ id, reads: [employees], bins: [{ when: [when], points, reason: id }] });

/** 1,000 leads, of which so many fell into the only bin of each term. */
function evidenceOf(
  bins: number[],
  together: number[][] | null = null,
  past: LintEvidence['past'] = null,
): LintEvidence {
  return {
    leads: 1_000,
    whose: 'all contacts',
    bins: bins.map((count) => [count]),
    together: together === null ? null : { leads: 1_000, counts: together },
    degraded: [],
    past,
  };
}

test('the default scorecard has nothing to look at', () => {
  const standard = contactProperties.map((each) => defined(each.name, each.type as PropertyType));
  expect(
    lintScorecard(defaultScorecard, { definitions: standard, evidence: null, leaks: [] }),
  ).toEqual([]);
});

describe('is told with its counts:', () => {
  test('a bin that no lead falls into, one that nearly all do, and neither for few leads', () => {
    const card = exampleCard([ofSize('a', from(1)), ofSize('b', from(2)), ofSize('c', from(3))]);
    const counted = evidenceOf([0, 995, 300]);
    expect(findings(card, counted)).toMatchObject([
      { kind: 'never fires', path: ['terms', 0, 'bins', 0], evidence: '0 of 1,000 (all contacts)' },
      {
        kind: 'always fires',
        path: ['terms', 1, 'bins', 0],
        evidence: '995 of 1,000 (all contacts)',
      },
    ]);
    expect(kinds(card, { ...counted, leads: 99 })).toEqual([]);
    expect(kinds(card, { ...counted, degraded: ['a'] })).toEqual(['always fires']);
  });

  test('two terms that give points to the same leads', () => {
    const card = exampleCard([ofSize('a', from(1)), exampleTerm({ id: 'b' })]);
    expect(findings(card, evidenceOf([300, 300], [[300], [297, 300]]))).toMatchObject([
      {
        kind: 'overlap',
        place: 'term "b"',
        evidence: '297 of 1,000 (all contacts) get points from both, 6 from one alone.',
      },
    ]);
    expect(kinds(card, evidenceOf([300, 300], [[300], [200, 300]]))).toEqual([]);
  });

  test('a bin in which nearly everybody bought', () => {
    const past = (converted: number) => ({
      leads: 800,
      converted: 60,
      bins: [[30]],
      convertedBins: [[converted]],
    });
    const card = exampleCard([ofSize('a', from(1))]);
    expect(findings(card, evidenceOf([300], null, past(29)))).toMatchObject([
      { kind: 'leak', evidence: '29 of 30 bought; of all past leads 60 of 800.' },
    ]);
    expect(kinds(card, evidenceOf([300], null, past(20)))).toEqual([]);
  });
});

describe('is told from the scorecard alone:', () => {
  test.each<[string, FindingKind[], Term[]]>([
    [
      'what cannot hold at once',
      ['contradiction'],
      [asking('a', { is: 'all', of: [fact(employees, from(10)), fact(employees, below(5))] })],
    ],
    [
      'what must hold and must not',
      ['contradiction'],
      [
        asking('a', {
          is: 'all',
          of: [fact(employees, from(10)), { is: 'none', of: [fact(employees, from(5))] }],
        }),
      ],
    ],
    [
      'nothing when only one of them has to hold',
      [],
      [asking('a', { is: 'any', of: [fact(employees, from(10)), fact(employees, below(5))] })],
    ],
    [
      'nothing when both can hold',
      [],
      [asking('a', { is: 'all', of: [fact(employees, from(5)), fact(employees, below(10))] })],
    ],
    [
      'the same question pulling both ways',
      ['contradiction'],
      [ofSize('a', from(10), 5), ofSize('b', from(10), -5)],
    ],
    [
      'the same question twice',
      ['duplicate'],
      [ofSize('a', from(10), 5), ofSize('b', from(10), 7)],
    ],
    [
      'the same clause in another order',
      ['duplicate'],
      [
        asking('a', { is: 'any', of: [fact(employees, from(9)), fact(employees, below(2))] }),
        asking('b', { is: 'any', of: [fact(employees, below(2)), fact(employees, from(9))] }),
      ],
    ],
    [
      'a bin that another takes everything from',
      ['empty bin'],
      [
        exampleTerm({
          reads: [employees],
          bins: [
            { when: [{ is: 'known' }], points: 5, reason: 'Known' },
            { when: [from(9)], points: 7, reason: 'Large' },
          ],
        }),
      ],
    ],
    [
      'half an overlap of ranges',
      ['overlap'],
      [
        exampleTerm({
          reads: [employees],
          bins: [
            { when: [{ is: 'between', from: 1, below: 10 }], points: 5, reason: 'Small' },
            { when: [{ is: 'between', from: 5, below: 20 }], points: 7, reason: 'Large' },
          ],
        }),
      ],
    ],
  ])('%s', (_, expected, terms) => {
    const cutOffs = { A: 3, B: 2, C: 1 };
    expect(kinds(exampleCard(terms, { cutOffs }))).toEqual(expected);
  });

  test('a limit that no sum reaches, and none that one does', () => {
    const limits = {
      fit: { min: -3, max: 50 },
      engagement: unlimited,
      'data quality': unlimited,
      total: { min: null, max: 9 },
    };
    expect(
      findings(exampleCard([exampleTerm()], { limits, cutOffs: { A: 3, B: 2, C: 1 } })),
    ).toMatchObject([
      {
        kind: 'unreachable cap',
        path: ['limits', 'fit', 'max'],
        what: 'What fit gives comes to 10 at most; the limit of 50 never applies.',
      },
      { kind: 'unreachable cap', path: ['limits', 'fit', 'min'] },
    ]);
  });

  test('questions about the outcome: its properties, won deals, what learning found out', () => {
    const stage = exampleTerm({
      id: 'stage',
      reads: [{ property: 'lifecyclestage', as: 'choice' }],
    });
    const deals = exampleTerm({
      id: 'deals',
      reads: [{ deals: 'won', as: 'deal count' }],
      bins: [{ when: [from(1)], points: 5, reason: 'Won before' }],
    });
    const signed = exampleTerm({ id: 'signed', reads: [{ property: 'signed_at', as: 'moment' }] });
    const card = exampleCard([stage, deals, signed]);
    expect(findings(card, null, ['signed_at'])).toMatchObject([
      {
        kind: 'leak',
        what: 'It asks for "lifecyclestage". It is the outcome, or follows from it.',
      },
      { kind: 'leak', what: 'It asks for number of won deals. A won deal is the outcome itself.' },
      { kind: 'leak', evidence: 'It is written after the sale.' },
    ]);
  });

  test('nothing about a scorecard that cannot be used', () => {
    expect(findings(exampleCard([]))).toEqual([]);
  });
});
