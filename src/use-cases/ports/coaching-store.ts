import type { AuditEntry } from '../../domain/access/audit.ts';
import type { CoachingSettings } from '../../domain/coaching/coaching-settings.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { KeyedRequest } from './keyed-request.ts';

/** How a portal wants its warnings and prompts, and who said so last. */
export interface StoredCoaching {
  /** Grows with every change; 0: nobody has changed anything. */
  readonly revision: number;
  readonly settings: CoachingSettings;
  /** HubSpot user id. */
  readonly savedById: string | null;
  readonly savedAt: Instant | null;
}

/** An answer, and the settings that come with it (null: they stay). */
export interface CoachingOutcome<Answer> {
  readonly answer: Answer;
  readonly change: { readonly settings: CoachingSettings; readonly audit: AuditEntry } | null;
}

/** Settings of warnings and prompts. */
export interface CoachingStore {
  coachingSettings(): Promise<StoredCoaching>;
  /**
   * Answers a request once (docs/decisions/0012): a change is kept together with its audit entry. Whoever changes settings
   * waits for whoever does so at that moment. Null: the key came before with another request.
   */
  changeCoachingOnce<Answer>(
    request: KeyedRequest,
    decide: (stored: StoredCoaching) => CoachingOutcome<Answer>,
  ): Promise<Answer | null>;
  /** How many contacts and deals carry each warning, by its id; archived ones are left out, and so is what none carries. */
  warningCounts(): Promise<ReadonlyMap<string, number>>;
}
