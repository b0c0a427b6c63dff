import type { AuditEntry } from '../../domain/access/audit.ts';

/** An answer about a part of the settings, and the change with its audit entry that comes with it (null: nothing changes). */
export interface PartOutcome<Answer, Change> {
  readonly answer: Answer;
  readonly change: { readonly to: Change; readonly audit: AuditEntry } | null;
}
