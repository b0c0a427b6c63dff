import { describe, expect, test } from '@jest/globals';
import { judge } from '../../../src/domain/coaching/judge.ts';
import type { Judgement, RuleInForce } from '../../../src/domain/coaching/warning.ts';
import type { NoValues } from '../../../src/domain/told/told.ts';

interface Facts {
  readonly age: number;
  readonly name: string | null;
}

const facts: Facts = { age: 3, name: 'Ana' };
type Says = { readonly seen: NoValues; readonly 'do it': NoValues };

const evidence = { say: 'seen', with: {} } as const;
const action = { say: 'do it', with: {} } as const;
const warn = (severity: 'high' | 'medium'): Judgement<Says> => ({
  kind: 'warn',
  severity,
  evidence,
  action,
});

function rule(
  id: string,
  decide: RuleInForce<Facts, Says>['judge'],
  needs: (keyof Facts)[] = [],
): RuleInForce<Facts, Says> {
  return { id, needs, judge: decide };
}

describe('judge', () => {
  test('puts the weightiest first and keeps the order of the rules among equals', () => {
    const rules = [
      rule('a', () => warn('medium')),
      rule('b', () => warn('high')),
      rule('c', () => warn('medium')),
      rule('d', () => warn('high')),
    ];
    expect(judge(rules, facts, 0).warnings.map((each) => each.id)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('makes a warning of the declaration and the judgement', () => {
    expect(judge([rule('a', () => warn('high'))], facts, 0)).toEqual({
      warnings: [{ id: 'a', severity: 'high', evidence, action }],
      noData: [],
      failed: [],
    });
  });

  test('hands a rule the facts that it declares, the moment, and nothing else', () => {
    const seen: unknown[] = [];
    const watch = rule(
      'a',
      (...all) => {
        seen.push(...all);
        return { kind: 'fine' };
      },
      ['age'],
    );
    judge([watch], facts, 42);
    expect(seen).toEqual([{ age: 3 }, 42]);
  });

  test('tells missing facts apart from fine', () => {
    const rules = [
      rule('a', () => ({ kind: 'fine' })),
      rule('b', () => ({ kind: 'no data', missing: 'company' })),
    ];
    expect(judge(rules, facts, 0)).toEqual({
      warnings: [],
      noData: [{ id: 'b', missing: 'company' }],
      failed: [],
    });
  });

  test('reports a failing rule and goes on with the others', () => {
    const rules = [
      rule('a', ({ name }) => (name?.length.toFixed(-1) ? warn('high') : { kind: 'fine' }), [
        'name',
      ]),
      rule('b', () => {
        throw 'plain text';
      }),
      rule('c', () => warn('high')),
    ];
    const { warnings, failed } = judge(rules, facts, 0);
    expect(warnings.map((each) => each.id)).toEqual(['c']);
    expect(failed).toEqual([
      { id: 'a', message: expect.stringContaining('toFixed') },
      { id: 'b', message: 'plain text' },
    ]);
  });
});
