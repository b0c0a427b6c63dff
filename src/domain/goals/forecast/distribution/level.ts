import { meanLump, type Outlook } from './outlook.ts';
import type { ShockNode } from './shock-nodes.ts';

/** One outlook brought to its mean: chances and arrivals as they are before a shock. */
export interface Level {
  /** Hazards and arrivals are multiplied by this. */
  readonly hazard: number;
  /** Mean number of wins from deals that do not exist yet. */
  readonly arriving: number;
}

/** Open deals are not pushed further than this from what their own history says; the rest is expected of new deals. */
const LARGEST = 4;

const ROUNDS = 40;

/** The chance of a deal when its hazard is multiplied: 1 - (1 - p)^factor. */
export function shifted(chance: number, factor: number): number {
  return 1 - (1 - chance) ** factor;
}

/** Finds the level at which the mean over the shocks is the outlook's mean, by halving. */
export function levelOf(outlook: Outlook, nodes: readonly ShockNode[]): Level {
  const size = meanLump(outlook.sizes);
  const worths = outlook.deals.map(({ lumps }) => meanLump(lumps));
  const meanAt = (hazard: number): number => {
    let mean = hazard * outlook.arriving * size;
    for (const { factor, weight } of nodes) {
      outlook.deals.forEach(({ chance }, index) => {
        mean += weight * shifted(chance, hazard * factor) * (worths[index] ?? 0);
      });
    }
    return mean;
  };
  const most = meanAt(LARGEST);
  if (most <= outlook.mean) {
    const extra = size > 0 ? (outlook.mean - most) / size : 0;
    return { hazard: LARGEST, arriving: LARGEST * outlook.arriving + extra };
  }
  let [low, high] = [0, LARGEST];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < outlook.mean) low = middle;
    else high = middle;
  }
  return { hazard: high, arriving: high * outlook.arriving };
}
