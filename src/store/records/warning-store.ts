import type { WarningStore } from '../../use-cases/ports/warning-store.ts';
import type { Tenant } from '../engine/tenant.ts';

/** Which warnings stand on records. */
export function warningStore(tenant: Tenant): WarningStore {
  return {
    warningCounts: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ id: string; records: number }>(countsSql);
        return new Map(rows.map(({ id, records }) => [id, records]));
      }),
  };
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
