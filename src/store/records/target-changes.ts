import type { Instant } from '../../domain/crm/time.ts';
import { toJson } from '../engine/json-text.ts';
import { recordset } from '../engine/table.ts';
import type { Query } from '../engine/tenant.ts';
import type { SyncedRow } from './synced-row.ts';

/**
 * Remembers the targets that HubSpot's goals had before: HubSpot keeps no history of them. A target that differs from the
 * stored one is a version as of `seenAt`, and the stored one is a version as of when the goal was first seen, unless it has
 * versions already. Of two changes seen at the same moment the later counts. To be called before the page is written.
 */
export async function keepTargetChanges(
  query: Query,
  goals: readonly SyncedRow[],
  seenAt: Instant,
): Promise<void> {
  const given = goals.map(({ id, target }) => ({ id, target: target ?? null }));
  await query(
    `WITH changed AS (
       SELECT goal.id, goal.target AS before, goal.first_seen_at, given.target AS now
       FROM pacekeeper.goal JOIN ${recordset({ id: 'text', target: 'numeric' })} ON given.id = goal.id
       WHERE goal.target <> given.target
     )
     INSERT INTO pacekeeper.goal_target (goal_id, effective_from, said_at, target)
     SELECT id, first_seen_at, first_seen_at, before FROM changed
     WHERE first_seen_at < $2 AND NOT EXISTS (SELECT FROM pacekeeper.goal_target AS known WHERE known.goal_id = changed.id)
     UNION ALL SELECT id, $2, $2, now FROM changed
     ON CONFLICT (portal_id, goal_id, effective_from, said_at) DO UPDATE SET target = excluded.target`,
    [toJson(given), seenAt],
  );
}
