import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goalChangesQuery } from '../../src/contract/goal-changes-page.ts';
import { goalIdOf, goalKey } from '../../src/contract/goal-key.ts';

test('a goal’s id goes through a query and comes back, whatever is in it, without a character that would be encoded', () => {
  const id = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.isWellFormed() && !text.includes('\0'));
  fc.assert(
    fc.property(id, (goalId) => {
      const { goal } = goalChangesQuery.parse({ goal: goalKey(goalId) });
      expect(goalIdOf(goal)).toBe(goalId);
      expect(encodeURIComponent(goal)).toBe(goal);
    }),
  );
  expect(goalKey('a:1')).toBe('613a31');
});

test.each(['', '6', '6G', 'a:1', '6 1', '900011', '610062', 'c328'])(
  'refuses "%s" as a key',
  (goal) => {
    expect(goalChangesQuery.safeParse({ goal }).success).toBe(false);
  },
);
