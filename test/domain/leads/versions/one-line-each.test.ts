import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recountOf } from '../../../../src/domain/leads/explain/recount.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { JobRole } from '../../../../src/domain/leads/scorecard/learned-reason.ts';
import type { Reason } from '../../../../src/domain/leads/scorecard/reason.ts';
import type { ScoreLine } from '../../../../src/domain/leads/scorecard/score.ts';
import type { Term } from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { oneLineEach } from '../../../../src/domain/leads/versions/one-line-each.ts';
import { saidReason } from '../../../words/said-of-leads.ts';
import {
  portalDefinitions,
  randomProperties,
  randomScorecard,
  scoredAt,
} from '../scorecard/random-scorecards.ts';

function term(id: string, title: string, ...reads: Term['reads'][number][]): Term {
  const bin = { when: reads.map(() => ({ is: 'anything' }) as const), points: 1, reason: 'x' };
  return { id, title, group: 'fit', reads, bins: [bin], decay: null };
}

function line(id: string, points: number, reason: Reason): ScoreLine {
  return { kind: 'term', id, group: 'fit', reason, points };
}

const ours = (text: string): Reason => ({ say: 'default reason', with: { text } });
const viewed: Reason = {
  say: 'faded',
  with: { what: ours('Viewed 8 to 19 pages'), days: 12, points: 3, of: 5 },
};
const title = (role: JobRole) =>
  ({
    say: 'property',
    with: { label: 'Job Title', aspect: null, found: { say: 'job role', with: { role } } },
  }) as const;
const number = (from: number | null, below: number | null) =>
  ({
    say: 'property',
    with: {
      label: 'Number of visits',
      aspect: null,
      found: { say: 'range', with: { from, below } },
    },
  }) as const;

const text = { property: 'jobtitle', as: 'text' } as const;
const visits = { property: 'visits', as: 'number' } as const;
const merge = oneLineEach({
  terms: [
    term('seniority', 'Seniority', text),
    term('jobtitle: seniority', 'Job Title: seniority', text),
    term('jobtitle: function', 'Job Title: function', text),
    term('page-views', 'Pages viewed', visits),
    term('visits', 'Number of visits', visits),
    term('jobtitle x visits', 'Job Title together with visits', text, visits),
  ],
});

describe('the lines of a score that was learned with rules', () => {
  test('are one for each property: points added up, the same thing said once', () => {
    const lines = merge([
      line('seniority', 12, ours('Vice president')),
      line('page-views', 3, viewed),
      line('jobtitle: seniority', 5, title('vice president')),
      line('jobtitle: function', -6, title('sales')),
      line('visits', -1, number(12, 14)),
    ]);
    expect(lines.map(({ id, points, reason }) => [id, points, saidReason(reason)])).toEqual([
      ['jobtitle', 11, 'Vice president, sales'],
      ['visits', 2, 'Viewed 8 to 19 pages'],
    ]);
    expect(lines[0]?.parts).toEqual([
      { id: 'seniority', points: 12 },
      { id: 'jobtitle: seniority', points: 5 },
      { id: 'jobtitle: function', points: -6 },
    ]);
  });

  test('about two properties together stay by themselves, and one that stands alone keeps its words', () => {
    const pair = line('jobtitle x visits', 4, {
      say: 'two properties',
      with: { first: title('vice president'), second: number(12, 14) },
    });
    const alone = line('page-views', 3, viewed);
    expect(merge([pair, alone])).toEqual([
      pair,
      { ...alone, id: 'visits', parts: [{ id: 'page-views', points: 3 }] },
    ]);
  });

  test('say nothing of nothing', () => {
    expect(merge([line('visits', 0, number(0, 1))])).toEqual([]);
  });

  test('sum to the same score, whatever the scorecard and the lead, and can be recounted', () => {
    const none = { min: null, max: null };
    const limits = { fit: none, engagement: none, 'data quality': none, total: none };
    fc.assert(
      fc.property(randomScorecard, randomProperties, (card, properties) => {
        const unlimited = { ...card, limits };
        const { points, lines } = compileScorecard(unlimited, portalDefinitions).score(
          properties,
          scoredAt,
        );
        const told = oneLineEach(unlimited)(lines);
        expect(told.reduce((sum, each) => sum + each.points, 0)).toBe(points);
        expect(recountOf(unlimited, told)(new Map())).toBe(points);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
        const [changed] = lines;
        if (changed === undefined || changed.group === 'total') return;
        const other = new Map([[changed.id, { group: changed.group, points: 7 }]]);
        expect(recountOf(unlimited, told)(other)).toBe(recountOf(unlimited, lines)(other));
      }),
      { numRuns: 2_000 },
    );
  });
});
