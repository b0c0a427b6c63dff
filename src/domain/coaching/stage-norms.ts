/** How long the portal's won deals stayed in a stage. */
export interface StageNorm {
  /** At least 9 in 10 passages were over after this many days, and no shorter time will do. */
  readonly ninetiethDays: number;
  /** How many passages that rests on. */
  readonly passages: number;
}

/**
 * Norms by stage from the days that won deals stayed there, one entry for each passage. Days that are not a length of
 * time (negative, not finite) are no passages; a stage without any has no norm.
 */
export function stageNorms(
  dwell: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, StageNorm> {
  const norms = new Map<string, StageNorm>();
  for (const [stageId, days] of dwell) {
    const sorted = days.filter((each) => Number.isFinite(each) && each >= 0).sort((a, b) => a - b);
    const ninetiethDays = sorted[nearestRank(sorted.length) - 1];
    if (ninetiethDays !== undefined) norms.set(stageId, { ninetiethDays, passages: sorted.length });
  }
  return norms;
}

/**
 * The rank of the 90th percentile among so many, by nearest rank: a day that was seen and not one between two, so that
 * "9 in 10 had moved on within it" is a count and not an estimate.
 */
function nearestRank(count: number): number {
  return Math.ceil((count * 9) / 10);
}
