import { describe, expect, test } from '@jest/globals';
import { mayRead, readableOwners } from '../../../src/domain/access/may-read.ts';
import type { Role, Viewer } from '../../../src/domain/access/viewer.ts';
import type { Owner } from '../../../src/domain/crm/owner.ts';

const north = { id: 't1', name: 'North' };
const south = { id: 't2', name: 'South' };
const owner = (id: string, teams: Owner['teams']): Owner => ({
  id,
  userId: `u${id}`,
  email: null,
  name: `Owner ${id}`,
  archived: false,
  teams,
});
const owners = [owner('1', [north]), owner('2', [north]), owner('3', [south])];
const viewer = (role: Role): Viewer => ({ userId: 'u1', role, ownerId: '1', teamIds: ['t1'] });

/** Whose records each role may see: own, a team-mate's, another team's, nobody's, a stranger's. */
const allowed: Record<Role, { contact: string; deal: string }> = {
  admin: { contact: '12300', deal: '12300' },
  marketer: { contact: '12300', deal: '' },
  manager: { contact: '120', deal: '120' },
  rep: { contact: '10', deal: '10' },
};

describe('who may read what', () => {
  test.each(
    (Object.keys(allowed) as Role[]).flatMap((role) =>
      (['contact', 'deal'] as const).map((kind) => [role, kind] as const),
    ),
  )('a %s sees no more %ss than the role allows', (role, kind) => {
    const seen = ['1', '2', '3', null, '99'].filter((ownerId) =>
      mayRead(viewer(role), { kind, ownerId }, owners),
    );
    const expected = {
      '12300': ['1', '2', '3', null, '99'],
      '120': ['1', '2', null],
      '10': ['1', null],
      '': [],
    }[allowed[role][kind]];
    expect(seen).toEqual(expected);
  });

  test('a list holds exactly the owners whose single records may be read', () => {
    expect(readableOwners(viewer('admin'), 'deal', owners)).toBeNull();
    expect(readableOwners(viewer('marketer'), 'deal', owners)).toEqual([]);
    expect(readableOwners(viewer('manager'), 'deal', owners)).toEqual([null, '1', '2']);
    expect(readableOwners(viewer('rep'), 'contact', owners)).toEqual([null, '1']);
  });

  test('somebody without an owner of their own sees only what nobody owns', () => {
    const stranger: Viewer = { userId: 'u9', role: 'rep', ownerId: null, teamIds: [] };
    expect(readableOwners(stranger, 'deal', owners)).toEqual([null]);
  });
});
