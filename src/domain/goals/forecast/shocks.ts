import { entryAt } from '../../collections/entries.ts';
import { type BackTest, likeness } from './back-test.ts';
import { combine } from './combine.ts';
import type { MethodWeights } from './method-weights.ts';
import { sumOf } from './wins.ts';

/**
 * Relative standard deviation to start from, by whole periods seen before: with none, anything may come. From trials on
 * public sales data and simulated teams, where bands without it held far too little.
 */
const START = [0.45, 0.3, 0.15] as const;

/** What is started from counts as this many back-tests that do not overlap. */
const PSEUDO_TESTS = 2;

/** What shifts a forecast besides deals coming one by one: relative standard deviations. */
export interface Shocks {
  /** Of the whole team at once. */
  readonly shared: number;
  /** Of each rep apart. */
  readonly own: number;
}

/** Learns how far the combination was off beyond chance on back-tests that look about as far ahead. */
export function learnShocks(
  tests: readonly BackTest[],
  weights: MethodWeights,
  horizon: number,
  fullPeriods: number,
): Shocks {
  const sums = { shared: 0, sharedScale: 0, own: 0, ownScale: 0, tests: 0 };
  for (const test of tests) addTest(sums, test, weights, likeness(test, horizon));
  const start = entryAt(START, Math.min(fullPeriods, START.length - 1)) ** 2 / 2;
  // Back-tests a week apart that look several weeks ahead see much of the same.
  const apart = (sums.tests * 7) / Math.max(7, horizon);
  return {
    shared: pulled(start, sums.shared, sums.sharedScale, apart),
    own: pulled(start, sums.own, sums.ownScale, apart),
  };
}

function pulled(start: number, excess: number, scale: number, tests: number): number {
  const learned = scale > 0 ? Math.max(0, excess / scale) : start;
  return Math.sqrt((PSEUDO_TESTS * start + tests * learned) / (PSEUDO_TESTS + tests));
}

interface Sums {
  shared: number;
  sharedScale: number;
  own: number;
  ownScale: number;
  tests: number;
}

function addTest(
  sums: Sums,
  { said, came }: BackTest,
  weights: MethodWeights,
  weight: number,
): void {
  const { mean, variance } = combine(said, weights, came.length);
  const total = sumOf(mean);
  if (total <= 0) return;
  const ratio = sumOf(came) / total;
  sums.shared += weight * ((sumOf(came) - total) ** 2 - sumOf(variance));
  sums.sharedScale += weight * total ** 2;
  sums.tests += weight;
  mean.forEach((each, unit) => {
    const foreseen = ratio * each;
    sums.own += weight * ((entryAt(came, unit) - foreseen) ** 2 - ratio * entryAt(variance, unit));
    sums.ownScale += weight * foreseen ** 2;
  });
}
