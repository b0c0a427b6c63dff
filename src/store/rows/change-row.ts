import type { PropertyChange } from '../../domain/crm/property.ts';
import type { Columns } from '../engine/table.ts';

/** A property's value from a moment on, as stored; the record's type and id are beside it. */
export interface ChangeRow {
  readonly property: string;
  readonly changed_at: number;
  readonly value: string | null;
  readonly source: string | null;
}

const columns: Columns<ChangeRow> = {
  property: 'text',
  changed_at: 'bigint',
  value: 'text',
  source: 'text',
};

/** Changes and their rows. */
export const changeRows = {
  columns,
  to: (change: PropertyChange): ChangeRow => ({
    property: change.property,
    changed_at: change.at,
    value: change.value,
    source: change.source,
  }),
  from: (row: ChangeRow): PropertyChange => ({
    property: row.property,
    value: row.value,
    at: row.changed_at,
    source: row.source,
  }),
};
