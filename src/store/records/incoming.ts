import type { Properties } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { SyncedRecord } from '../../use-cases/ports/crm-source.ts';
import { isStorable, isStorableJson, storableText, toJson } from '../engine/json-text.ts';
import type { StreamMapping } from './stream-mapping.ts';
import type { Incoming, SeenRow, SyncedRow } from './synced-row.ts';

/** A page's records as rows. When a record comes twice, the later modified one counts, and both histories do. */
export function incomingRows<R>(
  records: readonly SyncedRecord<R>[],
  mapping: StreamMapping<R>,
  seenAt: Instant,
): readonly Incoming[] {
  const byId = new Map<string, Incoming>();
  for (const { record, history } of records) {
    const incoming = { ...settle(mapping.to(record), seenAt), history };
    const { id } = incoming.row;
    const twin = byId.get(id);
    byId.set(id, twin === undefined ? incoming : merge(twin, incoming));
  }
  return [...byId.values()];
}

function merge(first: Incoming, second: Incoming): Incoming {
  const newer = (first.row.modified_at ?? 0) > (second.row.modified_at ?? 0) ? first : second;
  return { ...newer, history: [...first.history, ...second.history] };
}

/** The row and its JSON, with a rejected value for each property that loses a character in being stored. */
function settle(given: SyncedRow, seenAt: Instant): Pick<Incoming, 'row' | 'json'> {
  const json = JSON.stringify(seen(given, seenAt));
  if (isStorableJson(json)) return { row: given, json };
  const rejected = [...given.rejected, ...unstorableValues(given.properties ?? {})];
  const row = { ...given, id: storableText(given.id), rejected };
  return { row, json: toJson(seen(row, seenAt)) };
}

function seen(row: SyncedRow, seenAt: Instant): SeenRow {
  return { ...row, first_seen_at: seenAt };
}

function unstorableValues(properties: Properties): RejectedValue[] {
  return Object.entries(properties).flatMap(([property, value]) =>
    value === null || isStorable(value) ? [] : [{ property, value: escaped(value), reason }],
  );
}

const reason = { say: 'character cannot be stored', with: {} } as const;

/** The value with the offending characters spelled out, as JSON writes them. */
function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
