/** How long the portal's won deals stayed in a stage. */
export interface StageNorm {
  /** 9 in 10 passages were over after this many days. */
  readonly ninetiethDays: number;
  /** How many passages that rests on. */
  readonly passages: number;
}

/** The share of won deals that a norm leaves behind: 9 in 10 had moved on, so the tenth is worth a look. */
const SHARE = 0.9;

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
    if (sorted.length > 0)
      norms.set(stageId, { ninetiethDays: quantile(sorted, SHARE), passages: sorted.length });
  }
  return norms;
}

/** The quantile of sorted numbers, between neighbours by straight line (Hyndman and Fan's type 7, as R and Excel). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at % 1);
}
