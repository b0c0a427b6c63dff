/** A value with the interval that it lies in, at the confidence that its maker states. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal deviate that leaves 2.5% above it. */
export const Z95 = 1.959964;

/** The standard normal deviate that leaves 5% above it. */
export const Z90 = 1.644854;

/** 95% interval of a share from counts (Wilson 1927); 0 to 1 without trials. */
export function wilsonInterval(happened: number, trials: number, z: number = Z95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = happened / trials;
  const spread = z * z;
  const centre = share + spread / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials * trials));
  const scale = 1 + spread / trials;
  return {
    low: Math.max(0, (centre - half) / scale),
    high: Math.min(1, (centre + half) / scale),
  };
}

/** The mean of values and its standard error; NaN for fewer than two. */
export function meanAndError(values: Float64Array): {
  readonly mean: number;
  readonly standardError: number;
} {
  const count = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}
