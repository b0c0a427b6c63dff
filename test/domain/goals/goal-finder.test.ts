import { describe, expect, test } from '@jest/globals';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { goalFinder } from '../../../src/domain/goals/goal-finder.ts';
import { dealOf } from '../../battery/store-records.ts';
import { calendar, goal, lastQuarter, now, owner, quarter } from './sales-team.ts';

const owners = [owner('ana', ['north']), owner('ben')];
const open = (known: Partial<Deal> = {}) => dealOf('1', { ownerId: 'ana', ...known });
const find = (goals: readonly Goal[], deal: Deal = open()) =>
  goalFinder(goals, owners, now)(deal)?.id ?? null;

const own = goal({ id: 'own revenue' });
const ownDeals = goal({ id: 'own deals', metric: { kind: 'deals-won' } });
const team = goal({ id: 'team', scope: { kind: 'team', teamId: 'north' } });
const year = goal({ id: 'own year', period: periodAt('year', now, calendar) });
const blank = goal({ id: 'no target', target: null });

describe('goalFinder', () => {
  test('prefers what can be paced, then the rep’s own, then revenue, then the shortest period', () => {
    const all = [blank, team, year, ownDeals, own];
    expect(find(all)).toBe('own revenue');
    expect(find([blank, team, year, ownDeals])).toBe('own year');
    expect(find([blank, team, ownDeals])).toBe('own deals');
    expect(find([blank, team])).toBe('team');
    expect(find([blank])).toBe('no target');
  });

  test('finds the same goal in whatever order they come', () => {
    const twins = [goal({ id: 'b' }), goal({ id: 'a' }), goal({ id: 'c' })];
    expect(find(twins)).toBe('a');
    expect(find(twins.toReversed())).toBe('a');
  });

  test('takes an open deal for the period that runs now, an ended one for that of its end', () => {
    const before = goal({ id: 'last quarter', period: lastQuarter });
    const goals = [own, before];
    expect(find(goals, open({ closeDate: lastQuarter.start }))).toBe('own revenue');
    for (const outcome of ['won', 'lost'] as const) {
      expect(find(goals, open({ outcome, closeDate: lastQuarter.start }))).toBe('last quarter');
      expect(find(goals, open({ outcome, closeDate: quarter.end }))).toBeNull();
    }
  });

  test('leaves out goals of other pipelines', () => {
    const goals = [goal({ id: 'renewals', pipelineIds: ['renewal'] }), team];
    expect(find(goals, open({ pipelineId: 'renewal' }))).toBe('renewals');
    expect(find(goals, open({ pipelineId: 'new' }))).toBe('team');
    expect(find(goals)).toBe('team');
  });

  test('finds none for deals that nobody owns and owners without goals', () => {
    expect(find([own, team], open({ ownerId: null }))).toBeNull();
    expect(find([own, team], open({ ownerId: 'ben' }))).toBeNull();
    expect(find([])).toBeNull();
  });

  test('finds the goal of an owner whom the portal no longer lists', () => {
    const zoe = goal({ id: 'zoe', scope: { kind: 'rep', ownerId: 'zoe' } });
    expect(find([zoe], open({ ownerId: 'zoe' }))).toBe('zoe');
  });
});
