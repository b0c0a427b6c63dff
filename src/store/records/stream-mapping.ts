import type { Instant } from '../../domain/crm/time.ts';
import type { Stream, StreamRecords } from '../../use-cases/ports/crm-source.ts';
import type { Table } from '../engine/columns.ts';
import type { Query } from '../engine/tenant.ts';
import { contactRows } from '../rows/contact-row.ts';
import { dealRows } from '../rows/deal-row.ts';
import { syncedGoalRows } from '../rows/goal-row.ts';
import type { SyncedRow } from './synced-row.ts';
import { keepTargetChanges } from './target-changes.ts';

/** How a stream's records are stored. */
export interface StreamMapping<R> {
  readonly objectType: 'contact' | 'deal' | 'goal';
  readonly table: Table<SyncedRow>;
  readonly to: (record: R) => SyncedRow;
  /** Keeps what writing a page would overwrite. */
  readonly before?: (query: Query, rows: readonly SyncedRow[], seenAt: Instant) => Promise<void>;
}

/** The mapping of each stream. */
export const streamMappings: { readonly [S in Stream]: StreamMapping<StreamRecords[S]> } = {
  contacts: { objectType: 'contact', table: contactRows, to: contactRows.to },
  deals: { objectType: 'deal', table: dealRows, to: dealRows.to },
  goals: {
    objectType: 'goal',
    table: syncedGoalRows,
    to: syncedGoalRows.to,
    before: keepTargetChanges,
  },
};
