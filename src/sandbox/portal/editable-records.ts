import { compareIds, type RecordSet, type RecordSource, type StoredRecord } from './record-set.ts';

/** A source's records with changes kept beside it, so that a computed source stays computed. */
export class EditableRecords implements RecordSet {
  readonly #source: RecordSource;
  readonly #edited = new Map<string, StoredRecord>();
  readonly #added: StoredRecord[] = [];

  constructor(source: RecordSource) {
    this.#source = source;
  }

  *after(id: string | null): Iterable<StoredRecord> {
    for (let index = id === null ? 0 : this.#indexAfter(id); index < this.#count(); index += 1) {
      yield this.#recordAt(index);
    }
  }

  find(id: string): StoredRecord | null {
    const index = this.#indexAfter(id) - 1;
    if (index < 0) return null;
    const record = this.#recordAt(index);
    return record.id === id ? record : null;
  }

  put(record: StoredRecord): void {
    if (this.find(record.id) !== null) {
      this.#edited.set(record.id, record);
    } else if (this.#indexAfter(record.id) === this.#count()) {
      this.#added.push(record);
    } else {
      throw new RangeError(`New id ${record.id} is not above all others; take nextId().`);
    }
  }

  nextId(): string {
    const count = this.#count();
    return count === 0 ? '1' : String(BigInt(this.#recordAt(count - 1).id) + 1n);
  }

  #count(): number {
    return this.#source.count + this.#added.length;
  }

  #recordAt(index: number): StoredRecord {
    const record = this.#added[index - this.#source.count] ?? this.#source.recordAt(index);
    return this.#edited.get(record.id) ?? record;
  }

  /** The index of the first record with a greater id, by halving. */
  #indexAfter(id: string): number {
    let low = 0;
    let high = this.#count();
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareIds(this.#recordAt(middle).id, id) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
