import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/domain/access/viewer.ts';
import type { Owner } from '../../../../src/domain/crm/owner.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import {
  mayReadNote,
  mayTakeBack,
  mayWriteNote,
} from '../../../../src/domain/goals/updates/manager-note.ts';

const ana: Owner = {
  id: 'ana',
  userId: '11',
  email: null,
  name: 'Ana',
  archived: false,
  teams: [{ id: 'north', name: 'North' }],
};
const viewer = (role: Viewer['role'], known: Partial<Viewer> = {}): Viewer => ({
  userId: '21',
  role,
  ownerId: null,
  teamIds: ['north'],
  ...known,
});
const note = { id: 'n', authorUserId: '21', toOwnerId: 'ana', text: 'Well done.', writtenAt: 0 };

describe('a manager’s note', () => {
  test.each<[string, Viewer, boolean]>([
    ['a manager of the team', viewer('manager'), true],
    ['a manager of another team', viewer('manager', { teamIds: ['south'] }), false],
    ['an admin', viewer('admin', { teamIds: [] }), true],
    ['a colleague', viewer('rep'), false],
    ['a marketer of the team', viewer('marketer'), false],
    ['the rep herself', viewer('manager', { userId: '11' }), false],
    ['somebody who only claims to be the manager', viewer('manager', { isClaimed: true }), false],
  ])('is written by %s: %s', (_, who, may) => {
    expect(mayWriteNote(who, ana)).toBe(may);
  });

  test('is not written to someone who has left or cannot log in', () => {
    expect(mayWriteNote(viewer('admin'), { ...ana, archived: true })).toBe(false);
    expect(mayWriteNote(viewer('admin'), { ...ana, userId: null })).toBe(false);
  });

  test.each<[string, Viewer, boolean]>([
    ['whoever wrote it', viewer('rep'), true],
    ['whom it was written to', viewer('rep', { userId: '11', ownerId: 'ana' }), true],
    ['a colleague', viewer('rep', { userId: '12', ownerId: 'ben' }), false],
    ['somebody who owns nothing', viewer('rep', { userId: '13' }), false],
    ['another manager of the team', viewer('manager', { userId: '22' }), false],
    ['an admin', viewer('admin', { userId: '31' }), false],
    ['a claimed author', viewer('manager', { isClaimed: true }), false],
    ['a claimed reader', viewer('rep', { userId: '11', ownerId: 'ana', isClaimed: true }), false],
  ])('is read by %s: %s', (_, who, may) => {
    expect(mayReadNote(who, note)).toBe(may);
  });

  test('is taken back by whoever wrote it, within a day', () => {
    expect(mayTakeBack(viewer('manager'), note, DAY_MS)).toBe(true);
    expect(mayTakeBack(viewer('manager'), note, DAY_MS + 1)).toBe(false);
    expect(mayTakeBack(viewer('admin', { userId: '31' }), note, 1)).toBe(false);
    expect(mayTakeBack(viewer('manager', { isClaimed: true }), note, 1)).toBe(false);
  });
});
