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
const ROUNDS = 60;
const NEAR = 1e-9;

/** The chance of a deal when its hazard is multiplied: 1 - (1 - p)^factor. */
export function shifted(chance: number, factor: number): number {
  return 1 - (1 - chance) ** factor;
}

/** Finds the level at which the mean over the shocks is the outlook's mean. */
export function levelOf(outlook: Outlook, nodes: readonly ShockNode[]): Level {
  const size = meanLump(outlook.sizes);
  const worths = Float64Array.from(outlook.deals, ({ lumps }) => meanLump(lumps));
  const stays = Float64Array.from(outlook.deals, ({ chance }) => Math.log1p(-chance));
  const meanAt = (hazard: number): number => {
    let mean = hazard * outlook.arriving * size;
    for (const { factor, weight } of nodes) {
      let won = 0;
      for (let deal = 0; deal < stays.length; deal += 1) {
        won -= Math.expm1(hazard * factor * (stays[deal] ?? 0)) * (worths[deal] ?? 0);
      }
      mean += weight * won;
    }
    return mean;
  };
  const most = meanAt(LARGEST);
  if (most <= outlook.mean) {
    const extra = size > 0 ? (outlook.mean - most) / size : 0;
    return { hazard: LARGEST, arriving: LARGEST * outlook.arriving + extra };
  }
  const hazard = rootOf(
    (level) => meanAt(level) - outlook.mean,
    LARGEST,
    most - outlook.mean,
    outlook.mean,
  );
  return { hazard, arriving: hazard * outlook.arriving };
}

/** Where a rising function that is below 0 at 0 and above it at `high` crosses: regula falsi, Illinois variant. */
function rootOf(of: (at: number) => number, high: number, atHigh: number, scale: number): number {
  let [left, right] = [0, high];
  let [below, above] = [-scale, atHigh];
  let at = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    at = (left * above - right * below) / (above - below);
    const value = of(at);
    if (Math.abs(value) <= NEAR * scale) return at;
    if (value < 0) {
      [left, below] = [at, value];
      above /= 2;
    } else {
      [right, above] = [at, value];
      below /= 2;
    }
  }
  return at;
}
