import type { WorldChange, WorldRecord } from '../world.ts';
import type { StoredRecord } from './record-set.ts';

const noChanges: readonly WorldChange[] = [];

/** A record whose changes are all in memory. */
export class HeldRecord implements StoredRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly archivedAt: number | null;
  readonly #changes: readonly WorldChange[];
  #byProperty: Map<string, WorldChange[]> | null = null;

  /** `record.changes` oldest first. */
  constructor(record: WorldRecord) {
    this.id = record.id;
    this.createdAt = record.createdAt;
    this.archivedAt = record.archivedAt;
    this.#changes = record.changes;
  }

  changesOf(property: string): readonly WorldChange[] {
    this.#byProperty ??= Map.groupBy(this.#changes, (change) => change.property);
    return this.#byProperty.get(property) ?? noChanges;
  }

  changes(): readonly WorldChange[] {
    return this.#changes;
  }

  changedAt(at: number): number {
    const last = this.#changes.findLast((change) => change.at <= at);
    return Math.max(this.createdAt, last?.at ?? this.createdAt);
  }
}

/** The record with more changes; those that share a moment take effect in the order given. */
export function withChanges(record: StoredRecord, added: readonly WorldChange[]): HeldRecord {
  const changes = [...record.changes(), ...added].sort((a, b) => a.at - b.at);
  return new HeldRecord({
    id: record.id,
    createdAt: record.createdAt,
    archivedAt: record.archivedAt,
    changes,
  });
}

/** The record, archived from `at` on. */
export function archivedFrom(record: StoredRecord, at: number): HeldRecord {
  return new HeldRecord({
    id: record.id,
    createdAt: record.createdAt,
    archivedAt: at,
    changes: record.changes(),
  });
}
