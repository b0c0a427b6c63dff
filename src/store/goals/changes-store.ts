import { DAY_MS } from '../../domain/crm/time.ts';
import { replayedProperties } from '../../domain/goals/changes/deal-at.ts';
import type {
  ChangedDealsQuery,
  ChangesStore,
  DaySnapshots,
  StoredGoalChanges,
} from '../../use-cases/ports/changes-store.ts';
import { type Stored, tableOf } from '../engine/columns.ts';
import { literal } from '../engine/sql-literal.ts';
import { columnList, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { type DealHistoryRow, dealFactRows, dealHistoryFrom } from '../rows/deal-row.ts';
import { type SnapshotRow, snapshotColumns, snapshotRows } from '../rows/snapshot-row.ts';

const changesRows = tableOf<StoredGoalChanges>()('pacekeeper.goal_change', ['goal_id'], {
  goalId: 'text',
  changes: 'jsonb',
});

/** Snapshots of forecasts, deals with their past, and what changed. */
export function changesStore(tenant: Tenant): ChangesStore {
  return {
    changedDealsAfter: async (afterId, limit, query) => {
      const [rows] = await tenant.read<[DealHistoryRow]>([changedDealsSql(afterId, limit, query)]);
      return rows.map(dealHistoryFrom);
    },
    saveSnapshots: (taken) => tenant.inTransaction((query) => saveSnapshots(query, taken)),
    snapshotsWithin: (goalIds, { first, last }, which) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<SnapshotRow>(
          // The days are a wide guess that the key can be searched by: a zone is less than a day from UTC.
          `SELECT DISTINCT ON (goal_id) ${columnList(snapshotColumns)} FROM pacekeeper.goal_snapshot
           WHERE goal_id = ANY($1) AND taken_at BETWEEN $2 AND $3 AND day BETWEEN $4 AND $5
           ORDER BY goal_id, day ${which === 'latest' ? 'DESC' : 'ASC'}`,
          [goalIds, first, last, Math.floor(first / DAY_MS) - 1, Math.floor(last / DAY_MS) + 1],
        );
        return rows.map(snapshotColumns.from);
      }),
    replaceGoalChanges: (changes) =>
      tenant.inTransaction(async (query) => {
        await query('DELETE FROM pacekeeper.goal_change');
        await upsert(query, changesRows, changes);
      }),
    goalChanges: async (goalId) => (await changesOf(tenant, [goalId]))[0] ?? null,
    changesOfGoals: (goalIds) => changesOf(tenant, goalIds),
  };
}

async function changesOf(
  tenant: Tenant,
  goalIds: readonly string[],
): Promise<readonly StoredGoalChanges[]> {
  const [rows] = await tenant.read<[Stored<typeof changesRows>]>([
    `SELECT ${columnList(changesRows)} FROM ${changesRows.name}
     WHERE goal_id = ANY(${literal(goalIds)}) ORDER BY goal_id`,
  ]);
  return rows.map(changesRows.from);
}

/** Snapshots written at once: a team's can hold thousands of deals. */
const BATCH = 200;

async function saveSnapshots(query: Query, taken: DaySnapshots): Promise<void> {
  const { day, snapshots, everyDayFrom, sundaysFrom } = taken;
  for (let from = 0; from < snapshots.length; from += BATCH) {
    const rows = snapshots.slice(from, from + BATCH);
    await upsert(
      query,
      snapshotRows,
      rows.map((snapshot) => ({ day, snapshot })),
    );
  }
  // Day 0 was a Thursday, so day 3 a Sunday.
  await query(
    'DELETE FROM pacekeeper.goal_snapshot WHERE day < $1 OR (day < $2 AND day % 7 <> 3)',
    [sundaysFrom, everyDayFrom],
  );
}

/** The page first, then for each of its deals the recorded changes by key. Of a deal that was not modified since, nothing of the past is asked. */
function changedDealsSql(
  afterId: string | null,
  limit: number,
  { since, closedSince }: ChangedDealsQuery,
): string {
  const id = afterId ?? '';
  const names = literal(replayedProperties);
  return `WITH page AS MATERIALIZED (
      SELECT portal_id, id_length, ${columnList(dealFactRows)}, name, properties,
        modified_at IS NULL OR modified_at >= ${literal(since)} AS is_changed
      FROM pacekeeper.deal
      WHERE NOT archived AND (id_length, id) > (${literal(id.length)}::smallint, ${literal(id)})
        AND (outcome = 'open' OR close_date >= ${literal(closedSince)}
          OR modified_at >= ${literal(since)} OR modified_at IS NULL)
      ORDER BY id_length, id LIMIT ${literal(limit)}
    )
    SELECT ${columnList(dealFactRows)}, name,
      CASE WHEN is_changed
        THEN (SELECT jsonb_object_agg(wanted, page.properties -> wanted) FROM unnest(${names}) AS wanted)
        ELSE '{}' END AS properties,
      coalesce(past.changes, '[]') AS changes
    FROM page
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_array(property, changed_at, value, source) ORDER BY changed_at) AS changes
      FROM pacekeeper.property_change AS change
      WHERE is_changed AND change.portal_id = page.portal_id AND object_type = 'deal'
        AND object_id = page.id AND property = ANY(${names})
    ) AS past
    ORDER BY id_length, id`;
}
