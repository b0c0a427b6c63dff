/**
 * Points after `ageDays` with the given half-life, rounded to the nearest integer (halves up). Evidence dated ahead of
 * now (clocks differ) has not faded.
 */
export function decayed(points: number, ageDays: number, halfLifeDays: number): number {
  return Math.round(points * 0.5 ** (Math.max(0, ageDays) / halfLifeDays));
}
