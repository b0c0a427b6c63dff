import type { ContactWarningMessages } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { DealWarningMessages } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { CheckedDeal } from '../../use-cases/ports/pace-store.ts';
import type { StoredSignals } from '../../use-cases/ports/stored-signals.ts';
import { columnsOf, type Stored, tableOf } from '../engine/columns.ts';

const signals = { warnings: 'jsonb', prompt: 'jsonb' } as const;

/** Warnings of a contact and the prompt, in their columns. */
export const contactSignals = columnsOf<StoredSignals<ContactWarningMessages>>()(signals);

/** The same of a deal. */
export const dealSignals = columnsOf<StoredSignals<DealWarningMessages>>()(signals);

export type DealSignalsRow = Stored<typeof dealSignals>;

/** Checked deals and their rows. Nobody reads one back whole: a card reads its signals. */
export const checkRows = tableOf<CheckedDeal>()('pacekeeper.deal_check', ['deal_id'], {
  dealId: 'text',
  goalId: 'text',
  signals: dealSignals,
  checkedAt: 'bigint',
});
