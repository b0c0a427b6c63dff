import type { PropertyChange } from '../../domain/crm/property.ts';
import { columnsOf, type Stored } from '../engine/columns.ts';

/** How a property's value from a moment on is stored; the record's type and id are beside it. */
export const changeFields = {
  property: 'text',
  at: { column: 'changed_at', type: 'bigint' },
  value: 'text',
  source: 'text',
} as const;

/** Changes and their rows. */
export const changeRows = columnsOf<PropertyChange>()(changeFields);

export type ChangeRow = Stored<typeof changeRows>;

/** A change as JSON: a third of the bytes of named fields. Its source comes along where it is asked for. */
export type ChangeTuple = readonly [
  property: string,
  at: number,
  value: string | null,
  source?: string | null,
];

/** Changes out of their tuples; null: there are none. */
export function changesFrom(tuples: readonly ChangeTuple[] | null): PropertyChange[] {
  return (tuples ?? []).map(([property, at, value, source = null]) => ({
    property,
    at,
    value,
    source,
  }));
}
