import type { Properties } from '../../domain/crm/property.ts';
import type { NamedDealHistory } from '../../use-cases/ports/changes-store.ts';
import type { DealRow } from './deal-row.ts';
import { moneyFrom } from './decimal-column.ts';

/** A deal with its past as it is read: never written in this form. `changes`: property, moment and value of each. */
export interface DealHistoryRow
  extends Pick<
    DealRow,
    | 'id'
    | 'name'
    | 'owner_id'
    | 'pipeline_id'
    | 'stage_id'
    | 'outcome'
    | 'amount'
    | 'currency'
    | 'home_amount'
    | 'home_currency'
    | 'close_date'
    | 'created_at'
  > {
  readonly properties: Properties;
  readonly changes: readonly (readonly [property: string, at: number, value: string | null])[];
}

/** A row as the domain sees it. */
export function dealHistoryFrom(row: DealHistoryRow): NamedDealHistory {
  return {
    name: row.name,
    present: {
      id: row.id,
      outcome: row.outcome,
      ownerId: row.owner_id,
      pipelineId: row.pipeline_id,
      stageId: row.stage_id,
      closeDate: row.close_date,
      createdAt: row.created_at,
      amount: moneyFrom(row.amount, row.currency),
      homeAmount: moneyFrom(row.home_amount, row.home_currency),
    },
    properties: row.properties,
    changes: row.changes.map(([property, at, value]) => ({ property, at, value, source: null })),
  };
}
