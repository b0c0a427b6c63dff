import { DAY_MS, type Instant } from '../domain/crm/time.ts';
import type { PaceStore, StageDwell } from '../use-cases/ports/portal-store.ts';
import { writeCheckpoint } from './job-checkpoint.ts';
import { recordsAfter } from './records-after.ts';
import { checkRows } from './rows/check-row.ts';
import { type DealRow, dealRows } from './rows/deal-row.ts';
import { type GoalJson, goalRows, versionsJson } from './rows/goal-row.ts';
import { paceRows } from './rows/pace-row.ts';
import { columnList, upsert } from './table.ts';
import type { Query, Tenant } from './tenant.ts';

/** Goals and deals to pace, and what pacing found. */
export function paceStore(tenant: Tenant): PaceStore {
  return {
    goals: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<GoalJson>(
          `SELECT ${columnList(goalRows.table)}, ${versionsJson} AS versions
           FROM pacekeeper.goal ORDER BY id`,
        );
        return rows.map(goalRows.from);
      }),
    wonDeals: (closed) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<DealRow>(
          `SELECT ${columnList(dealRows.table)} FROM pacekeeper.deal
           WHERE NOT archived AND outcome = 'won' AND close_date >= $1 AND close_date < $2
           ORDER BY close_date, id_length, id`,
          [closed.start, closed.end],
        );
        return rows.map(dealRows.from);
      }),
    dealsAfter: (afterId, limit) =>
      tenant.inTransaction(async (query) => {
        const rows = await recordsAfter(query, dealRows.table, afterId, limit);
        return rows.map(dealRows.from);
      }),
    stageDwellOfWonDeals: (since) => tenant.inTransaction((query) => stageDwell(query, since)),
    goalsBehind: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ goal_id: string }>(
          `SELECT goal_id FROM pacekeeper.goal_pace WHERE details->>'verdict' = 'behind' ORDER BY goal_id`,
        );
        return rows.map(({ goal_id }) => goal_id);
      }),
    replacePaces: (paces) =>
      tenant.inTransaction(async (query) => {
        await query('DELETE FROM pacekeeper.goal_pace');
        await upsert(query, paceRows.table, paces.map(paceRows.to));
      }),
    saveDealChecks: (checked, job, checkpoint) =>
      tenant.inTransaction(async (query) => {
        await upsert(query, checkRows.table, checked.map(checkRows.to));
        await writeCheckpoint(query, job, checkpoint);
      }),
  };
}

/**
 * A passage is the time from one stage change to the next. The same stage told twice in a row is one passage. The first value
 * that is known without a source is what was there when the record was first seen, not an entry: no passage.
 */
async function stageDwell(query: Query, since: Instant): Promise<StageDwell> {
  const passages = await query<{ stage: string; days: number[] }>(
    `WITH stage_change AS (
       SELECT object_id, value AS stage, changed_at, source,
         lag(value) OVER history AS stage_before, lag(changed_at) OVER history AS changed_before
       FROM pacekeeper.property_change
       JOIN pacekeeper.deal ON deal.portal_id = property_change.portal_id AND deal.id = object_id
       WHERE object_type = 'deal' AND property = 'dealstage'
         AND NOT archived AND outcome = 'won' AND close_date >= $1
       WINDOW history AS (PARTITION BY object_id ORDER BY changed_at)
     ), entry AS (
       SELECT stage, changed_at, lead(changed_at) OVER (PARTITION BY object_id ORDER BY changed_at) AS left_at,
         changed_before IS NULL AND source IS NULL AS found_there
       FROM stage_change WHERE stage IS DISTINCT FROM stage_before
     )
     SELECT stage, array_agg((left_at - changed_at) / $2::double precision ORDER BY left_at - changed_at) AS days
     FROM entry WHERE stage <> '' AND left_at IS NOT NULL AND NOT found_there GROUP BY stage`,
    [since, DAY_MS],
  );
  return new Map(passages.map(({ stage, days }) => [stage, days]));
}
