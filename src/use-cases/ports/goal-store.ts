import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal, TargetVersion } from '../../domain/crm/goal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { KeyedRequest } from './keyed-request.ts';
import type { PartOutcome } from './part-outcome.ts';

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
  readonly save: readonly GoalToSave[];
  /** Ids of goals that were defined in Pacekeeper. */
  readonly remove: readonly string[];
  readonly splits: readonly DealSplit[];
}

/** What is defined in Pacekeeper beside HubSpot's goals. */
export interface GoalStore {
  /**
   * Keeps goals, in place of those with the same id, and adds their new versions, in one transaction. Of two versions of one
   * goal that take effect at the same moment, the one said later counts.
   */
  saveGoals(goals: readonly GoalToSave[], saidAt: Instant): Promise<void>;
  /** Removes goals that were defined in Pacekeeper, with their versions; gives the ids of those that there were. */
  removeGoals(ids: readonly string[]): Promise<readonly string[]>;
  /**
   * Answers a request once (docs/decisions/0012): a change is kept together with its audit entry. Whoever changes goals waits
   * for whoever does so at that moment. Null: the key came before with another request.
   */
  changeGoalsOnce<Answer>(
    request: KeyedRequest,
    decide: (defined: DefinedGoals) => PartOutcome<Answer, GoalsChange>,
  ): Promise<Answer | null>;
  /** Every deal that counts for several owners, by id. */
  dealSplits(): Promise<readonly DealSplit[]>;
  /** Keeps splits, in place of those of the same deals; a deal without shares counts for its owner alone again. */
  saveDealSplits(splits: readonly DealSplit[]): Promise<void>;
}
