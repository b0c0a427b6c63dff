import type { ReadableGoals } from '../../domain/access/may-read-goal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import type { PaceOutline } from '../../domain/goals/pace-board.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';

/** All that is stored of a goal. */
export interface GoalStanding {
  readonly pace: StoredPace;
  /** Null while its period does not run, and until the first forecast. */
  readonly forecast: StoredForecast | null;
  /** Null while nothing foresees what it counts. */
  readonly plan: GoalPlan | null;
}

/** What the Pace tab reads. */
export interface PacePageStore {
  /** An outline of every goal that may be read, by goal id. */
  paceOutlines(readable: ReadableGoals): Promise<readonly PaceOutline[]>;
  /** The goals with these ids that are paced, by goal id. */
  goalStandings(goalIds: readonly string[]): Promise<readonly GoalStanding[]>;
  /** Replaces all plans. */
  replacePlans(plans: ReadonlyMap<string, GoalPlan>, plannedAt: Instant): Promise<void>;
}
