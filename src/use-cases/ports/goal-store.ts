import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal, TargetVersion } from '../../domain/crm/goal.ts';

/** A goal to be kept, and the targets that are new. */
export interface GoalToSave {
  readonly goal: Goal;
  /** Added to the versions that are known; the goal's own list is not looked at. */
  readonly newVersions: readonly TargetVersion[];
}

/** What is defined, as a change sees it. */
export interface DefinedGoals {
  /** Every goal of the portal's, whoever set it. */
  readonly goals: readonly Goal[];
  readonly splits: readonly DealSplit[];
}

/** What is to be kept, and what goes. */
export interface GoalsChange {
  /**
   * In place of those with the same id, with their new versions. Of two versions of one goal that take effect at the same
   * moment, the one said later counts.
   */
  readonly save: readonly GoalToSave[];
  /** Ids of goals that were defined in Pacekeeper; they go with their versions. */
  readonly remove: readonly string[];
  /** In place of those of the same deals; a deal without shares counts for its owner alone again. */
  readonly splits: readonly DealSplit[];
}

/** What is defined in Pacekeeper beside HubSpot's goals. */
export interface GoalStore {
  /** Every deal that counts for several owners, by id. */
  dealSplits(): Promise<readonly DealSplit[]>;
}
