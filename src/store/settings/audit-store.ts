import type { AuditEntry } from '../../domain/access/audit.ts';
import type { AuditStore, NumberedEntry } from '../../use-cases/ports/audit-store.ts';
import { tableOf } from '../engine/columns.ts';
import { insert, select } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';

const entry = {
  at: 'bigint',
  byId: 'text',
  via: 'text',
  subject: 'text',
  act: 'jsonb',
  differences: 'jsonb',
} as const;
const entryRows = tableOf<AuditEntry>()('pacekeeper.audit_entry', [], entry);
/** The database numbers the entries. */
const numberedRows = tableOf<NumberedEntry>()('pacekeeper.audit_entry', ['number'], {
  ...entry,
  number: 'bigint',
});

/** The audit log. */
export function auditStore(tenant: Tenant): AuditStore {
  return {
    addAuditEntry: (entry) => tenant.inTransaction((query) => addEntry(query, entry)),
    lastAuditEntry: (subject) =>
      tenant.inTransaction(async (query) => {
        const [last] = await select(
          query,
          entryRows,
          'WHERE subject = $1 ORDER BY number DESC LIMIT 1',
          [subject],
        );
        return last ?? null;
      }),
    auditEntries: (below, limit) =>
      tenant.inTransaction((query) =>
        select(query, numberedRows, 'WHERE number < $1 ORDER BY number DESC LIMIT $2', [
          below ?? Number.MAX_SAFE_INTEGER,
          limit,
        ]),
      ),
  };
}

/** Adds an entry within the transaction of what it tells of. */
export function addEntry(query: Query, added: AuditEntry): Promise<void> {
  return insert(query, entryRows, [added]);
}
