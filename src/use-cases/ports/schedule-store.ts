import type { SyncSchedule } from '../../domain/sync/sync-schedule.ts';

/** When a portal is read. */
export interface ScheduleStore {
  /** Null while nothing is set. */
  syncSchedule(): Promise<SyncSchedule | null>;
}
