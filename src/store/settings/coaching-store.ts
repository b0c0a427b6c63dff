import { type CoachingSettings, usualCoaching } from '../../domain/coaching/coaching-settings.ts';
import type { CoachingStore } from '../../use-cases/ports/coaching-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from './change-store.ts';

/** How a portal wants its warnings and prompts. */
export function coachingStore(tenant: Tenant): CoachingStore {
  return {
    coachingSettings: () => tenant.inTransaction(readSettings),
    warningCounts: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ id: string; records: number }>(countsSql);
        return new Map(rows.map(({ id, records }) => [id, records]));
      }),
  };
}

/** How they are changed. */
export const warningChanger: Changer<'warnings'> = {
  read: readSettings,
  write: async (query, settings, { userId, at }) => {
    await query(
      `INSERT INTO pacekeeper.coaching_settings AS kept (revision, settings, saved_by_id, saved_at)
       VALUES (1, $1, $2, $3)
       ON CONFLICT (portal_id) DO UPDATE SET revision = kept.revision + 1,
         settings = excluded.settings, saved_by_id = excluded.saved_by_id, saved_at = excluded.saved_at`,
      [toJson(settings), userId, at],
    );
  },
};

async function readSettings(query: Query): Promise<CoachingSettings> {
  const [row] = await query<{ settings: CoachingSettings }>(
    'SELECT settings FROM pacekeeper.coaching_settings',
  );
  return row?.settings ?? usualCoaching;
}

/** A rule warns once of a record, so warnings are records. */
const countsSql = `
  SELECT warned.value ->> 'id' AS id, count(*) AS records FROM (
    SELECT found.warnings FROM pacekeeper.lead_score AS found JOIN pacekeeper.contact AS record
      ON record.portal_id = found.portal_id AND record.id = found.contact_id AND NOT record.archived
    WHERE found.warnings <> '[]'
    UNION ALL
    SELECT found.warnings FROM pacekeeper.deal_check AS found JOIN pacekeeper.deal AS record
      ON record.portal_id = found.portal_id AND record.id = found.deal_id AND NOT record.archived
    WHERE found.warnings <> '[]') AS every, jsonb_array_elements(every.warnings) AS warned
  GROUP BY 1`;
