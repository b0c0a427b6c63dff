import type { EntryFault } from '../../domain/goals/defined/goal-entry.ts';

/** Entries as a file has them, each with the place that messages name. */
export interface RawEntries {
  readonly goals: readonly unknown[];
  readonly splits: readonly unknown[];
  /** Where an entry stands, or a field of it: "line 4, Target", "goals[3].target". */
  readonly place: (fault: EntryFault) => string;
}
