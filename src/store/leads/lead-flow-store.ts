import { Decimal } from 'decimal.js';
import { entryAt } from '../../domain/collections/entries.ts';
import type { LeadFlowStore } from '../../use-cases/ports/lead-flow-store.ts';
import { toJson } from '../engine/json-text.ts';
import { literal } from '../engine/sql-literal.ts';
import { select } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import { type FlowRow, flowFrom } from '../rows/flow-row.ts';
import { storedPaces } from '../rows/pace-row.ts';

/** The flow of leads, page by page, and the figures made of it. */
export function leadFlowStore(tenant: Tenant): LeadFlowStore {
  return {
    leadFlowAfter: async (afterId, limit, properties) => {
      const id = afterId ?? '';
      const [rows] = await tenant.read<[FlowRow]>([
        flowSql(literal(id.length), literal(id), literal(limit), literal(properties)),
      ]);
      return rows.map(flowFrom);
    },
    wonTotal: ({ start, end }) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ deals: number; value: string | null }>(
          `SELECT count(*)::integer AS deals, sum(home_amount) AS value FROM pacekeeper.deal
           WHERE NOT archived AND outcome = 'won' AND close_date >= $1 AND close_date < $2`,
          [start, end],
        );
        const { deals, value } = entryAt(rows, 0);
        return { deals, homeValue: new Decimal(value ?? 0) };
      }),
    storedPaces: () =>
      tenant.inTransaction((query) => select(query, storedPaces, 'ORDER BY goal_id')),
    saveLeadsPage: (figures, computedAt) =>
      tenant.inTransaction(async (query) => {
        await query(
          `INSERT INTO pacekeeper.leads_page (figures, computed_at) VALUES ($1, $2)
           ON CONFLICT (portal_id) DO UPDATE
             SET figures = excluded.figures, computed_at = excluded.computed_at`,
          [toJson(figures), computedAt],
        );
      }),
    leadsPage: async () => {
      const [[row]] = await tenant.read<[{ figures: unknown; computed_at: number }]>([
        'SELECT figures, computed_at FROM pacekeeper.leads_page',
      ]);
      return row === undefined ? null : { figures: row.figures, computedAt: row.computed_at };
    },
  };
}

/**
 * The page first, then for each of its leads by key the first change to "customer" and the deals it is linked to. Joined as sets, or
 * without OFFSET 0, a planner that has no statistics yet compares each with each. Adding nothing to the properties unpacks them once;
 * else every look into them would unpack them again.
 */
function flowSql(idLength: string, id: string, limit: string, properties: string): string {
  return `WITH page AS MATERIALIZED (
      SELECT portal_id, id, id_length, name, source, lifecycle_stage, created_at, deal_ids,
        properties || '{}' AS properties
      FROM pacekeeper.contact
      WHERE NOT archived AND (id_length, id) > (${idLength}::smallint, ${id})
      ORDER BY id_length, id LIMIT ${limit}
    )
    SELECT page.id, name, source, page.properties ->> 'hs_analytics_source_data_1' AS campaign,
      created_at, became_customer_at, has_stages,
      coalesce(lifecycle_stage = 'customer', false) AS is_customer,
      coalesce(page.properties ->> 'hs_v2_date_entered_customer',
        page.properties ->> 'hs_lifecyclestage_customer_date') AS customer_date,
      coalesce(won_at, '{}') AS won_at, coalesce(won_value, '{}') AS won_value,
      (SELECT coalesce(jsonb_object_agg(wanted, page.properties -> wanted), '{}')
        FROM unnest(${properties}) AS wanted) AS properties
    FROM page
    CROSS JOIN LATERAL (
      SELECT min(changed_at) FILTER (WHERE value = 'customer') AS became_customer_at,
        count(*) > 0 AS has_stages
      FROM pacekeeper.property_change AS change
      WHERE change.portal_id = page.portal_id AND object_type = 'contact'
        AND object_id = page.id AND property = 'lifecyclestage'
    ) AS stage
    CROSS JOIN LATERAL (
      SELECT array_agg(close_date::double precision ORDER BY close_date, deal.id) AS won_at,
        array_agg((home_amount / greatest(cardinality(contact_ids), 1))::text
          ORDER BY close_date, deal.id) AS won_value
      FROM (SELECT DISTINCT unnest(page.deal_ids) AS deal_id) AS linked
      CROSS JOIN LATERAL (
        SELECT id, close_date, home_amount, contact_ids FROM pacekeeper.deal
        WHERE deal.portal_id = page.portal_id AND deal.id = linked.deal_id
          AND NOT archived AND outcome = 'won' AND close_date IS NOT NULL
        OFFSET 0
      ) AS deal
    ) AS wins
    ORDER BY id_length, id`;
}
