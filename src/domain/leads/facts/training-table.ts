import { entryAt } from '../../collections/entries.ts';
import { type PropertyDefinition, propertyOf } from '../../crm/property.ts';
import { type LabelledLeads, leadColumn } from '../fitting/lead-table.ts';
import type { TrainingRow } from './training-row.ts';

/** Leads to learn from, with the moment each came in, by row: what tells the older from the newer. */
export interface TrainingLeads extends LabelledLeads {
  readonly createdAt: Float64Array;
  /** Whether changes are recorded, so that a property without one has been as it is from the start. */
  readonly dated: boolean;
}

/** Share of leads with a recorded change from which changes are taken to be recorded: files that were imported have none. */
const RECORDED = 0.2;

/** Collects training rows as columns: each property's texts, one for each row. */
export class TrainingTable {
  readonly #definitions: readonly PropertyDefinition[];
  readonly #texts: (string | null)[][];
  readonly #moments: number[] = [];
  readonly #createdAt: number[] = [];
  readonly #labels: number[] = [];
  #changed = 0;

  constructor(definitions: readonly PropertyDefinition[]) {
    this.#definitions = definitions;
    this.#texts = definitions.map(() => []);
  }

  /** Rows so far. */
  get rows(): number {
    return this.#labels.length;
  }

  add({ properties, lookedAt, createdAt, converted, changed }: TrainingRow): void {
    this.#definitions.forEach(({ name }, column) => {
      entryAt(this.#texts, column).push(propertyOf(properties, name));
    });
    if (this.#definitions.some(({ name }) => changed.has(name))) this.#changed += 1;
    this.#moments.push(lookedAt);
    this.#createdAt.push(createdAt);
    this.#labels.push(converted ? 1 : 0);
  }

  leads(): TrainingLeads {
    return {
      table: {
        rows: this.rows,
        columns: this.#definitions.map((definition, column) =>
          leadColumn(definition, entryAt(this.#texts, column)),
        ),
        moments: Float64Array.from(this.#moments),
      },
      labels: Uint8Array.from(this.#labels),
      createdAt: Float64Array.from(this.#createdAt),
      dated: this.#changed >= RECORDED * this.rows,
    };
  }
}
