import type { GoalChanges } from '../../contract/goal-changes.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { DealHistory } from '../../domain/goals/changes/deal-at.ts';
import type { ForecastSnapshot } from '../../domain/goals/changes/forecast-snapshot.ts';

/** Which deals are read to tell what changed. */
export interface ChangedDealsQuery {
  /** Deals modified since then come with what they were before. */
  readonly since: Instant;
  /** Deals that closed since then are read too, whenever they were modified. */
  readonly closedSince: Instant;
}

/** A deal with its past and the name that people know it by. */
export interface NamedDealHistory extends DealHistory {
  readonly name: string | null;
}

/** The snapshots of a day, and which of earlier days are kept. Days are counted from 1970-01-01 on the portal's wall. */
export interface DaySnapshots {
  readonly day: number;
  readonly snapshots: readonly ForecastSnapshot[];
  /** From this day on all are kept; between the two, those of Sundays, on which a week ends; older ones go. */
  readonly everyDayFrom: number;
  readonly sundaysFrom: number;
}

/** What changed for one goal. `changes` is whatever was stored: an older version's may differ. */
export interface StoredGoalChanges {
  readonly goalId: string;
  readonly changes: unknown;
}

/** What goals' forecasts rested on, and what changed since. */
export interface ChangesStore {
  /**
   * Deals that can have changed anything: open ones, those that closed or were modified since, and those of which nobody knows when they
   * were modified; by ascending id after `afterId` (numeric order). Archived ones are left out. Of the recorded changes, those to the
   * replayed properties; none of deals that were not modified since.
   */
  changedDealsAfter(
    afterId: string | null,
    limit: number,
    query: ChangedDealsQuery,
  ): Promise<readonly NamedDealHistory[]>;
  /** Keeps a day's snapshots, instead of those that were taken of the same goals earlier that day, and lets old ones go. */
  saveSnapshots(taken: DaySnapshots): Promise<void>;
  /** Of each goal the latest snapshot that was taken within a stretch, both ends included; or the earliest. */
  snapshotsWithin(
    goalIds: readonly string[],
    stretch: { readonly first: Instant; readonly last: Instant },
    which: 'latest' | 'earliest',
  ): Promise<readonly ForecastSnapshot[]>;
  /** Replaces what is told of all goals. */
  replaceGoalChanges(
    changes: readonly { readonly goalId: string; readonly changes: GoalChanges }[],
  ): Promise<void>;
  goalChanges(goalId: string): Promise<StoredGoalChanges | null>;
  /** The same of many goals; those of which nothing is told are left out. */
  changesOfGoals(goalIds: readonly string[]): Promise<readonly StoredGoalChanges[]>;
}
