/** Where a function of 0 to 1 is read and how much each reading counts; weights sum to 1. */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Newton's method settles to the last digit in fewer steps than this for any number of nodes in use. */
const STEPS = 20;

/**
 * Gauss and Legendre's rule on 0 to 1: with n nodes it integrates every polynomial of degree below 2n exactly. Nodes are the
 * roots of the n-th Legendre polynomial (Press et al., Numerical Recipes, 3rd ed., section 4.6).
 */
export function gaussLegendre(count: number): Quadrature {
  const roots = Array.from({ length: count }, (_, at) => rootOf(count, at));
  return {
    nodes: roots.map(({ x }) => (1 + x) / 2),
    weights: roots.map(({ x, slope }) => 1 / ((1 - x * x) * slope * slope)),
  };
}

function rootOf(degree: number, at: number) {
  let x = Math.cos((Math.PI * (at + 0.75)) / (degree + 0.5));
  for (let step = 0; step < STEPS; step += 1) {
    const { value, slope } = legendre(degree, x);
    x -= value / slope;
  }
  return { x, slope: legendre(degree, x).slope };
}

/** The Legendre polynomial of a degree and its slope, by the recurrence of three terms. */
function legendre(degree: number, x: number) {
  let [before, value] = [1, x];
  for (let n = 2; n <= degree; n += 1) {
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}
