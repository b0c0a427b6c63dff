import type { Properties, PropertyChange } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Instant } from '../../domain/crm/time.ts';

/** What every synced row has. `modified_at` and `properties` are the CRM's; goals have neither. */
export interface SyncedRow {
  readonly id: string;
  readonly modified_at?: number | null;
  readonly properties?: Properties;
  /** Of goals alone. */
  readonly target?: string | null;
  readonly rejected: readonly RejectedValue[];
}

/** A row as it is written, with the moment at which its record was first seen. */
export type SeenRow = SyncedRow & { readonly first_seen_at: Instant };

/** A record of a page: its row, and the CRM's memory of it, oldest first. */
export interface Incoming {
  readonly row: SyncedRow;
  /** The {@link SeenRow} as JSON that the database accepts: a page's rows are most of its bytes, so they are put into words once. */
  readonly json: string;
  readonly history: readonly PropertyChange[];
}

/** A record as it is stored. */
export interface StoredRecord {
  readonly row: SyncedRow;
  readonly firstSeenAt: Instant;
}
