import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edited, type RuleEdit } from '../../extensions/settings/rules/edit-rules.ts';
import { conditionFrom, conditionsFor } from '../../extensions/settings/rules/new-bins.ts';
import {
  fadingCurve,
  MOST_CONDITIONS,
  repeatedWords,
  strongestPoints,
} from '../../extensions/settings/rules/point-previews.ts';
import { scorecardSchema } from '../../src/contract/scorecard.ts';
import { decayed } from '../../src/domain/leads/scorecard/decay.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { repeatedPoints } from '../../src/domain/leads/scorecard/repetition.ts';
import { scorecardBounds } from '../../src/domain/leads/scorecard/scorecard.ts';

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

describe('what besides its lines decides what a rule gives', () => {
  const repeats = { property: 'visits', keeps: 0.5, most: 3 };
  const window = { property: 'last_visit', days: 90 };
  const decay = { property: 'last_visit', halfLifeDays: 30 };
  const where = {
    is: 'fact',
    reads: { deals: 'won', as: 'deal count' },
    when: { is: 'known' },
  } as const;

  test('is put in and taken out again, which leaves the rules as they were', () => {
    const steps: readonly (readonly [RuleEdit, RuleEdit])[] = [
      [
        { edit: 'repeats', term: 0, to: repeats },
        { edit: 'repeats', term: 0, to: null },
      ],
      [
        { edit: 'window', term: 0, to: window },
        { edit: 'window', term: 0, to: null },
      ],
      [
        { edit: 'decay', term: 0, to: decay },
        { edit: 'decay', term: 0, to: null },
      ],
      [
        { edit: 'where', term: 0, bin: 1, to: where },
        { edit: 'where', term: 0, bin: 1, to: null },
      ],
    ];
    for (const [there, back] of steps) {
      const changed = edited(defaultScorecard, there);
      expect(changed).not.toEqual(defaultScorecard);
      expect(edited(changed, back)).toEqual(defaultScorecard);
    }
  });

  const at = { term: fc.nat(20), bin: fc.nat(6) };
  const anyEdit: fc.Arbitrary<RuleEdit> = fc.oneof(
    fc.record({ edit: fc.constant('points' as const), ...at, to: fc.integer() }),
    fc.record({ edit: fc.constant('reason' as const), ...at, to: fc.string({ maxLength: 50 }) }),
    fc.record({ edit: fc.constant('move bin up' as const), ...at }),
    fc.record({ edit: fc.constant('remove bin' as const), ...at }),
    fc.record({ edit: fc.constant('remove term' as const), term: at.term }),
    fc.record({
      edit: fc.constant('add bin' as const),
      term: at.term,
      to: fc.record({
        when: fc.constant([{ is: 'known' } as const]),
        points: fc.integer(),
        reason: fc.string({ maxLength: 50 }),
      }),
    }),
    fc.record({
      edit: fc.constant('add term' as const),
      to: fc.constantFrom(...defaultScorecard.terms),
    }),
    fc.record({
      edit: fc.constant('limit' as const),
      of: fc.constantFrom('fit' as const, 'total' as const),
      end: fc.constantFrom('min' as const, 'max' as const),
      to: fc.option(fc.integer()),
    }),
    fc.record({
      edit: fc.constant('cut-off' as const),
      of: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      to: fc.integer(),
    }),
    fc.record({ edit: fc.constant('where' as const), ...at, to: fc.constantFrom(where, null) }),
    fc.record({
      edit: fc.constant('decay' as const),
      term: at.term,
      to: fc.constantFrom(decay, null),
    }),
    fc.record({
      edit: fc.constant('window' as const),
      term: at.term,
      to: fc.constantFrom(window, null),
    }),
    fc.record({
      edit: fc.constant('repeats' as const),
      term: at.term,
      to: fc.constantFrom(repeats, null),
    }),
  );

  test('whatever is edited in whatever order is still a scorecard that can be sent', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const after = edits.reduce(edited, defaultScorecard);
        expect(scorecardSchema.safeParse(after).error?.issues).toBeUndefined();
      }),
    );
  });

  const points = fc.integer({ min: -100, max: 100 });

  test('the preview of repetition says what scoring gives, of points that are taken away too', () => {
    fc.assert(
      fc.property(points, fc.nat(100), fc.integer({ min: 1, max: 5 }), (each, percent, most) => {
        const repeated = { keeps: percent / 100, most };
        const said = repeatedWords(each, repeated)
          .split(', ')
          .map((part) => Number.parseInt(part, 10));
        // 0 and -0 read alike.
        const given = repeatedPoints(each, repeated).slice(1);
        expect(said).toEqual(given.map((sum) => sum + 0));
      }),
    );
    expect(repeatedWords(-8, { keeps: 0.5, most: 2 })).toBe('-8 once, -12 twice');
  });

  test('the curve of fading points says what scoring gives on each of its days', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 365 }), (most, halfLife) => {
        for (const { day, points: left } of fadingCurve(most, halfLife))
          expect(left).toBe(decayed(most, day, halfLife));
      }),
    );
  });

  test('what is previewed is the line that weighs most, whichever its sign', () => {
    const bins = (...all: readonly number[]) => ({
      bins: all.map((each) => ({ when: [], points: each, reason: '' })),
    });
    expect(strongestPoints(bins(-8))).toBe(-8);
    expect(strongestPoints(bins(3, -8, 5))).toBe(-8);
    expect(strongestPoints(bins(3, 12, 0))).toBe(12);
    expect(strongestPoints(bins())).toBe(0);
  });

  test('as many conditions fit beside each other as the contract takes', () => {
    expect(MOST_CONDITIONS).toBe(scorecardBounds.joined);
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
    expect(conditionFrom(is, typed)).toMatch(/^Enter /);
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
