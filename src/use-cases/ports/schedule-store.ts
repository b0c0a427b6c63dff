import type { SyncSchedule } from '../../domain/sync/sync-schedule.ts';
import type { KeyedRequest } from './keyed-request.ts';
import type { PartOutcome } from './part-outcome.ts';

/** When a portal is read. */
export interface ScheduleStore {
  /** Null while nothing is set. */
  syncSchedule(): Promise<SyncSchedule | null>;
  /**
   * Answers a request once (docs/decisions/0012): a change is kept together with its audit entry. Whoever sets the schedule
   * waits for whoever does so at that moment. Null: the key came before with another request.
   */
  changeSyncScheduleOnce<Answer>(
    request: KeyedRequest,
    decide: (schedule: SyncSchedule | null) => PartOutcome<Answer, SyncSchedule>,
  ): Promise<Answer | null>;
}
