import { entryAt } from '../collections/entries.ts';

// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { floor, imul } = Math;

/** A source of chance: each call answers a number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A generator that repeats itself for the same seed (a whole number): mulberry32, T. Ettinger 2017, 32 bits of state.
 * For resampling and shuffling; never for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place, every order equally likely (Fisher and Yates). */
export function shuffle(items: Uint32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = floor(random() * (last + 1));
    const kept = entryAt(items, last);
    items[last] = entryAt(items, other);
    items[other] = kept;
  }
}
