import { describe, expect, test } from '@jest/globals';
import { inTurns, oneAhead } from '../../../src/use-cases/slices/in-turns.ts';

describe('long work beside what else goes on in the process', () => {
  test('is done in order, and others get their turn before it ends', async () => {
    const done: number[] = [];
    let doneBefore: number | null = null;
    setTimeout(() => {
      doneBefore = done.length;
    }, 0);
    const items = Array.from({ length: 2_000 }, (_, index) => index);
    await inTurns(items, (item) => {
      const until = performance.now() + 0.01;
      while (performance.now() < until);
      done.push(item);
    });
    expect(done).toEqual(items);
    expect(doneBefore).toBeLessThan(items.length);
  });

  test('stops at what throws', async () => {
    const done: number[] = [];
    const work = inTurns([1, 2, 3], (item) => {
      if (item === 2) throw new Error('not this one');
      done.push(item);
    });
    await expect(work).rejects.toThrow('not this one');
    expect(done).toEqual([1]);
  });
});

describe('making one item ahead', () => {
  /** Items from 1 on; notes which one is being made. */
  async function* made(begun: number[], last: number): AsyncGenerator<number, void> {
    for (let item = 1; item <= last; item += 1) {
      begun.push(item);
      await Promise.resolve();
      if (item === 4) throw new Error('the fourth cannot be made');
      yield item;
    }
  }

  test('the next is begun while the caller has one in hand, and no more than that', async () => {
    const begun: number[] = [];
    const seen: [number, number[]][] = [];
    for await (const item of oneAhead(made(begun, 3))) seen.push([item, [...begun]]);
    expect(seen).toEqual([
      [1, [1, 2]],
      [2, [1, 2, 3]],
      [3, [1, 2, 3]],
    ]);
  });

  test('what making one throws comes in its turn, after those before it', async () => {
    const seen: number[] = [];
    const reading = async () => {
      for await (const item of oneAhead(made([], 5))) seen.push(item);
    };
    await expect(reading()).rejects.toThrow('the fourth cannot be made');
    expect(seen).toEqual([1, 2, 3]);
  });

  test('whoever stops early has waited for the one under way, and hears nothing of its fault', async () => {
    const begun: number[] = [];
    for await (const item of oneAhead(made(begun, 9))) if (item === 3) break;
    expect(begun).toEqual([1, 2, 3, 4]);
  });
});
