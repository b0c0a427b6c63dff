import type { AuditEntry, AuditSubject } from '../../domain/access/audit.ts';

/** An entry with its number: higher is later. */
export interface NumberedEntry extends AuditEntry {
  readonly number: number;
}

/** The audit log. Nothing in it can be changed. */
export interface AuditStore {
  addAuditEntry(entry: AuditEntry): Promise<void>;
  /** The latest entry about something; null: there is none. */
  lastAuditEntry(subject: AuditSubject): Promise<AuditEntry | null>;
  /** The latest entries below a number (null: the latest of all), newest first. */
  auditEntries(below: number | null, limit: number): Promise<readonly NumberedEntry[]>;
}
