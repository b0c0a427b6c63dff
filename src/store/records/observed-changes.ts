import type { PropertyChange } from '../../domain/crm/property.ts';
import { propertyOf } from '../../domain/crm/property.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredRecord, SyncedRow } from './synced-row.ts';

/** A value of a record's property from a moment on. */
export interface KnownChange extends PropertyChange {
  readonly objectId: string;
  /** Recorded only when nothing at all is known yet of this property of this record. */
  readonly onlyIfUnknown: boolean;
}

/**
 * What a record's new values tell beside the CRM's own history, property by property: the new value as of `seenAt`, unless the
 * history ends with it. The value it replaces is kept too when no history ever named one, as of the moment
 * the record was first seen: that it was in force then is all that is known.
 */
export function observedChanges(
  before: StoredRecord,
  row: SyncedRow,
  history: readonly PropertyChange[],
  seenAt: Instant,
): KnownChange[] {
  const latest = latestValues(history);
  const observed: KnownChange[] = [];
  const objectId = row.id;
  for (const property of Object.keys(row.properties ?? {})) {
    const [was, is] = [valueIn(before.row, property), valueIn(row, property)];
    if (was === is) continue;
    const told = latest.has(property);
    if (!told && wasRead(before.row, property)) {
      const at = before.firstSeenAt;
      observed.push({ property, value: was, at, source: null, objectId, onlyIfUnknown: true });
    }
    if (!told || latest.get(property) !== is) {
      observed.push({
        property,
        value: is,
        at: seenAt,
        source: null,
        objectId,
        onlyIfUnknown: false,
      });
    }
  }
  return observed;
}

function latestValues(history: readonly PropertyChange[]): ReadonlyMap<string, string | null> {
  return new Map(
    history.map((change) => [change.property, change.value === '' ? null : change.value]),
  );
}

function valueIn(row: SyncedRow, property: string): string | null {
  return propertyOf(row.properties ?? {}, property);
}

/** Whether the record was read with this property at all: one that is new to us had a value before that nobody knows. */
function wasRead(row: SyncedRow, property: string): boolean {
  return Object.hasOwn(row.properties ?? {}, property);
}
