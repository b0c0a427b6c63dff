import { expect, test } from '@jest/globals';
import { dealKinds } from '../../../../src/domain/goals/forecast/deal-kinds.ts';
import { spellsOf } from './small-team.ts';

test('deals are told apart by stage, also in the 86th and later ones', () => {
  const stage = Uint8Array.of(0, 85, 86, 171, 255, 0);
  const deals = Array.from(stage, (_, born) => ({ unit: 0, born, expected: 5 }));
  const { kind, kinds } = dealKinds({ ...spellsOf(deals), stage });
  expect([...kind]).toEqual([0, 1, 2, 3, 4, 0]);
  expect(kinds).toBe(5);
});
