import type { CoachingSettings } from '../../domain/coaching/coaching-settings.ts';

/** Settings of warnings and prompts. */
export interface CoachingStore {
  coachingSettings(): Promise<CoachingSettings>;
  /** How many contacts and deals carry each warning, by its id; archived ones are left out, and so is what none carries. */
  warningCounts(): Promise<ReadonlyMap<string, number>>;
}
