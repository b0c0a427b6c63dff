import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryAt } from '../../../../src/domain/collections/entries.ts';
import {
  type RepDrivers,
  repDrivers,
  splitReps,
} from '../../../../src/domain/diagnosis/tree/split-reps.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const segments = ['large', 'small'];
const bySegment = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(value, value)
    .map((values) => new Map(segments.map((name, at) => [name, entryAt(values, at)])));
const rep: fc.Arbitrary<RepDrivers> = fc.record({
  leads: fc.integer({ min: 0, max: 500 }),
  mix: bySegment(share),
  leadToOpp: bySegment(share),
  conversions: fc.array(share, { minLength: 2, maxLength: 2 }),
  listPrice: bySegment(fc.integer({ min: 0, max: 20_000 })),
  discount: share,
  cycleDays: fc.integer({ min: 0, max: 120 }),
});
const team = fc
  .array(fc.option(rep), { minLength: 4, maxLength: 4 })
  .map(
    (reps) =>
      new Map(reps.flatMap((each, at) => (each === null ? [] : [[`rep ${at}`, each] as const]))),
  );
const window = { windowDays: 90, passages: 2 };
const drivers = repDrivers(2);
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

const usual: RepDrivers = {
  leads: 100,
  mix: new Map([['small', 1]]),
  leadToOpp: new Map([['small', 0.5]]),
  conversions: [0.5, 0.4],
  listPrice: new Map([['small', 1_000]]),
  discount: 0.1,
  cycleDays: 0,
};
const effectOf = (effects: Float64Array) =>
  Object.fromEntries(
    drivers
      .map((driver, at) => [driver, Math.round(entryAt(effects, at))])
      .filter(([, value]) => value !== 0),
  );

describe('the change of a team by rep', () => {
  test('sums to the cent, over reps to the team and over drivers to the change of revenue', () => {
    fc.assert(
      fc.property(team, team, (before, now) => {
        const split = splitReps(before, now, window);
        const byRep = drivers.every((_, at) => {
          const own = sum([...split.reps.values()].map((effects) => entryAt(effects, at)));
          return Math.abs(own - entryAt(split.team, at)) < 0.005;
        });
        return byRep && Math.abs(sum(split.team) - (split.actual - split.reference)) < 0.005;
      }),
      { numRuns: 500 },
    );
  });

  test('is headcount where a rep left or joined, and no other driver of theirs', () => {
    const left = splitReps(new Map([['ana', usual]]), new Map(), window);
    expect(effectOf(left.team)).toEqual({ headcount: -9_000 });
    const joined = splitReps(new Map(), new Map([['ana', usual]]), window);
    expect(effectOf(joined.team)).toEqual({ headcount: 9_000 });
  });

  test('takes the rates of a rep without leads to be as they were', () => {
    const idle = { ...usual, leads: 0, mix: null, leadToOpp: null, conversions: null };
    const split = splitReps(
      new Map([['ana', usual]]),
      new Map([['ana', { ...idle, listPrice: null, discount: null, cycleDays: null }]]),
      window,
    );
    expect(effectOf(split.team)).toEqual({ volume: -9_000 });
  });

  test('is nothing where nobody was there in either window', () => {
    expect(sum(splitReps(new Map(), new Map(), window).team)).toBe(0);
  });

  test('puts a slower cycle down to the cycle, and not beyond the whole window', () => {
    const slow = { ...usual, cycleDays: 200 };
    const split = splitReps(new Map([['ana', usual]]), new Map([['ana', slow]]), window);
    expect(effectOf(split.team)).toEqual({ cycle: -9_000 });
  });
});
