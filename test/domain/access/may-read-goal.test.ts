import { describe, expect, test } from '@jest/globals';
import { isReadable, readableGoals } from '../../../src/domain/access/may-read-goal.ts';
import type { Role, Viewer } from '../../../src/domain/access/viewer.ts';
import type { GoalScope } from '../../../src/domain/crm/goal.ts';
import type { Owner } from '../../../src/domain/crm/owner.ts';

const owner = (id: string, team: string): Owner => ({
  id,
  userId: `u${id}`,
  email: null,
  name: `Owner ${id}`,
  archived: false,
  teams: [{ id: team, name: team }],
});
const owners = [owner('1', 't1'), owner('2', 't1'), owner('3', 't2')];
const viewer = (role: Role, ownerId: string | null = '1'): Viewer => {
  return { userId: 'u1', role, ownerId, teamIds: ['t1'] };
};

const goals: Readonly<Record<string, GoalScope>> = {
  own: { kind: 'rep', ownerId: '1' },
  'team-mate': { kind: 'rep', ownerId: '2' },
  'another team’s rep': { kind: 'rep', ownerId: '3' },
  'own team': { kind: 'team', teamId: 't1' },
  'another team': { kind: 'team', teamId: 't2' },
  company: { kind: 'company' },
  nobody: { kind: 'nobody' },
};

describe('whose goals', () => {
  test.each<[Role, readonly string[]]>([
    ['admin', Object.keys(goals)],
    ['manager', ['own', 'team-mate', 'own team']],
    ['rep', ['own']],
    ['marketer', []],
  ])('a %s may see: %j, and no other', (role, seen) => {
    const readable = readableGoals(viewer(role), owners);
    const allowed = Object.entries(goals).filter(([, scope]) => isReadable(readable, scope));
    expect(allowed.map(([name]) => name)).toEqual(seen);
  });

  test('somebody who owns nothing sees none of a rep’s; a manager who owns nothing still sees the team’s', () => {
    expect(readableGoals(viewer('rep', null), owners)).toEqual({ ownerIds: [], teamIds: [] });
    expect(readableGoals(viewer('manager', null), owners)).toEqual({
      ownerIds: ['1', '2'],
      teamIds: ['t1'],
    });
  });
});
