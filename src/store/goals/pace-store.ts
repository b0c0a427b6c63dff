import type { Properties } from '../../domain/crm/property.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { ContactPast } from '../../domain/goals/metrics/metric-rule.ts';
import type { PaceStore, StageDwell } from '../../use-cases/ports/pace-store.ts';
import { select, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { writeCheckpoint } from '../records/job-checkpoint.ts';
import { recordsAfter } from '../records/records-after.ts';
import { type ChangeRow, changeRows } from '../rows/change-row.ts';
import { dealRows } from '../rows/deal-row.ts';
import { paceRows, sortedPace } from '../rows/pace-row.ts';
import { checkRows } from '../rows/signals-row.ts';
import { readGoals } from './goal-store.ts';

/** Goals and deals to pace, and what pacing found. */
export function paceStore(tenant: Tenant): PaceStore {
  return {
    goals: () => tenant.inTransaction(readGoals),
    wonDeals: (closed) =>
      tenant.inTransaction((query) =>
        select(
          query,
          dealRows,
          `WHERE NOT archived AND outcome = 'won' AND close_date >= $1 AND close_date < $2
           ORDER BY close_date, id_length, id`,
          [closed.start, closed.end],
        ),
      ),
    createdDeals: (created) =>
      tenant.inTransaction((query) =>
        select(
          query,
          dealRows,
          `WHERE NOT archived AND created_at >= $1 AND created_at < $2
           ORDER BY created_at, id_length, id`,
          [created.start, created.end],
        ),
      ),
    contactPastsAfter: (afterId, limit, properties) =>
      tenant.inTransaction((query) => contactPasts(query, afterId, limit, properties)),
    dealsAfter: (afterId, limit) =>
      tenant.inTransaction((query) => recordsAfter(query, dealRows, afterId, limit)),
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
        await upsert(query, paceRows, paces.map(sortedPace));
      }),
    saveDealChecks: (checked, job, checkpoint) =>
      tenant.inTransaction(async (query) => {
        await upsert(query, checkRows, checked);
        await writeCheckpoint(query, job, checkpoint);
      }),
  };
}

interface ContactPastRow {
  readonly id: string;
  readonly owner_id: string | null;
  readonly properties: Properties;
  readonly changes: readonly ChangeRow[];
}

/** A page of contacts, each with its changes by a look-up for each property: the table of changes is never read whole. */
async function contactPasts(
  query: Query,
  afterId: string | null,
  limit: number,
  properties: readonly string[],
): Promise<ContactPast[]> {
  const rows = await query<ContactPastRow>(
    `SELECT page.id, page.owner_id,
       (SELECT coalesce(jsonb_object_agg(wanted, page.properties -> wanted), '{}') FROM unnest($4::text[]) AS wanted) AS properties,
       changes.list AS changes
     FROM (
       SELECT portal_id, id, id_length, owner_id, properties FROM pacekeeper.contact
       WHERE NOT archived AND (id_length, id) > ($1::smallint, $2::text)
       ORDER BY id_length, id LIMIT $3
     ) AS page
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object('property', property, 'value', value, 'changed_at', changed_at, 'source', source)
         ORDER BY changed_at), '[]') AS list
       FROM unnest($4::text[]) AS wanted CROSS JOIN LATERAL (
         SELECT change.property, change.value, change.changed_at, change.source
         FROM pacekeeper.property_change AS change
         WHERE change.portal_id = page.portal_id AND object_type = 'contact' AND object_id = page.id AND change.property = wanted
       ) AS change
     ) AS changes
     ORDER BY page.id_length, page.id`,
    [afterId === null ? 0 : afterId.length, afterId ?? '', limit, properties],
  );
  return rows.map(({ id, owner_id, properties: found, changes }) => ({
    id,
    ownerId: owner_id,
    properties: found,
    changes: changes.map(changeRows.from),
  }));
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
