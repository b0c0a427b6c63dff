import { Decimal } from 'decimal.js';
import type { DealListRow, ListPage } from '../../contract/record-list.ts';
import type { DealOutcome } from '../../domain/crm/deal.ts';
import { type Pipeline, stageOf } from '../../domain/crm/pipeline.ts';
import type { ListQuery } from '../../use-cases/ports/portal-store.ts';
import { literal } from '../sql-literal.ts';
import type { Tenant } from '../tenant.ts';
import { matching } from './matching.ts';
import { ownedBy } from './owned-by.ts';

interface DealListRecord {
  readonly id: string;
  readonly name: string | null;
  readonly outcome: DealOutcome;
  readonly pipeline_id: string | null;
  readonly stage_id: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly owner_name: string | null;
  readonly pace: number | null;
  readonly warnings: number;
}

/** Deals that are not archived, by the pace of their goal, the furthest behind first; without one last; open before ended; equals by id. */
export async function dealsByPace(
  tenant: Tenant,
  query: ListQuery,
): Promise<ListPage<DealListRow>> {
  const [records, [portal], [count]] = await tenant.read<
    [DealListRecord, { pipelines: readonly Pipeline[] }, { total: number }]
  >([
    pageSql(query),
    'SELECT pipelines FROM pacekeeper.portal',
    `SELECT count(*) AS total FROM pacekeeper.deal WHERE ${listed(query)}`,
  ]);
  const rows = records.map((record) => toListRow(record, portal?.pipelines ?? []));
  return { rows, total: count?.total ?? 0 };
}

function pageSql(query: ListQuery): string {
  return `
    WITH page AS (
      SELECT deal.portal_id, deal.id, deal.id_length, deal.outcome, pace, checked.warnings
      FROM pacekeeper.deal
      LEFT JOIN pacekeeper.deal_check AS checked
        ON checked.portal_id = deal.portal_id AND checked.deal_id = deal.id
      LEFT JOIN pacekeeper.goal_pace AS paced
        ON paced.portal_id = checked.portal_id AND paced.goal_id = checked.goal_id
      WHERE ${listed(query)}
      ORDER BY pace NULLS LAST, deal.outcome <> 'open', deal.id_length, deal.id
      OFFSET ${literal(query.offset)} LIMIT ${literal(query.limit)}
    )
    SELECT deal.id, deal.name, deal.outcome, deal.pipeline_id, deal.stage_id, deal.amount, deal.currency,
      owner.name AS owner_name, page.pace, coalesce(jsonb_array_length(page.warnings), 0) AS warnings
    FROM page
    JOIN pacekeeper.deal ON deal.portal_id = page.portal_id AND deal.id = page.id
    LEFT JOIN pacekeeper.owner ON owner.portal_id = page.portal_id AND owner.id = deal.owner_id
    ORDER BY page.pace NULLS LAST, page.outcome <> 'open', page.id_length, page.id`;
}

/** Which deals a list holds. */
function listed({ ownerIds, search }: ListQuery): string {
  return `NOT deal.archived AND ${ownedBy('deal.owner_id', ownerIds)} AND ${matching(['deal.name'], search)}`;
}

function toListRow(record: DealListRecord, pipelines: readonly Pipeline[]): DealListRow {
  const { id, name, outcome, pace, warnings, amount, currency } = record;
  return {
    id,
    name,
    outcome,
    pace,
    warnings,
    ownerName: record.owner_name,
    stage: stageOf(pipelines, record.pipeline_id, record.stage_id)?.label ?? record.stage_id,
    amount:
      amount === null || currency === null
        ? null
        : { amount: new Decimal(amount).toFixed(), currency },
  };
}
