/** What was counted or added up for a key: for one that never was, 0. */
export function countOf<Key>(counts: ReadonlyMap<Key, number>, key: Key): number {
  return counts.get(key) ?? 0;
}

/** Counts a key, in place: once, or as much as said. */
export function addCount<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, countOf(counts, key) + by);
}
