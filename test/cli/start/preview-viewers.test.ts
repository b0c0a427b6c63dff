import { expect, test } from '@jest/globals';
import { previewRoles, previewViewers } from '../../../src/cli/start/preview-viewers.ts';
import type { Owner } from '../../../src/domain/crm/owner.ts';

const owner = (id: string, userId: string | null): Owner => ({
  id,
  userId,
  email: null,
  name: `Owner ${id}`,
  archived: false,
  teams: [],
});

test('the preview can look as an admin, a marketer, each manager and each rep who can log in', () => {
  const viewers = previewViewers([owner('1', '71'), owner('2', '72'), owner('3', null)], ['72']);
  expect(viewers.map(({ role, ownerId }) => [role, ownerId])).toEqual([
    ['admin', null],
    ['marketer', null],
    ['manager', '2'],
    ['rep', '1'],
  ]);
});

test('whom it can look as has that role; everybody else has the one that was assigned', () => {
  const roles = previewRoles(['72']);
  for (const { userId, role } of previewViewers([owner('2', '72')], ['72'])) {
    expect(roles.get(userId)).toBe(role);
  }
  expect(roles.get('71')).toBeUndefined();
});
