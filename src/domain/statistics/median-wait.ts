/** How long something took, or how long it has been waited for in vain so far. */
export interface Wait {
  /** At least 0; any unit. */
  readonly length: number;
  readonly ended: boolean;
}

/**
 * The length after which half of the waits have ended, counting those that still go on (Kaplan and Meier 1958): leaving them
 * out would make slow answers look fast. Null when fewer than half have ended so far.
 */
export function medianWait(waits: readonly Wait[]): number | null {
  const ordered = waits.toSorted(
    (one, other) => one.length - other.length || Number(other.ended) - Number(one.ended),
  );
  let waiting = 1;
  for (const [index, { length, ended }] of ordered.entries()) {
    if (!ended) continue;
    waiting *= 1 - 1 / (ordered.length - index);
    if (waiting <= 0.5 + Number.EPSILON) return length;
  }
  return null;
}
