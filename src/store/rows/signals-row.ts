import type { CheckedDeal, StoredSignals } from '../../use-cases/ports/portal-store.ts';
import { columnsOf, type Stored, tableOf } from '../engine/columns.ts';

/** Warnings and the prompt in their columns. */
export const signalRows = columnsOf<StoredSignals>()({ warnings: 'jsonb', prompt: 'jsonb' });

export type SignalsRow = Stored<typeof signalRows>;

/** Checked deals and their rows. Nobody reads one back whole: a card reads its signals. */
export const checkRows = tableOf<CheckedDeal>()('pacekeeper.deal_check', ['deal_id'], {
  dealId: 'text',
  goalId: 'text',
  signals: signalRows,
  checkedAt: 'bigint',
});
