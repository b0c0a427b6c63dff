import type { DealListRow } from '../../contract/record-list.ts';
import type { Pipeline } from '../../domain/crm/pipeline.ts';
import type { ListQuery } from '../../use-cases/ports/list-store.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';
import { type DealListRecord, dealListSelect, toDealListRow } from './deal-list-row.ts';
import { ownedBy } from './owned-by.ts';

/** Open deals whose goal is behind, the furthest behind first; the goals take turns until there are `limit`. */
export async function dealsBehind(
  tenant: Tenant,
  query: Pick<ListQuery, 'ownerIds' | 'limit'>,
): Promise<readonly DealListRow[]> {
  const [records, [portal]] = await tenant.read<
    [DealListRecord, { pipelines: readonly Pipeline[] }]
  >([pageSql(query), 'SELECT pipelines FROM pacekeeper.portal']);
  return records.map((record) => toDealListRow(record, portal?.pipelines));
}

/** `turn`: a deal's place among those of its goal, from 1. */
function pageSql({ ownerIds, limit }: Pick<ListQuery, 'ownerIds' | 'limit'>): string {
  return `
    WITH behind AS (
      SELECT deal.portal_id, deal.id, deal.id_length, pace, paced.details->>'verdict' AS verdict, checked.warnings,
        row_number() OVER (
          PARTITION BY paced.goal_id
          ORDER BY coalesce(jsonb_array_length(checked.warnings), 0) DESC, deal.id_length, deal.id) AS turn
      FROM pacekeeper.goal_pace AS paced
      JOIN pacekeeper.deal_check AS checked
        ON checked.portal_id = paced.portal_id AND checked.goal_id = paced.goal_id
      JOIN pacekeeper.deal ON deal.portal_id = checked.portal_id AND deal.id = checked.deal_id
      WHERE paced.details->>'verdict' = 'behind' AND deal.outcome = 'open' AND NOT deal.archived
        AND ${ownedBy('deal.owner_id', ownerIds)}
    ), page AS (
      SELECT * FROM behind ORDER BY turn, pace, id_length, id LIMIT ${literal(limit)}
    )
    ${dealListSelect}
    ORDER BY page.pace, page.turn, page.id_length, page.id`;
}
