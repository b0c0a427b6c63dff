import type { WorldChange } from '../../world.ts';
import type { RecordSource, StoredRecord } from '../record-set.ts';
import type { Column } from './columns.ts';

const noChanges: readonly WorldChange[] = [];
const dayMs = 86_400_000;
/** Records are created over the two years before `now`, and change within the 30 days after. */
const spreadMs = 730 * dayMs;
const changingMs = 30 * dayMs;
/** So many different records; then they repeat, but for id and unique columns, so that their values are made once. */
const lives = 2_048;

/** Records computed from their number, so that any count of them takes no memory; ids from `firstId` on. */
export function syntheticRecords(options: {
  readonly count: number;
  readonly firstId: number;
  readonly columns: readonly Column[];
  readonly now: number;
}): RecordSource {
  const { count, firstId, columns, now } = options;
  const parts = columns.map((column, index) => part(column, index, now));
  const shared: SharedParts = {
    now,
    byName: new Map(
      columns.map(({ definition }, index) => [definition.name, parts[index] ?? none]),
    ),
    changing: parts.filter((_, index) => (columns[index]?.versions ?? 1) > 1),
  };
  return { count, recordAt: (index) => new SyntheticRecord(firstId + index, shared) };
}

/** What all records of a source share. */
interface SharedParts {
  readonly now: number;
  readonly byName: ReadonlyMap<string, Part>;
  /** The columns with several versions: the only ones that change a record after its creation. */
  readonly changing: readonly Part[];
}

/** A column's versions for a record's number, oldest first. */
type Part = (number: number) => readonly WorldChange[];

const none: Part = () => noChanges;

function part(column: Column, index: number, now: number): Part {
  const made: (readonly WorldChange[] | undefined)[] = [];
  if (column.unique) return (number) => versionsOf(column, index, number, now);
  return (number) => {
    const life = number % lives;
    made[life] ??= versionsOf(column, index, life, now);
    return made[life];
  };
}

function versionsOf(
  column: Column,
  index: number,
  number: number,
  now: number,
): readonly WorldChange[] {
  return Array.from({ length: column.versions }, (_, version) => ({
    property: column.definition.name,
    value: column.valueFrom(mixed(number, index * 8 + version + 1), number),
    at: timeOf(index, version, number % lives, now),
    source: version === 0 ? 'FORM' : 'CRM_UI',
  }));
}

function createdAt(life: number, now: number): number {
  return now - changingMs - Math.floor((mixed(life, 0) / 2 ** 32) * spreadMs);
}

/** The first value comes with the record, each later one in a stretch of its own. */
function timeOf(index: number, version: number, life: number, now: number): number {
  const created = createdAt(life, now);
  const stretch = changingMs / 8;
  return version === 0 ? created : created + version * stretch + (mixed(life, index) % stretch);
}

class SyntheticRecord implements StoredRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly archivedAt = null;
  readonly #number: number;
  readonly #shared: SharedParts;

  constructor(number: number, shared: SharedParts) {
    this.id = String(number);
    this.createdAt = createdAt(number % lives, shared.now);
    this.#number = number;
    this.#shared = shared;
  }

  changesOf(property: string): readonly WorldChange[] {
    return (this.#shared.byName.get(property) ?? none)(this.#number);
  }

  changes(): readonly WorldChange[] {
    return [...this.#shared.byName.values()]
      .flatMap((versions) => versions(this.#number))
      .sort((a, b) => a.at - b.at);
  }

  changedAt(at: number): number {
    let last = this.createdAt;
    for (const versions of this.#shared.changing) {
      for (const change of versions(this.#number)) {
        if (change.at <= at && change.at > last) last = change.at;
      }
    }
    return last;
  }
}

/** A well-spread whole number below 2^32 for a pair of numbers: the finaliser of MurmurHash3. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
