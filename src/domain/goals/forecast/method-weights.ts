import { entryAt, valueAt } from '../../collections/entries.ts';
import { type BackTest, likeness } from './back-test.ts';
import type { MethodId } from './pacing-method.ts';
import { sumOf } from './wins.ts';

/** As if so many more back-tests had shown no difference between the methods. */
const PSEUDO_TESTS = 2;

/** How strongly a smaller loss is rewarded: weight is loss to the power of minus this. */
const EXPONENT = 3;

/** The open deals' say before anything is learned; the methods that know closings only share the rest. */
const PIPELINE_SHARE = 1 / 3;

/** How much each method counts, for the team's total and for how it is shared out. Each sums to 1. */
export interface MethodWeights {
  readonly total: ReadonlyMap<MethodId, number>;
  readonly share: ReadonlyMap<MethodId, number>;
}

/** Weighs methods by how they did on back-tests that look about as far ahead. */
export function methodWeights(
  methods: readonly MethodId[],
  tests: readonly BackTest[],
  horizon: number,
): MethodWeights {
  return {
    total: weigh(methods, tests, horizon, totalLoss),
    share: weigh(methods, tests, horizon, shareLoss),
  };
}

type Loss = (said: Float64Array, came: Float64Array) => number | null;

/** How far the totals lie apart, relative to their mean: 0 to 2. Null when there is nothing to compare. */
const totalLoss: Loss = (said, came) => {
  const [one, other] = [sumOf(said), sumOf(came)];
  return one + other === 0 ? null : (2 * Math.abs(one - other)) / (one + other);
};

/** How much of the total is given to the wrong reps: 0 to 1. */
const shareLoss: Loss = (said, came) => {
  const [one, other] = [sumOf(said), sumOf(came)];
  if (one === 0 || other === 0) return null;
  return (
    said.reduce((sum, each, unit) => sum + Math.abs(each / one - entryAt(came, unit) / other), 0) /
    2
  );
};

function weigh(
  methods: readonly MethodId[],
  tests: readonly BackTest[],
  horizon: number,
  lossOf: Loss,
): ReadonlyMap<MethodId, number> {
  const sums = methods.map((id) => ({ id, loss: 0, weight: 0 }));
  for (const test of tests) {
    const weight = likeness(test, horizon);
    for (const sum of sums) {
      const said = test.said.get(sum.id);
      const loss = said === undefined ? null : lossOf(said.mean, test.came);
      if (loss === null) continue;
      sum.loss += weight * loss;
      sum.weight += weight;
    }
  }
  const all = sums.reduce((sum, each) => sum + each.loss, 0);
  const tried = sums.reduce((sum, each) => sum + each.weight, 0);
  const typical = tried > 0 ? all / tried : 1;
  const priors = priorShares(methods);
  const raw = sums.map(({ id, loss, weight }) => {
    const mean = (loss + PSEUDO_TESTS * typical) / (weight + PSEUDO_TESTS);
    return [id, valueAt(priors, id) * Math.max(mean, 1e-6) ** -EXPONENT] as const;
  });
  const total = raw.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(raw.map(([id, weight]) => [id, weight / total]));
}

function priorShares(methods: readonly MethodId[]): ReadonlyMap<MethodId, number> {
  const others = methods.filter((id) => id !== 'pipeline').length;
  const pipeline = others === methods.length ? 0 : PIPELINE_SHARE;
  return new Map(
    methods.map((id) => [
      id,
      id === 'pipeline' ? (others === 0 ? 1 : pipeline) : (1 - pipeline) / others,
    ]),
  );
}
