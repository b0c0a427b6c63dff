import { logGamma } from './log-gamma.ts';
import type { Random } from './random.ts';

/** From this mean on numbers are drawn by rejection; below it counting up costs less. */
const MANY = 12;

/** How many of many rare events happen when `mean` (0 or more) are expected. */
export function drawPoisson(mean: number, random: Random): number {
  return mean < MANY ? countUp(mean, random) : reject(mean, random);
}

/** The product method (Knuth, The Art of Computer Programming, vol. 2, section 3.4.1); its cost grows with the mean. */
function countUp(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Transformed rejection with squeeze (Hörmann 1993, "The transformed rejection method", PTRS, with its constants): exact, for means from 10. */
function reject(mean: number, random: Random): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  const surely = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const side = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / side + b) * u + mean + 0.43);
    if (side >= 0.07 && v <= surely) return count;
    if (count < 0 || (side < 0.013 && v > side)) continue;
    const bound = Math.log((v * scale) / (a / (side * side) + b));
    if (bound <= count * logMean - mean - logGamma(count + 1)) return count;
  }
}
