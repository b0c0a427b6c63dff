import { Decimal } from 'decimal.js';
import type { DealListRow } from '../../contract/record-list.ts';
import type { DealOutcome } from '../../domain/crm/deal.ts';
import { type Pipeline, stageOf } from '../../domain/crm/pipeline.ts';
import type { PaceVerdict } from '../../domain/goals/pace.ts';

/** A deal of a list as the database gives it. */
export interface DealListRecord {
  readonly id: string;
  readonly name: string | null;
  readonly outcome: DealOutcome;
  readonly pipeline_id: string | null;
  readonly stage_id: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly owner_name: string | null;
  readonly pace: number | null;
  readonly verdict: PaceVerdict | null;
  readonly warnings: number;
}

/** What a list shows of the deals of `page`, a table expression with their keys, paces, verdicts and warnings. */
export const dealListSelect = `
  SELECT deal.id, deal.name, deal.outcome, deal.pipeline_id, deal.stage_id, deal.amount, deal.currency,
    owner.name AS owner_name, page.pace, page.verdict,
    coalesce(jsonb_array_length(page.warnings), 0) AS warnings
  FROM page
  JOIN pacekeeper.deal ON deal.portal_id = page.portal_id AND deal.id = page.id
  LEFT JOIN pacekeeper.owner ON owner.portal_id = page.portal_id AND owner.id = deal.owner_id`;

/** A deal as the lists give it; a stage that no pipeline has keeps its id. */
export function toDealListRow(
  record: DealListRecord,
  pipelines: readonly Pipeline[] = [],
): DealListRow {
  const { id, name, outcome, pace, verdict, warnings, amount, currency } = record;
  return {
    id,
    name,
    outcome,
    pace,
    verdict,
    warnings,
    ownerName: record.owner_name,
    stage: stageOf(pipelines, record.pipeline_id, record.stage_id)?.label ?? record.stage_id,
    amount:
      amount === null || currency === null
        ? null
        : { amount: new Decimal(amount).toFixed(), currency },
  };
}
