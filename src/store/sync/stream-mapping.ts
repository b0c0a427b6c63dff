import type { Stream, StreamRecords } from '../../use-cases/ports/crm-source.ts';
import { contactRows } from '../rows/contact-row.ts';
import { dealRows } from '../rows/deal-row.ts';
import { syncedGoalRows } from '../rows/goal-row.ts';
import type { Table } from '../table.ts';
import type { SyncedRow } from './synced-row.ts';

/** How a stream's records are stored. */
export interface StreamMapping<R> {
  readonly objectType: 'contact' | 'deal' | 'goal';
  readonly table: Table<SyncedRow>;
  readonly to: (record: R) => SyncedRow;
}

/** The mapping of each stream. */
export const streamMappings: { readonly [S in Stream]: StreamMapping<StreamRecords[S]> } = {
  contacts: { objectType: 'contact', table: contactRows.table, to: contactRows.to },
  deals: { objectType: 'deal', table: dealRows.table, to: dealRows.to },
  goals: { objectType: 'goal', table: syncedGoalRows.table, to: syncedGoalRows.to },
};
