import type { DealListRow, ListPage } from '../../contract/record-list.ts';
import { entryAt } from '../../domain/collections/entries.ts';
import type { Pipeline } from '../../domain/crm/pipeline.ts';
import type { ListQuery } from '../../use-cases/ports/list-store.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';
import { type DealListRecord, dealListSelect, toDealListRow } from './deal-list-row.ts';
import { matching } from './matching.ts';
import { ownedBy } from './owned-by.ts';

/** Deals that are not archived: open ones first, then by the pace of their goal, the furthest behind first; without one last; equals by id. */
export async function dealsByPace(
  tenant: Tenant,
  query: ListQuery,
): Promise<ListPage<DealListRow>> {
  const [records, [portal], counts] = await tenant.read<
    [DealListRecord, { pipelines: readonly Pipeline[] }, { total: number }]
  >([
    pageSql(query),
    'SELECT pipelines FROM pacekeeper.portal',
    `SELECT count(*) AS total FROM pacekeeper.deal WHERE ${listed(query)}`,
  ]);
  const rows = records.map((record) => toDealListRow(record, portal?.pipelines));
  return { rows, total: entryAt(counts, 0).total };
}

function pageSql(query: ListQuery): string {
  return `
    WITH page AS (
      SELECT deal.portal_id, deal.id, deal.id_length, deal.outcome, pace,
        paced.details->>'verdict' AS verdict, checked.warnings
      FROM pacekeeper.deal
      LEFT JOIN pacekeeper.deal_check AS checked
        ON checked.portal_id = deal.portal_id AND checked.deal_id = deal.id
      LEFT JOIN pacekeeper.goal_pace AS paced
        ON paced.portal_id = checked.portal_id AND paced.goal_id = checked.goal_id
      WHERE ${listed(query)}
      ORDER BY deal.outcome <> 'open', pace NULLS LAST, deal.id_length, deal.id
      OFFSET ${literal(query.offset)} LIMIT ${literal(query.limit)}
    )
    ${dealListSelect}
    ORDER BY page.outcome <> 'open', page.pace NULLS LAST, page.id_length, page.id`;
}

/** Which deals a list holds. */
function listed({ ownerIds, search }: ListQuery): string {
  return `NOT deal.archived AND ${ownedBy('deal.owner_id', ownerIds)} AND ${matching(['deal.name'], search)}`;
}
