import { describe, expect, test } from '@jest/globals';
import { edited } from '../../extensions/settings/edit-rules.ts';
import { conditionFrom, conditionsFor } from '../../extensions/settings/new-bins.ts';
import { scorecardSchema } from '../../src/contract/scorecard.ts';
import { defaultScorecard } from '../../src/domain/leads/default-scorecard.ts';

describe('editing a scorecard', () => {
  test('changes one thing and leaves the scorecard that came in as it was', () => {
    const before = JSON.stringify(defaultScorecard);
    const after = edited(defaultScorecard, { edit: 'points', term: 0, bin: 1, to: 99 });
    expect(after.terms[0]?.bins[1]?.points).toBe(99);
    expect(after.terms.slice(1)).toEqual(defaultScorecard.terms.slice(1));
    expect(JSON.stringify(defaultScorecard)).toBe(before);
  });

  test('moves a line before the one above it, and the first one nowhere', () => {
    const [first, second, ...rest] = defaultScorecard.terms[0]?.bins ?? [];
    const moved = edited(defaultScorecard, { edit: 'move bin up', term: 0, bin: 1 });
    expect(moved.terms[0]?.bins).toEqual([second, first, ...rest]);
    expect(edited(defaultScorecard, { edit: 'move bin up', term: 0, bin: 0 })).toEqual(
      defaultScorecard,
    );
  });

  test('what is removed is gone, and a place that is not there changes nothing', () => {
    const fewer = edited(defaultScorecard, { edit: 'remove term', term: 0 });
    expect(fewer.terms).toEqual(defaultScorecard.terms.slice(1));
    expect(edited(defaultScorecard, { edit: 'remove bin', term: 999, bin: 0 })).toEqual(
      defaultScorecard,
    );
  });

  test('caps and cut-offs are set and taken away', () => {
    const capped = edited(defaultScorecard, { edit: 'limit', of: 'fit', end: 'max', to: 40 });
    expect(capped.limits.fit.max).toBe(40);
    const free = edited(capped, { edit: 'limit', of: 'fit', end: 'max', to: null });
    expect(free.limits.fit.max).toBeNull();
    expect(edited(free, { edit: 'cut-off', of: 'A', to: 70 }).cutOffs.A).toBe(70);
    expect(scorecardSchema.safeParse(free).success).toBe(true);
  });
});

describe('what an admin types in for a condition', () => {
  test.each([
    ['between', '50-1000', { is: 'between', from: 50, below: 1000 }],
    ['between', '50-', { is: 'between', from: 50, below: null }],
    ['between', '-50', { is: 'between', from: null, below: 50 }],
    ['one of', 'DE, AT ,', { is: 'one of', values: ['DE', 'AT'] }],
    ['dated', '2026-01-01..', { is: 'dated', from: '2026-01-01', before: null }],
    ['at', 'own', { is: 'at', domain: 'own' }],
  ] as const)('%s: "%s"', (is, typed, condition) => {
    expect(conditionFrom(is, typed)).toEqual(condition);
  });

  test.each([
    ['between', 'many'],
    ['between', '-'],
    ['one of', ' , '],
    ['dated', 'soon'],
    ['at', 'mine'],
    ['matching', ''],
  ] as const)('%s: "%s" is answered with what is allowed', (is, typed) => {
    expect(conditionFrom(is, typed)).toMatch(/^Type /);
  });

  test('only conditions that the way of reading allows are offered', () => {
    expect(conditionsFor({ property: 'x', as: 'boolean' }).map(({ is }) => is)).toEqual([
      'yes',
      'no',
      'missing',
    ]);
    expect(conditionsFor({ property: 'x', as: 'text' }).map(({ is }) => is)).not.toContain(
      'between',
    );
  });
});
