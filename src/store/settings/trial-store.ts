import { entryAt } from '../../domain/collections/entries.ts';
import type { RuleTrial, TrialLead, TrialStore } from '../../use-cases/ports/trial-store.ts';
import { tableOf } from '../engine/columns.ts';
import { toJson } from '../engine/json-text.ts';
import { insertNew, select } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';

const trialRows = tableOf<RuleTrial>()('pacekeeper.rule_trial', ['id'], {
  id: 'text',
  kind: 'text',
  revision: 'integer',
  against: 'text',
  askedAt: 'bigint',
  slice: 'integer',
  state: 'jsonb',
  result: 'jsonb',
});

/** Trials that are kept: enough to look back on how a version came about. */
const KEPT_TRIALS = 50;

/** Trials of drafts. */
export function trialStore(tenant: Tenant): TrialStore {
  const trials = (which: string, values: readonly unknown[] = []) =>
    tenant.inTransaction((query) => select(query, trialRows, which, values));
  return {
    addTrial: (trial) => tenant.inTransaction((query) => add(query, trial)),
    ruleTrial: async (id) => {
      const [trial] = await trials('WHERE id = $1', [id]);
      return trial ?? null;
    },
    latestTrials: () =>
      trials(
        `WHERE number IN (SELECT max(number) FROM pacekeeper.rule_trial GROUP BY kind) ORDER BY kind`,
      ),
    unfinishedTrials: () => trials('WHERE state IS NOT NULL ORDER BY number'),
    advanceTrial: (id, slice, { state, result }) =>
      tenant.inTransaction(async (query) => {
        const kept = await query(
          `UPDATE pacekeeper.rule_trial SET slice = slice + 1, state = $3, result = $4
           WHERE id = $1 AND slice = $2 RETURNING id`,
          [id, slice, json(state), json(result)],
        );
        return kept.length > 0;
      }),
    leadCount: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ leads: number }>(
          'SELECT count(*) AS leads FROM pacekeeper.contact WHERE NOT archived',
        );
        return entryAt(rows, 0).leads;
      }),
    trialLeadsAfter: (afterId, limit, properties) =>
      tenant.inTransaction((query) => trialLeadsAfter(query, afterId ?? '', limit, properties)),
    pastSpan: (before, newest) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ leads: number; newest_from: number | null }>(
          `SELECT count(*) AS leads,
             percentile_disc($2::double precision) WITHIN GROUP (ORDER BY created_at) AS newest_from
           FROM pacekeeper.contact WHERE NOT archived AND created_at < $1::bigint`,
          [before, 1 - newest],
        );
        const { leads, newest_from: newestFrom } = entryAt(rows, 0);
        return newestFrom === null ? null : { leads, newestFrom };
      }),
  };
}

/** The page first; adding nothing to the properties unpacks them once, not once for each that is wanted. */
async function trialLeadsAfter(
  query: Query,
  id: string,
  limit: number,
  properties: readonly string[],
): Promise<readonly TrialLead[]> {
  const rows = await query<{
    readonly id: string;
    readonly name: string | null;
    readonly owner_id: string | null;
    readonly created_at: number | null;
    readonly properties: TrialLead['properties'];
  }>(
    `WITH page AS MATERIALIZED (
       SELECT id, id_length, name, owner_id, created_at, properties || '{}' AS properties
       FROM pacekeeper.contact
       WHERE NOT archived AND (id_length, id) > ($1::smallint, $2)
       ORDER BY id_length, id LIMIT $3
     )
     SELECT id, name, owner_id, created_at,
       (SELECT coalesce(jsonb_object_agg(wanted, page.properties -> wanted), '{}')
        FROM unnest($4::text[]) AS wanted) AS properties
     FROM page ORDER BY id_length, id`,
    [id.length, id, limit, properties],
  );
  return rows.map(({ owner_id, created_at, ...row }) => ({
    ...row,
    ownerId: owner_id,
    createdAt: created_at,
  }));
}

async function add(query: Query, trial: RuleTrial): Promise<void> {
  await insertNew(query, trialRows, [trial]);
  await query(
    `DELETE FROM pacekeeper.rule_trial WHERE id IN
       (SELECT id FROM pacekeeper.rule_trial ORDER BY number DESC OFFSET ${KEPT_TRIALS})`,
  );
}

function json(value: unknown): string | null {
  return value === null ? null : toJson(value);
}
