import { Decimal } from 'decimal.js';
import type { LeadFlowStore } from '../use-cases/ports/lead-flow-store.ts';
import { toJson } from './json-text.ts';
import { type FlowRow, flowFrom } from './rows/flow-row.ts';
import { type PaceRow, paceRows } from './rows/pace-row.ts';
import { literal } from './sql-literal.ts';
import type { Tenant } from './tenant.ts';

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
        const [total] = await query<{ deals: number; value: string | null }>(
          `SELECT count(*)::integer AS deals, sum(home_amount) AS value FROM pacekeeper.deal
           WHERE NOT archived AND outcome = 'won' AND close_date >= $1 AND close_date < $2`,
          [start, end],
        );
        return { deals: total?.deals ?? 0, homeValue: new Decimal(total?.value ?? 0) };
      }),
    storedPaces: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<PaceRow>(
          'SELECT details, paced_at FROM pacekeeper.goal_pace ORDER BY goal_id',
        );
        return rows.map(paceRows.from);
      }),
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

/** The page first, then what belongs to its leads, each by key: the first change to "customer", and the deals they are linked to. */
function flowSql(idLength: string, id: string, limit: string, properties: string): string {
  return `WITH page AS MATERIALIZED (
      SELECT portal_id, id, id_length, name, source, lifecycle_stage, created_at, deal_ids, properties
      FROM pacekeeper.contact
      WHERE NOT archived AND (id_length, id) > (${idLength}::smallint, ${id})
      ORDER BY id_length, id LIMIT ${limit}
    ), stage AS (
      SELECT object_id AS id, min(changed_at) FILTER (WHERE value = 'customer') AS became_customer_at
      FROM pacekeeper.property_change
      WHERE object_type = 'contact' AND property = 'lifecyclestage'
        AND object_id = ANY (ARRAY(SELECT id FROM page))
      GROUP BY object_id
    ), won AS (
      SELECT page.id, deal.close_date,
        home_amount / greatest(cardinality(contact_ids), 1) AS value, deal.id AS deal_id
      FROM page CROSS JOIN unnest(page.deal_ids) AS linked(deal_id)
      JOIN pacekeeper.deal ON deal.portal_id = page.portal_id AND deal.id = linked.deal_id
      WHERE NOT archived AND outcome = 'won' AND close_date IS NOT NULL
    ), wins AS (
      SELECT id, array_agg(close_date::double precision ORDER BY close_date, deal_id) AS won_at,
        array_agg(value::text ORDER BY close_date, deal_id) AS won_value
      FROM won GROUP BY id
    )
    SELECT page.id, name, source, page.properties ->> 'hs_analytics_source_data_1' AS campaign,
      created_at, became_customer_at, stage.id IS NOT NULL AS has_stages,
      coalesce(lifecycle_stage = 'customer', false) AS is_customer,
      coalesce(page.properties ->> 'hs_v2_date_entered_customer',
        page.properties ->> 'hs_lifecyclestage_customer_date') AS customer_date,
      coalesce(won_at, '{}') AS won_at, coalesce(won_value, '{}') AS won_value,
      (SELECT coalesce(jsonb_object_agg(wanted, page.properties -> wanted), '{}')
        FROM unnest(${properties}) AS wanted) AS properties
    FROM page LEFT JOIN stage USING (id) LEFT JOIN wins USING (id)
    ORDER BY id_length, id`;
}
