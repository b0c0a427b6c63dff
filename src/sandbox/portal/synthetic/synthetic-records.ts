import type { WorldChange } from '../../world.ts';
import type { RecordSource, StoredRecord } from '../record-set.ts';
import type { Column } from './columns.ts';

const noChanges: readonly WorldChange[] = [];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Records are created over the two years before `now`, and change within the 30 days after. */
const spreadMs = 730 * dayMs;
const changingMs = 30 * dayMs;

/** Records computed from their number, so that any count of them takes no memory; ids from `firstId` on. */
export function syntheticRecords(options: {
  readonly count: number;
  readonly firstId: number;
  readonly columns: readonly Column[];
  readonly now: number;
}): RecordSource {
  const { count, firstId, columns, now } = options;
  const byName = new Map(
    columns.map((column, index) => [column.definition.name, { column, index }]),
  );
  return {
    count,
    recordAt: (index) => new SyntheticRecord(firstId + index, byName, now),
  };
}

type Columns = ReadonlyMap<string, { readonly column: Column; readonly index: number }>;

class SyntheticRecord implements StoredRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly archivedAt = null;
  readonly #number: number;
  readonly #columns: Columns;

  constructor(number: number, columns: Columns, now: number) {
    this.id = String(number);
    this.createdAt = now - changingMs - (mixed(number, 0) % spreadMs);
    this.#number = number;
    this.#columns = columns;
  }

  changesOf(property: string): readonly WorldChange[] {
    const found = this.#columns.get(property);
    if (found === undefined) return noChanges;
    const { column, index } = found;
    if (column.versions === 1) return [this.#version(column, index, 0)];
    return Array.from({ length: column.versions }, (_, version) =>
      this.#version(column, index, version),
    );
  }

  changes(): readonly WorldChange[] {
    return [...this.#columns.keys()]
      .flatMap((property) => this.changesOf(property))
      .sort((a, b) => a.at - b.at);
  }

  changedAt(at: number): number {
    let last = this.createdAt;
    for (const { column, index } of this.#columns.values()) {
      for (let version = column.versions - 1; version > 0; version -= 1) {
        const changed = this.#timeOf(index, version);
        if (changed <= at) {
          last = Math.max(last, changed);
          break;
        }
      }
    }
    return last;
  }

  #version(column: Column, index: number, version: number): WorldChange {
    return {
      property: column.definition.name,
      value: column.valueFrom(mixed(this.#number, index * 8 + version + 1), this.#number),
      at: this.#timeOf(index, version),
      source: version === 0 ? 'FORM' : 'CRM_UI',
    };
  }

  /** The first value comes with the record, each later one in a stretch of its own. */
  #timeOf(index: number, version: number): number {
    if (version === 0) return this.createdAt;
    const stretch = changingMs / 8;
    return this.createdAt + version * stretch + (mixed(this.#number, index) % stretch);
  }
}

/** A well-spread whole number below 2^32 for a pair of numbers: the finaliser of MurmurHash3. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
