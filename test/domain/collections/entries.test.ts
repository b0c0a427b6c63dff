import { describe, expect, test } from '@jest/globals';
import { addCount, countOf } from '../../../src/domain/collections/counts.ts';
import {
  addAt,
  entryAt,
  lastOf,
  outside,
  valueAt,
} from '../../../src/domain/collections/entries.ts';

describe('what must be in a list', () => {
  test('is read and added to in place', () => {
    const column = Float64Array.of(1, 2, 3);
    addAt(column, 1, 0.5);
    expect([entryAt(column, 1), lastOf(column)]).toEqual([2.5, 3]);
  });

  test('may be null or 0', () => {
    expect([entryAt([null], 0), entryAt([0], 0)]).toEqual([null, 0]);
  });

  test.each([
    ['past the end', () => entryAt([1, 2], 2), 'Entry 2 was read of a list of 2.'],
    ['before the start', () => entryAt(Int32Array.of(1), -1), 'Entry -1 was read of a list of 1.'],
    ['at no index', () => entryAt([1], Number.NaN), 'Entry NaN was read of a list of 1.'],
    ['of an empty list', () => lastOf([]), 'Entry -1 was read of a list of 0.'],
    ['of a sum', () => addAt(new Float64Array(3), 3, 1), 'Entry 3 was read of a list of 3.'],
    ['in a hot loop', () => [1][4] ?? outside([1], 4), 'Entry 4 was read of a list of 1.'],
  ])('throws with index and length %s', (_name, read, words) => {
    expect(read).toThrow(RangeError);
    expect(read).toThrow(words);
  });

  test('throws with the key of a map that lacks it', () => {
    const shares = new Map([['rate', 0.5]]);
    expect(valueAt(shares, 'rate')).toBe(0.5);
    expect(() => valueAt(shares, 'pipeline')).toThrow(
      'The key pipeline was read of a map of 1 that lacks it.',
    );
  });
});

test('what was never counted is 0', () => {
  const counts = new Map<string, number>();
  addCount(counts, 'won');
  addCount(counts, 'won', 2);
  expect([countOf(counts, 'won'), countOf(counts, 'lost')]).toEqual([3, 0]);
});
