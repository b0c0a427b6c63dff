import type { WorldChange } from '../world.ts';

/** A record as the portal holds it: everything that ever happens to it, also what the portal's clock has not reached. */
export interface StoredRecord {
  readonly id: string;
  /** ms since 1970, as every time in the sandbox. */
  readonly createdAt: number;
  readonly archivedAt: number | null;
  /** The changes of one property, oldest first. */
  changesOf(property: string): readonly WorldChange[];
  /** Every change, oldest first. */
  changes(): readonly WorldChange[];
  /** The time of the last change at or before `at`; the creation when there is none. */
  changedAt(at: number): number;
}

/** Records by ascending id, held or computed. */
export interface RecordSource {
  readonly count: number;
  /** `index` in 0..count-1. */
  recordAt(index: number): StoredRecord;
}

/** The records of one object type, open to changes. */
export interface RecordSet {
  /** Records with an id above `id` (null: all of them), ascending. */
  after(id: string | null): Iterable<StoredRecord>;
  find(id: string): StoredRecord | null;
  /** Puts a record in place of the one with its id, or adds it; a new id must be above all others. */
  put(record: StoredRecord): void;
  /** An id above all others. */
  nextId(): string;
}

/** Orders HubSpot's ids as numbers; ids are digits without leading zeros, of any length. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether the record exists at a moment: it was created, and is archived or not as asked. */
export function existsAt(record: StoredRecord, at: number, archived: boolean): boolean {
  if (record.createdAt > at) return false;
  return archived === (record.archivedAt !== null && record.archivedAt <= at);
}
