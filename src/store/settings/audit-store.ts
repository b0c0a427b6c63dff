import type { AuditEntry } from '../../domain/access/audit.ts';
import type { AuditStore } from '../../use-cases/ports/audit-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';

interface AuditRow {
  readonly number: number;
  readonly at: number;
  readonly by_id: string | null;
  readonly via: AuditEntry['via'];
  readonly subject: AuditEntry['subject'];
  readonly act: AuditEntry['act'];
  readonly differences: AuditEntry['differences'];
}

/** The audit log. */
export function auditStore(tenant: Tenant): AuditStore {
  return {
    addAuditEntry: (entry) => tenant.inTransaction((query) => addEntry(query, entry)),
    auditEntries: (below, limit) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<AuditRow>(
          `SELECT number, at, by_id, via, subject, act, differences FROM pacekeeper.audit_entry
           WHERE number < $1 ORDER BY number DESC LIMIT $2`,
          [below ?? Number.MAX_SAFE_INTEGER, limit],
        );
        return rows.map(({ by_id, ...row }) => ({ ...row, byId: by_id }));
      }),
  };
}

/** Adds an entry within the transaction of what it tells of. */
export async function addEntry(query: Query, entry: AuditEntry): Promise<void> {
  const { at, byId, via, subject, act, differences } = entry;
  await query(
    `INSERT INTO pacekeeper.audit_entry (at, by_id, via, subject, act, differences)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [at, byId, via, subject, toJson(act), toJson(differences)],
  );
}
