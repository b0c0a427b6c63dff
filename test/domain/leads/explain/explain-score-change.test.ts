import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import {
  type ExplainedScore,
  explainScoreChange,
} from '../../../../src/domain/leads/explain/explain-score-change.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { ScoreLine } from '../../../../src/domain/leads/scorecard/score.ts';
import { asWritten } from '../../../../src/domain/told/told.ts';
import { saidReason } from '../../../words/said-of-leads.ts';
import {
  portalDefinitions,
  randomProperties,
  randomScorecard,
  scoredAt,
} from '../scorecard/random-scorecards.ts';

/** A line that says what somebody wrote; with its age, it has faded to its points from so many. */
const line = (
  id: string,
  points: number,
  text: string,
  faded: { readonly days: number; readonly of: number } | null = null,
): ScoreLine => {
  const what = asWritten(text);
  const reason =
    faded === null ? what : ({ say: 'faded', with: { what, points, ...faded } } as const);
  return { kind: 'term', id, group: 'fit', reason, points };
};

function scoreOf(lines: readonly ScoreLine[], scorecardVersion = 'v1'): ExplainedScore {
  const points = lines.reduce((sum, each) => sum + each.points, 0);
  return { points, grade: 'B', scorecardVersion, scoredAt: 0, lines };
}

describe('the change of a score', () => {
  test('is told line by line: what came, what went, what changed and what only grew older', () => {
    const before = scoreOf([
      line('title', 10, 'Vice president'),
      line('mail', -8, 'Free mail'),
      line('form', 12, 'Asked for a demo', { days: 3, of: 15 }),
      line('size', 4, '51 to 200 people'),
    ]);
    const after = scoreOf([
      line('form', 9, 'Asked for a demo', { days: 20, of: 15 }),
      line('mail', 5, 'Company address'),
      line('size', 4, '51 to 200 people'),
      line('phone', 2, 'Phone known'),
    ]);
    const change = explainScoreChange(before, after);
    const lines = change.lines.map((each) => ({ ...each, reason: saidReason(each.reason) }));
    expect({ ...change, lines }).toMatchObject({
      points: 2,
      lines: [
        { cause: 'data', id: 'mail', points: 13, reason: 'Company address (was: Free mail)' },
        { cause: 'data', id: 'title', points: -10, reason: 'No longer: Vice president' },
        { cause: 'decay', id: 'form', points: -3 },
        { cause: 'data', id: 'phone', points: 2, reason: 'Phone known' },
      ],
    });
  });

  test('tells a cap as a cap', () => {
    const cap = {
      kind: 'cap',
      id: 'cap:fit',
      group: 'fit',
      reason: { say: 'at most', with: { scope: 'fit', points: 5 } },
    } as const;
    const before = scoreOf([line('title', 5, 'Manager')]);
    const after = scoreOf([line('title', 9, 'Director'), { ...cap, points: -4 }]);
    expect(
      explainScoreChange(before, after).lines.map(({ cause, points }) => [cause, points]),
    ).toEqual([
      ['data', 4],
      ['cap', -4],
    ]);
  });

  test('by another scorecard is one line', () => {
    const change = explainScoreChange(
      scoreOf([line('title', 5, 'Manager')]),
      scoreOf([line('title', 30, 'Manager')], 'v2'),
    );
    expect(change.lines).toEqual([
      {
        cause: 'scorecard',
        id: 'v2',
        reason: { say: 'scored by another', with: { version: 'v2', before: 'v1' } },
        points: 25,
      },
    ]);
  });

  test('by another scorecard is told apart from what the lead did before and since, where that is known', () => {
    const crossing = {
      last: scoreOf([line('title', 5, 'Manager'), line('form', 6, 'Asked', { days: 9, of: 9 })]),
      first: scoreOf(
        [line('title', 30, 'Manager'), line('form', 6, 'Asked', { days: 9, of: 9 })],
        'v2',
      ),
    };
    const before = scoreOf([line('form', 9, 'Asked')]);
    const after = scoreOf(
      [line('title', 40, 'Director'), line('form', 4, 'Asked', { days: 16, of: 9 })],
      'v2',
    );
    const change = explainScoreChange(before, after, crossing);
    expect(
      change.lines.map(({ cause, reason, points }) => [cause, saidReason(reason), points]),
    ).toEqual([
      ['scorecard', 'Scored by v2 instead of v1', 25],
      ['data', 'Director (was: Manager)', 10],
      ['data', 'Manager', 5],
      ['decay', 'Asked (9 days ago: 6 of 9)', -3],
      ['decay', 'Asked (16 days ago: 4 of 9)', -2],
    ]);
    expect(change.points).toBe(35);
  });

  test('by scorecard after scorecard is a line for each, and the same words are said once', () => {
    const manager = (points: number, version: string) =>
      scoreOf([line('title', points, 'Manager')], version);
    const { lines } = explainScoreChange(scoreOf([], 'v1'), manager(8, 'v3'), {
      last: manager(5, 'v2'),
      first: manager(7, 'v3'),
    });
    expect(lines.map(({ reason, points }) => [saidReason(reason), points])).toEqual([
      ['Scored by v2 instead of v1', 5],
      ['Scored by v3 instead of v2', 2],
      ['Manager', 1],
    ]);
  });

  test('across any change of scorecard sums to the difference', () => {
    const version = fc.constantFrom('v1', 'v2', 'v3');
    const lines = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        points: fc.integer({ min: -50, max: 50 }),
        text: fc.constantFrom('One', 'Two'),
        faded: fc.constantFrom(null, { days: 3, of: 5 }),
      }),
      { selector: ({ id }) => id },
    );
    const score = fc.tuple(lines, version).map(([all, by]) =>
      scoreOf(
        all.map(({ id, points, text, faded }) => line(id, points, text, faded)),
        by,
      ),
    );
    fc.assert(
      fc.property(score, score, score, score, (before, last, first, after) => {
        const change = explainScoreChange(before, after, { last, first });
        const sum = change.lines.reduce((all, { points }) => all + points, 0);
        expect(sum).toBe(after.points - before.points);
        expect(change.points).toBe(sum);
        const said = change.lines.map(
          ({ cause, id, reason }) => `${cause} ${id} ${saidReason(reason)}`,
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of any lead by any scorecard sums to the difference', () => {
    fc.assert(
      fc.property(
        fc.array(randomScorecard, { minLength: 1, maxLength: 2 }),
        randomProperties,
        randomProperties,
        fc.integer({ min: 0, max: 60 }),
        (cards, was, is, days) => {
          const scores = [
            { card: cards[0], properties: was, at: scoredAt },
            { card: cards.at(-1), properties: is, at: scoredAt + days * DAY_MS },
          ].map(({ card, properties, at }, index): ExplainedScore => {
            if (card === undefined) throw new Error('There is a card.');
            const version = cards.length === 1 ? 'v1' : `v${index}`;
            const found = compileScorecard(card, portalDefinitions).score(properties, at);
            return { ...found, scorecardVersion: version, scoredAt: at };
          });
          const [before, after] = scores;
          if (before === undefined || after === undefined) throw new Error('There are two scores.');
          const change = explainScoreChange(before, after);
          const sum = change.lines.reduce((all, { points }) => all + points, 0);
          expect(sum).toBe(after.points - before.points);
          expect(change.points).toBe(sum);
          expect(
            change.lines.every(({ points }) => Number.isSafeInteger(points) && points !== 0),
          ).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
