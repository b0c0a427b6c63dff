import { outside } from '../../../collections/entries.ts';
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

/** Rounds at most, and how near the mean has to come, as a share of it. */
const ROUNDS = 30;
const NEAR = 1e-9;

/** The chance of a deal when its hazard is multiplied: 1 - (1 - p)^factor. */
export function shifted(chance: number, factor: number): number {
  return 1 - (1 - chance) ** factor;
}

/** Finds the level at which the mean over the shocks is the outlook's mean. */
export function levelOf(outlook: Outlook, nodes: readonly ShockNode[]): Level {
  const size = meanLump(outlook.sizes);
  const at = meanByHazard(outlook, outlook.arriving * size, nodes);
  const most = at(LARGEST).mean;
  if (most <= outlook.mean) {
    const extra = size > 0 ? (outlook.mean - most) / size : 0;
    return { hazard: LARGEST, arriving: LARGEST * outlook.arriving + extra };
  }
  const hazard = outlook.mean > 0 ? levelFor(outlook.mean, at) : 0;
  return { hazard, arriving: hazard * outlook.arriving };
}

/** The mean at a level, and how fast it grows there. */
type MeanAt = (hazard: number) => { readonly mean: number; readonly slope: number };

function meanByHazard({ deals }: Outlook, arriving: number, nodes: readonly ShockNode[]): MeanAt {
  const worths = Float64Array.from(deals, ({ lumps }) => meanLump(lumps));
  const stays = Float64Array.from(deals, ({ chance }) => Math.log1p(-chance));
  return (hazard) => {
    let mean = hazard * arriving;
    let slope = arriving;
    for (const { factor, weight } of nodes) {
      for (let deal = 0; deal < stays.length; deal += 1) {
        const rate = factor * (stays[deal] ?? outside(stays, deal));
        const lost = Math.expm1(hazard * rate);
        const worth = weight * (worths[deal] ?? outside(worths, deal));
        mean -= worth * lost;
        slope -= worth * rate * (1 + lost);
      }
    }
    return { mean, slope };
  };
}

/**
 * Newton's method. The mean grows ever more slowly with the level, so that a tangent never reaches too far to the right:
 * from the left each step stays on the left, and from the right the first one goes there.
 */
function levelFor(mean: number, at: MeanAt): number {
  let hazard = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = at(hazard);
    if (Math.abs(here.mean - mean) <= NEAR * mean) return hazard;
    hazard = Math.min(LARGEST, Math.max(0, hazard + (mean - here.mean) / here.slope));
  }
  return hazard;
}
