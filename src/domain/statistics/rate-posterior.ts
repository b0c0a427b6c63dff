import { addAt, entryAt } from '../collections/entries.ts';
import type { Interval } from './interval.ts';
import { logBeta } from './log-gamma.ts';

/** Points of the grid. Even in the square root of the rate, so that rates of a tenth of a percent are told apart too. */
const POINTS = 1_000;

const rates = Float64Array.from({ length: POINTS }, (_, place) => ((place + 0.5) / POINTS) ** 2);
const logRates = rates.map(Math.log);
const logRests = rates.map((rate) => Math.log1p(-rate));

/** One beta distribution of a mixture. Weights of a mixture sum to 1. */
export interface WeightedBeta {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

/** What is known of a rate (0 to 1): a mixture of beta distributions, held as chances on a fixed grid. */
export class RatePosterior {
  /** The expected rate, exact. */
  readonly mean: number;
  readonly #below: Float64Array;

  constructor(mixture: readonly WeightedBeta[]) {
    this.mean = mixture.reduce((sum, { weight, a, b }) => sum + (weight * a) / (a + b), 0);
    this.#below = cumulated(chancesOf(mixture));
  }

  /** The rate that lies above the true one with this chance (0 to 1), to the grid's step. */
  quantile(chance: number): number {
    const place = this.#below.findIndex((below) => below >= chance);
    return entryAt(rates, place < 0 ? POINTS - 1 : place);
  }

  /** The middle 95%. */
  interval(): Interval {
    return { low: this.quantile(0.025), high: this.quantile(0.975) };
  }

  /** The chance that this rate is above another one, both being independent. */
  chanceAbove(other: RatePosterior): number {
    let chance = 0;
    let before = 0;
    let ownBefore = 0;
    for (let place = 0; place < POINTS; place += 1) {
      const ownBelow = entryAt(this.#below, place);
      const own = ownBelow - ownBefore;
      const others = entryAt(other.#below, place);
      // Equal grid points: neither is above, so each takes half.
      chance += (own * (before + others)) / 2;
      [before, ownBefore] = [others, ownBelow];
    }
    return chance;
  }
}

function chancesOf(mixture: readonly WeightedBeta[]): Float64Array {
  const chances = new Float64Array(POINTS);
  for (const { weight, a, b } of mixture) {
    const scale = Math.log(weight) - logBeta(a, b);
    for (let place = 0; place < POINTS; place += 1) {
      // The grid's steps grow with the square root of the rate: half a power more than the beta density.
      const density = (a - 0.5) * entryAt(logRates, place) + (b - 1) * entryAt(logRests, place);
      addAt(chances, place, Math.exp(scale + density));
    }
  }
  return chances;
}

function cumulated(chances: Float64Array): Float64Array {
  let sum = 0;
  const below = chances.map((chance) => {
    sum += chance;
    return sum;
  });
  return below.map((each) => each / sum);
}

/** What one count alone says of a rate, under Jeffreys' prior Beta(1/2, 1/2). */
export function plainPosterior(happened: number, trials: number): RatePosterior {
  return new RatePosterior([{ weight: 1, a: happened + 0.5, b: trials - happened + 0.5 }]);
}
