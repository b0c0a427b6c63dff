import { type CoachingSettings, usualCoaching } from '../../domain/coaching/coaching-settings.ts';
import type { CoachingStore, StoredCoaching } from '../../use-cases/ports/coaching-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { answerOnce } from './answered-requests.ts';
import { addEntry } from './audit-store.ts';

/** How a portal wants its warnings and prompts. */
export function coachingStore(tenant: Tenant): CoachingStore {
  return {
    coachingSettings: () => tenant.inTransaction((query) => settingsOf(query)),
    changeCoachingOnce: (request, decide) =>
      answerOnce(tenant, request, async (query) => {
        await query(
          `INSERT INTO pacekeeper.coaching_settings (revision, settings) VALUES (0, $1)
           ON CONFLICT DO NOTHING`,
          [toJson(usualCoaching)],
        );
        const { answer, change } = decide(await settingsOf(query, 'FOR UPDATE'));
        if (change !== null) {
          await query(
            `UPDATE pacekeeper.coaching_settings
             SET revision = revision + 1, settings = $1, saved_by_id = $2, saved_at = $3`,
            [toJson(change.settings), request.userId, request.at],
          );
          await addEntry(query, change.audit);
        }
        return answer;
      }),
    warningCounts: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ id: string; records: number }>(countsSql);
        return new Map(rows.map(({ id, records }) => [id, records]));
      }),
  };
}

interface SettingsRow {
  readonly revision: number;
  readonly settings: CoachingSettings;
  readonly saved_by_id: string | null;
  readonly saved_at: number | null;
}

/** `lock`: of two who change them at once, the second sees what the first one did. */
async function settingsOf(query: Query, lock: 'FOR UPDATE' | '' = ''): Promise<StoredCoaching> {
  const [row] = await query<SettingsRow>(
    `SELECT revision, settings, saved_by_id, saved_at FROM pacekeeper.coaching_settings ${lock}`,
  );
  if (row === undefined)
    return { revision: 0, settings: usualCoaching, savedById: null, savedAt: null };
  const { revision, settings, saved_by_id, saved_at } = row;
  return { revision, settings, savedById: saved_by_id, savedAt: saved_at };
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
