import type { RecordedDeal } from '../../domain/goals/forecast/recorded-deal.ts';
import { moneyFrom } from './decimal-column.ts';

/** A deal with its recorded values as it is read: never written in this form. */
export interface RecordedDealRow {
  readonly id: string;
  readonly owner_id: string;
  readonly pipeline_id: string | null;
  readonly stage_id: string | null;
  readonly outcome: RecordedDeal['outcome'];
  readonly created_at: number | null;
  readonly close_date: number | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly home_amount: string | null;
  readonly home_currency: string | null;
  /** [property, moment, value], oldest first: a third of the bytes of named fields. */
  readonly changes: readonly (readonly [string, number, string | null])[] | null;
}

/** A row as the domain sees it. */
export function recordedDealFrom(row: RecordedDealRow): RecordedDeal {
  return {
    id: row.id,
    ownerId: row.owner_id,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    outcome: row.outcome,
    createdAt: row.created_at,
    closeDate: row.close_date,
    amount: moneyFrom(row.amount, row.currency),
    homeAmount: moneyFrom(row.home_amount, row.home_currency),
    changes: (row.changes ?? []).map(([property, at, value]) => ({ property, at, value })),
  };
}
