import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A reproducible source of chance: the same seed gives the same throws. */
export interface Dice {
  /** Evenly in [0, 1). */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** Evenly in [low, high). */
  between(low: number, high: number): number;
  /** True with this probability, 0..1. */
  chance(probability: number): boolean;
  /** One of a list that is not empty, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One of a list that is not empty, as likely as its weight says. */
  weighted<T>(list: readonly (readonly [item: T, weight: number])[]): T;
  /** Standard normal. */
  normal(): number;
  /** Exponential with this mean. */
  exponential(mean: number): number;
  /** How many of many rare events happen when `mean` are expected. */
  poisson(mean: number): number;
  /** Dice of their own for a part, so that another part throwing more or less does not change this one. */
  fork(part: string): Dice;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units: spreads names of parts over seeds. Not for secrets. */
function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), FNV_PRIME);
  }
  return value;
}

/** Dice for a seed (any whole number). */
export function diceOf(seed: number): Dice {
  return dice(hash(String(seed), FNV_OFFSET | 0));
}

/** The finalizer of MurmurHash3: without it, neighbouring names ("deal 1", "deal 2") would throw alike. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function dice(state: number): Dice {
  const source = xoroshiro128plus(mixed(state));
  const unit = () => uniformFloat64(source);
  const self: Dice = {
    unit,
    int: (low, high) => uniformInt(source, low, high),
    between: (low, high) => low + unit() * (high - low),
    chance: (probability) => unit() < probability,
    pick: (list) => chosen(list, uniformInt(source, 0, Math.max(0, list.length - 1))),
    weighted: (list) => chosen(list, weightedIndex(list, unit()))[0],
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    exponential: (mean) => -mean * Math.log(1 - unit()),
    poisson: (mean) => poisson(mean, unit),
    fork: (part) => dice(hash(part, state)),
  };
  return self;
}

function chosen<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError('Dice cannot pick from an empty list.');
  return item;
}

function weightedIndex(list: readonly (readonly [unknown, number])[], unit: number): number {
  let left = unit * list.reduce((sum, [, weight]) => sum + weight, 0);
  const index = list.findIndex(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return index === -1 ? list.length - 1 : index;
}

/** Knuth's product method; its cost grows with the mean, which is small here. */
function poisson(mean: number, unit: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = unit(); product > limit; product *= unit()) count += 1;
  return count;
}
