import { describe, expect, test } from '@jest/globals';
import { assumedGoals } from '../../../src/domain/goals/assumed-goals.ts';
import { isMeasurable } from '../../../src/domain/goals/measurable-goal.ts';
import { goal, lastQuarter, owner, quarter, sources, won } from './sales-team.ts';

const before = lastQuarter.start + 1;

describe('assumedGoals', () => {
  test('asks each owner for a tenth more than they won in the quarter before', () => {
    const deals = [
      won({ closeDate: before, euros: '1000.10' }),
      won({ closeDate: before, euros: 2_000 }),
      won({ closeDate: before, ownerId: 'ben', euros: 50 }),
      won({ euros: 9_999 }),
    ];
    const goals = assumedGoals(sources(deals));
    expect(goals).toHaveLength(2);
    expect(goals[0]).toMatchObject({
      id: 'assumed:ana:Q4 2026',
      name: null,
      scope: { kind: 'rep', ownerId: 'ana' },
      period: quarter,
      origin: 'assumed',
      currency: null,
    });
    expect(goals.map(({ target }) => target?.toFixed())).toEqual(['3300.11', '55']);
    expect(goals.every(isMeasurable)).toBe(true);
  });

  test('asks nothing of those who won nothing, gave back more than they won, or left', () => {
    const owners = [owner('ana'), owner('ben'), owner('cleo', [], true)];
    const deals = [
      won({ closeDate: before, euros: -10 }),
      won({ closeDate: before, ownerId: 'cleo' }),
    ];
    expect(assumedGoals(sources(deals, { owners }))).toEqual([]);
  });

  test('leaves those alone who have a revenue goal now', () => {
    const deals = [won({ closeDate: before }), won({ closeDate: before, ownerId: 'ben' })];
    const running = assumedGoals(sources(deals, { goals: [goal()] }));
    expect(running.map(({ scope }) => scope)).toEqual([{ kind: 'rep', ownerId: 'ben' }]);
    const ended = assumedGoals(sources(deals, { goals: [goal({ period: lastQuarter })] }));
    expect(ended).toHaveLength(2);
  });

  test('takes another kind of period when asked', () => {
    const october = won({ closeDate: Date.parse('2026-10-05T12:00Z'), euros: 100 });
    const [monthly] = assumedGoals(sources([october]), 'month');
    expect(monthly).toMatchObject({ id: expect.stringContaining('November 2026') });
    expect(monthly?.target?.toFixed()).toBe('110');
  });
});
