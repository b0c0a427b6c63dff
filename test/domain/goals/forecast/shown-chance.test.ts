import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { abstainReason } from '../../../../src/domain/goals/forecast/abstain.ts';
import { shownChance } from '../../../../src/domain/goals/forecast/shown-chance.ts';

describe('what may be shown of a chance', () => {
  test.each([
    [0, 'facts only'],
    [2, 'facts only'],
    [3, 'words'],
    [5, 'words'],
    [6, 'chance'],
  ])('after %i team wins: %s', (wins, kind) => {
    expect(shownChance(0.5, wins, 2).kind).toBe(kind);
  });

  test('goes in steps of 10% up to 20 wins or without a whole period, then in steps of 5%', () => {
    expect(shownChance(0.37, 20, 4)).toMatchObject({ chance: 0.4, step: 0.1, littleHistory: true });
    expect(shownChance(0.37, 500, 0)).toMatchObject({
      chance: 0.4,
      step: 0.1,
      littleHistory: true,
    });
    expect(shownChance(0.37, 21, 1)).toMatchObject({
      chance: 0.35,
      step: 0.05,
      littleHistory: false,
    });
  });

  test('is never nothing and never certain', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 6, max: 99 }),
        (chance, wins) => {
          const shown = shownChance(chance, wins, 1);
          if (shown.kind !== 'chance') throw new Error('a chance is due');
          expect(shown.chance).toBeGreaterThan(0);
          expect(shown.chance).toBeLessThan(1);
          expect(Math.abs(shown.chance - chance)).toBeLessThanOrEqual(shown.step + 1e-12);
        },
      ),
    );
  });

  test.each([
    [0.2, 'behind'],
    [0.5, 'open'],
    [0.8, 'ahead'],
  ])('a chance of %d in a word: %s', (chance, word) => {
    expect(shownChance(chance, 4, 0)).toEqual({ kind: 'words', word, winsSeen: 4 });
  });
});

describe('no chance is said', () => {
  const facts = { target: 100, won: 10, winsSeen: 30, open: 10, missing: 0, held: 80, tried: 100 };

  test.each([
    ['without a target', { target: null }, 'no target'],
    ['once the target is reached', { won: 100 }, 'reached'],
    ['for a target of 0', { target: 0, won: 0 }, 'reached'],
    ['before any win', { winsSeen: 0 }, 'no wins'],
    [
      'when amounts are missing on more than a fifth of the open deals',
      { missing: 3 },
      'amounts missing',
    ],
    ['when bands held less than half of the time', { held: 49 }, 'bands have not held'],
  ])('%s', (_, changed, kind) => {
    expect(abstainReason({ ...facts, ...changed })?.kind).toBe(kind);
  });

  test('otherwise it is', () => {
    expect(abstainReason({ ...facts, missing: 2, held: 4, tried: 9 })).toBeNull();
  });
});
