import { outside } from '../../../collections/entries.ts';
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
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < places; place += 1) {
    const at = (place + 0.5) * step;
    const log = (shape - 1) * Math.log(at) - at / scale;
    chances[place] = log;
    most = Math.max(most, log);
  }
  let total = 0;
  for (let place = 0; place < places; place += 1) {
    const weight = Math.exp((chances[place] ?? outside(chances, place)) - most);
    chances[place] = weight;
    total += weight;
  }
  for (let place = 0; place < places; place += 1)
    chances[place] = (chances[place] ?? outside(chances, place)) / total;
  return { step, chances };
}
