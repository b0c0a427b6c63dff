import { lifeProperties } from '../../domain/goals/forecast/recorded-deal.ts';
import type { ForecastStore } from '../../use-cases/ports/forecast-store.ts';
import { literal } from '../engine/sql-literal.ts';
import { columnList, select, upsert } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import { dealFactRows, type RecordedDealRow, recordedDealRows } from '../rows/deal-row.ts';
import { type ForecastRow, forecastRows, storedForecasts } from '../rows/forecast-row.ts';

/** Forecasts written in one statement: with their effects they are some kilobytes each. */
const BATCH = 500;

/** The recorded lives of deals, page by page, and what was foreseen of goals. */
export function forecastStore(tenant: Tenant): ForecastStore {
  return {
    recordedDealsAfter: async (afterId, limit, closedSince) => {
      const id = afterId ?? '';
      const [rows] = await tenant.read<[RecordedDealRow]>([
        recordedDealsSql(literal(id.length), literal(id), literal(limit), literal(closedSince)),
      ]);
      return rows.map(recordedDealRows.from);
    },
    replaceForecasts: (foreseen, forecastAt) =>
      tenant.inTransaction(async (query) => {
        await query('DELETE FROM pacekeeper.goal_forecast');
        for (let start = 0; start < foreseen.length; start += BATCH) {
          const batch = foreseen.slice(start, start + BATCH);
          await upsert(
            query,
            forecastRows,
            batch.map((each) => ({ ...each, goalId: each.forecast.goalId, forecastAt })),
          );
        }
      }),
    storedForecasts: () =>
      tenant.inTransaction((query) => select(query, storedForecasts, 'ORDER BY goal_id')),
    forecastContributions: (goalIds) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<Pick<ForecastRow, 'goal_id' | 'contributions'>>(
          'SELECT goal_id, contributions FROM pacekeeper.goal_forecast WHERE goal_id = ANY($1)',
          [goalIds],
        );
        return new Map(
          rows.map((row) => [row.goal_id, new Map(Object.entries(row.contributions))]),
        );
      }),
  };
}

/**
 * The page first, then the changes of each of its deals by key: see flowSql for OFFSET 0. Of two changes at one moment the
 * currency comes before the amount.
 */
function recordedDealsSql(
  idLength: string,
  id: string,
  limit: string,
  closedSince: string,
): string {
  return `WITH page AS MATERIALIZED (
      SELECT portal_id, id_length, ${columnList(dealFactRows)}
      FROM pacekeeper.deal
      WHERE NOT archived AND (id_length, id) > (${idLength}::smallint, ${id}) AND owner_id IS NOT NULL
        AND (outcome = 'open' OR (outcome IN ('won', 'lost') AND close_date >= ${closedSince}))
      ORDER BY id_length, id LIMIT ${limit}
    )
    SELECT page.*, changes FROM page
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_array(property, changed_at, value)
        ORDER BY changed_at, property DESC) AS changes
      FROM (
        SELECT property, changed_at, value FROM pacekeeper.property_change AS change
        WHERE change.portal_id = page.portal_id AND object_type = 'deal' AND object_id = page.id
          AND property = ANY (${literal(lifeProperties)})
        OFFSET 0
      ) AS known
    ) AS recorded
    ORDER BY id_length, id`;
}
