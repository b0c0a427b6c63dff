import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { paceFactsOf } from '../../../src/domain/goals/pace-facts.ts';
import { paceGoal } from '../../../src/domain/goals/pace-goal.ts';
import type { RollUp } from '../../../src/domain/goals/roll-up.ts';
import { goal, lastQuarter, owner, sources } from './sales-team.ts';

const rep = (ownerId: string, target: number, known: Partial<Goal> = {}) =>
  goal({
    id: `of ${ownerId}`,
    scope: { kind: 'rep', ownerId },
    target: new Decimal(target),
    ...known,
  });
const north = goal({ id: 'north', scope: { kind: 'team', teamId: 'north' } });
const company = goal({ id: 'all', scope: { kind: 'company' } });

function rolledUp(subject: Goal, below: readonly Goal[], known = {}): RollUp | null {
  const facts = paceFactsOf(sources([], { goals: [subject, ...below], ...known }));
  const pace = paceGoal(subject, facts);
  if (pace.kind === 'unmeasured') throw new Error('Not measured.');
  return pace.rollUp;
}

describe('A team’s goal', () => {
  test('stands beside the sum of its members’ goals, the mismatch told', () => {
    const rollUp = rolledUp(north, [rep('ana', 30_000), rep('ben', 26_000)]);
    expect(rollUp?.parts.map(({ goalId }) => goalId)).toEqual(['of ana', 'of ben']);
    expect(rollUp?.mismatch.toFixed()).toBe('10000');
    expect(rollUp?.leftOut).toEqual([]);
  });

  test('may be less than its members’ goals together', () => {
    expect(rolledUp(north, [rep('ana', 70_000)])?.mismatch.toFixed()).toBe('-4000');
  });

  test('takes what a ramp leaves of a member’s target', () => {
    const ramp = { since: '2026-10-01', percents: [50, 75] };
    const rollUp = rolledUp(north, [rep('ana', 66_000, { ramp }), rep('ben', 0.25)]);
    expect(rollUp?.mismatch.toFixed()).toBe('16249.75');
  });

  test('leaves out other currencies, and tells of members without a goal', () => {
    const rollUp = rolledUp(north, [rep('ana', 30_000, { currency: 'SEK' })]);
    expect(rollUp?.parts).toEqual([]);
    expect(rollUp?.mismatch.toFixed()).toBe('66000');
    expect(rollUp?.leftOut).toEqual([
      { reason: { say: 'goal in another unit', with: { unit: 'SEK' } }, count: 1 },
      { reason: { say: 'no goal', with: {} }, count: 1 },
    ]);
  });

  test('does not look at goals for another time, metric or pipeline, or of other people', () => {
    const others = [
      rep('ana', 1, { id: 'a', period: lastQuarter }),
      rep('ana', 1, { id: 'b', metric: { kind: 'deals-won' } }),
      rep('ana', 1, { id: 'c', pipelineIds: ['p'] }),
      rep('cid', 1),
    ];
    expect(rolledUp(north, others)).toBeNull();
  });

  test('has only the goals below it that name it, when any does', () => {
    const named = rep('cid', 5, { parentId: 'north', metric: { kind: 'revenue' } });
    expect(rolledUp(north, [named, rep('ana', 6)])?.parts.map(({ goalId }) => goalId)).toEqual([
      'of cid',
    ]);
  });

  test('adds up exactly with its parts, whatever they are', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 30 }), (team, members) => {
        const owners = members.map((_, i) => owner(`r${i}`, ['north']));
        const money = (each: number) => new Decimal(each).dividedBy(100);
        const below = members.map((each, i) => rep(`r${i}`, 1, { target: money(each) }));
        const rollUp = rolledUp({ ...north, target: money(team) }, below, { owners });
        const sum = rollUp?.parts.reduce((all, { target }) => all.plus(target), new Decimal(0));
        expect(sum?.plus(rollUp?.mismatch ?? 0).toFixed()).toBe(money(team).toFixed());
        expect(sum?.times(100).toNumber()).toBe(members.reduce((all, each) => all + each, 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe('The company’s goal', () => {
  test('has its teams’ goals below, and without any its reps’', () => {
    expect(rolledUp(company, [north, rep('ana', 5)])?.parts.map(({ goalId }) => goalId)).toEqual([
      'north',
    ]);
    expect(rolledUp(company, [rep('ana', 5)])?.mismatch.toFixed()).toBe('65995');
  });
});

test('A rep’s goal has nothing below', () => {
  expect(rolledUp(rep('ana', 5), [rep('ben', 5)])).toBeNull();
});
