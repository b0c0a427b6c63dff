import { addAt, entryAt } from '../../collections/entries.ts';
import { gaussLegendre, type Quadrature } from './gauss-legendre.ts';

/** Factors whose product is an amount, in one order at the benchmark (`reference`) and in the period (`actual`). */
export interface FactorPair {
  readonly reference: ArrayLike<number>;
  readonly actual: ArrayLike<number>;
}

/**
 * The exact Shapley value of each factor in the difference of two products, actual less reference; the values sum to that
 * difference. For a product the Shapley value is an integral: (a - r) of the factor times the product of all others, each
 * at r + t (a - r), over t from 0 to 1 (Owen 1972, multilinear extension of a game). The integrand is a polynomial, so Gauss
 * and Legendre's nodes give it exactly, without going through the 2^n coalitions. Added to `into`, so that sums of products
 * (segments, reps) are split by adding up.
 */
export function addFairSplit({ reference, actual }: FactorPair, into: Float64Array): void {
  const factors = reference.length;
  const { nodes, weights } = quadratureFor(factors);
  const before = new Float64Array(factors);
  for (let node = 0; node < nodes.length; node += 1) {
    const t = entryAt(nodes, node);
    let product = entryAt(weights, node);
    for (let factor = 0; factor < factors; factor += 1) {
      before[factor] = product;
      product *= between(reference, actual, factor, t);
    }
    let after = 1;
    for (let factor = factors - 1; factor >= 0; factor -= 1) {
      const change = entryAt(actual, factor) - entryAt(reference, factor);
      addAt(into, factor, change * entryAt(before, factor) * after);
      after *= between(reference, actual, factor, t);
    }
  }
}

function between(
  reference: ArrayLike<number>,
  actual: ArrayLike<number>,
  factor: number,
  t: number,
): number {
  const from = entryAt(reference, factor);
  return from + t * (entryAt(actual, factor) - from);
}

const made = new Map<number, Quadrature>();

/** Nodes for so many factors: the integrand has one degree less, and n nodes are exact below degree 2n. */
function quadratureFor(factors: number): Quadrature {
  const count = Math.max(1, Math.ceil(factors / 2));
  const found = made.get(count);
  if (found !== undefined) return found;
  const quadrature = gaussLegendre(count);
  made.set(count, quadrature);
  return quadrature;
}
