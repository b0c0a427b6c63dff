import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';
import type { CheckedDeal } from '../../use-cases/ports/pace-store.ts';
import type { Table } from '../engine/table.ts';

/** What pacing found on a deal, as stored. */
export interface CheckRow {
  readonly deal_id: string;
  readonly goal_id: string | null;
  readonly warnings: readonly Warning[];
  readonly prompt: Prompt | null;
  readonly checked_at: number;
}

const table: Table<CheckRow> = {
  name: 'pacekeeper.deal_check',
  key: ['deal_id'],
  columns: {
    deal_id: 'text',
    goal_id: 'text',
    warnings: 'jsonb',
    prompt: 'jsonb',
    checked_at: 'bigint',
  },
};

/** Checked deals and their rows. Nobody reads one back whole: a card reads its signals. */
export const checkRows = {
  table,
  to: (checked: CheckedDeal): CheckRow => ({
    deal_id: checked.dealId,
    goal_id: checked.goalId,
    warnings: checked.signals.warnings,
    prompt: checked.signals.prompt,
    checked_at: checked.checkedAt,
  }),
};
