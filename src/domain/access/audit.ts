import type { Instant } from '../crm/time.ts';
import { plainSettingNames } from '../settings/plain-settings.ts';
import type { AnyTold, NoValues } from '../told/told.ts';

/** What an entry of the audit log can be about. `settings`: progress updates, and how rules are published. */
export const auditSubjects = [
  ...(['rules', 'roles', 'settings', 'files', 'goals'] as const),
  ...plainSettingNames,
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** One thing that somebody did to the configuration, or took out of it. Entries are added, never changed. */
export interface AuditEntry {
  readonly at: Instant;
  /** HubSpot user id; null: nobody's, see `via`. */
  readonly byId: string | null;
  /** Where it came from: a signed request of the settings page or the home page, the command line, or the schedule. */
  readonly via: 'settings page' | 'home page' | 'command line' | 'schedule';
  readonly subject: AuditSubject;
  /** What was done. */
  readonly act: AnyTold;
  /** What differs from before. */
  readonly differences: readonly AnyTold[];
}

/** What is noted when somebody takes something out. */
export type ExportActs = {
  readonly 'configuration exported': NoValues;
  readonly 'audit log exported': NoValues;
};

/** Who does something, and from where. */
export type Actor = Pick<AuditEntry, 'byId' | 'via'>;
