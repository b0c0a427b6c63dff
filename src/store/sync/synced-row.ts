import type { Properties, PropertyChange, RejectedValue } from '../../domain/crm/property.ts';
import type { Instant } from '../../domain/crm/time.ts';

/** What every synced row has. `modified_at` and `properties` are the CRM's; goals have neither. */
export interface SyncedRow {
  readonly id: string;
  readonly modified_at?: number | null;
  readonly properties?: Properties;
  readonly rejected: readonly RejectedValue[];
}

/** A record of a page: its row, as it would be read back, and the CRM's memory of it, oldest first. */
export interface Incoming {
  readonly row: SyncedRow;
  readonly history: readonly PropertyChange[];
}

/** A record as it is stored. */
export interface StoredRecord {
  readonly row: SyncedRow;
  readonly firstSeenAt: Instant;
}
