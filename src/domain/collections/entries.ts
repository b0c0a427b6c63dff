/**
 * Entries of lists and columns that must be there. A wrong index throws instead of becoming a plausible number.
 * docs/decisions/0022-a-wrong-index-throws.md says when `entryAt` is called and when `?? outside` is written out.
 */

const FAULT = 'This is a fault in Pacekeeper: the figure was not computed.';

/** A list or column of numbers that is written to. */
interface Numbers {
  readonly length: number;
  [index: number]: number;
}

/** The entry at an index. @throws {RangeError} where there is none; it names the index and the length. */
export function entryAt<Entry>(list: ArrayLike<Entry>, index: number): Entry {
  const entry = list[index];
  return entry === undefined ? outside(list, index) : entry;
}

/** The last entry. @throws {RangeError} of an empty list. */
export function lastOf<Entry>(list: ArrayLike<Entry>): Entry {
  return entryAt(list, list.length - 1);
}

/** What a map has for a key that must be in it. @throws {RangeError} where it is not; it names the key. */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value !== undefined) return value;
  throw new RangeError(
    `The key ${String(key)} was read of a map of ${map.size} that lacks it. ${FAULT}`,
  );
}

/** Adds to an entry, in place. @throws {RangeError} where there is none. */
export function addAt(list: Numbers, index: number, by: number): void {
  list[index] = entryAt(list, index) + by;
}

/**
 * What hot loops write behind `??`, so that the read stays in their own code: `column[row] ?? outside(column, row)`.
 *
 * @throws {RangeError} always.
 */
export function outside({ length }: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`Entry ${index} was read of a list of ${length}. ${FAULT}`);
}
