import type { Properties, RejectedValue } from '../../domain/crm/property.ts';
import type { SyncedRecord } from '../../use-cases/ports/crm-source.ts';
import { isStorable, storableText } from '../json-text.ts';
import type { StreamMapping } from './stream-mapping.ts';
import type { Incoming, SyncedRow } from './synced-row.ts';

/** A page's records as rows. When a record comes twice, the later modified one counts, and both histories do. */
export function incomingRows<R>(
  records: readonly SyncedRecord<R>[],
  mapping: StreamMapping<R>,
): readonly Incoming[] {
  const byId = new Map<string, Incoming>();
  for (const { record, history } of records) {
    const row = settle(mapping.to(record));
    const twin = byId.get(row.id);
    byId.set(row.id, twin === undefined ? { row, history } : merge(twin, { row, history }));
  }
  return [...byId.values()];
}

function merge(first: Incoming, second: Incoming): Incoming {
  const newer = (first.row.modified_at ?? 0) > (second.row.modified_at ?? 0) ? first : second;
  return { row: newer.row, history: [...first.history, ...second.history] };
}

/** The row with a rejected value for each property that loses a character in being stored. */
function settle(row: SyncedRow): SyncedRow {
  const id = storableText(row.id);
  const unstorable = unstorableValues(row.properties ?? {});
  return { ...row, id, rejected: [...row.rejected, ...unstorable] };
}

function unstorableValues(properties: Properties): RejectedValue[] {
  return Object.entries(properties).flatMap(([property, value]) =>
    value === null || isStorable(value) ? [] : [{ property, value: escaped(value), reason }],
  );
}

const reason =
  'holds a character that cannot be stored (U+0000, or half of a surrogate pair): kept with U+FFFD in its place';

/** The value with the offending characters spelled out, as JSON writes them. */
function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
