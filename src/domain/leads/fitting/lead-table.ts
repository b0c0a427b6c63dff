import { entryAt } from '../../collections/entries.ts';
import type { PropertyDefinition } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';

/** A property of a set of leads. `codes` point, row by row, into `texts`, where each different text stands once. */
export interface LeadColumn {
  readonly definition: PropertyDefinition;
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array;
}

/** What was known of leads at the moment each is scored for. All columns have `rows` codes. */
export interface LeadTable {
  readonly rows: number;
  readonly columns: readonly LeadColumn[];
  /** The moment that each row speaks of, for ages; null when the rows have no dates. */
  readonly moments: Float64Array | null;
}

/** Leads whose outcome is known. */
export interface LabelledLeads {
  readonly table: LeadTable;
  /** 1: converted; 0: not; by row. */
  readonly labels: Uint8Array;
}

/** A moment for rows without one: no age is read from them. */
export const NO_MOMENT: Instant = 0;

/** Puts a column's texts in one list of different ones. */
export function leadColumn(
  definition: PropertyDefinition,
  texts: readonly (string | null)[],
): LeadColumn {
  const places = new Map<string | null, number>();
  const codes = Uint32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { definition, texts: [...places.keys()], codes };
}

/** The leads in these rows, in their order. */
export function leadsAt({ table, labels }: LabelledLeads, rows: Uint32Array): LabelledLeads {
  return {
    table: tableAt(table, rows),
    labels: Uint8Array.from(rows, (row) => entryAt(labels, row)),
  };
}

function tableAt({ columns, moments }: LeadTable, rows: Uint32Array): LeadTable {
  return {
    rows: rows.length,
    columns: columns.map((column) => ({
      ...column,
      codes: Uint32Array.from(rows, (row) => entryAt(column.codes, row)),
    })),
    moments: moments && Float64Array.from(rows, (row) => entryAt(moments, row)),
  };
}
