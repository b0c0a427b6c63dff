import type { MoneyGrid } from './money-grid.ts';

/** A grid reaches this many standard deviations above the mean. */
const REACH = 8;

/**
 * A gamma distribution with these moments on a grid: what one knows of a sum when only its mean and variance are known.
 * Everything at 0 when the mean is 0.
 */
export function gammaGrid(mean: number, variance: number, places = 256): MoneyGrid {
  const chances = new Float64Array(places);
  if (mean <= 0 || variance <= 0) {
    chances[0] = 1;
    return { step: Math.max(mean, 1), chances };
  }
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  const step = (mean + REACH * Math.sqrt(variance)) / (places - 1);
  const logs = chances.map((_, place) => {
    const at = (place + 0.5) * step;
    return (shape - 1) * Math.log(at) - at / scale;
  });
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const weights = logs.map((each) => Math.exp(each - most));
  const total = weights.reduce((sum, each) => sum + each, 0);
  return { step, chances: weights.map((each) => each / total) };
}
