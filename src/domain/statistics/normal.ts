/** Chebyshev coefficients of the complementary error function (Press et al., Numerical Recipes, 2nd ed., `erfcc`): relative error below 1.2e-7 everywhere. */
const chebyshev = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/** The share (0 to 1) of a standard normal distribution that lies below a value. */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = chebyshev.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const beyond = (t * Math.exp(-x * x + series)) / 2;
  return z < 0 ? beyond : 1 - beyond;
}

/** The height of the normal distribution with mean 0 and this variance (above 0). */
export function normalDensity(value: number, variance: number): number {
  return Math.exp((-value * value) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
}

/** Coefficients of Hastings' approximation (Abramowitz and Stegun 26.2.23): off by less than 4.5e-4. */
const [above, below] = [
  [2.515517, 0.802853, 0.010328],
  [1, 1.432788, 0.189269, 0.001308],
];

/** The value below which a share (between 0 and 1, neither included) of a standard normal distribution lies. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const sum = (terms: readonly number[]) => terms.reduceRight((all, term) => all * t + term, 0);
  const z = sum(above) / sum(below) - t;
  // One step of Newton's method squares what is still missing.
  return z - (normalBelow(z) - share) / normalDensity(z, 1);
}
