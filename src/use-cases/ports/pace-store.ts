import type { DealWarningMessages } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Deal } from '../../domain/crm/deal.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { ContactPast } from '../../domain/goals/metrics/metric-rule.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import type { Checkpoint } from './checkpoint-store.ts';
import type { StoredSignals } from './stored-signals.ts';

/** What pacing found on one deal. `goalId`: the goal that it counts for. */
export interface CheckedDeal {
  readonly dealId: string;
  readonly goalId: string | null;
  readonly signals: StoredSignals<DealWarningMessages>;
  readonly checkedAt: Instant;
}

/** How long won deals stayed in a stage before moving on, in days, one entry for each passage. */
export type StageDwell = ReadonlyMap<string, readonly number[]>;

/** Facts for pacing, and the results. */
export interface PaceStore {
  goals(): Promise<readonly Goal[]>;
  /** Won deals that closed within the period; archived ones are left out. */
  wonDeals(closed: Period): Promise<readonly Deal[]>;
  /** Deals that were created within the period, whatever became of them; archived ones are left out. */
  createdDeals(created: Period): Promise<readonly Deal[]>;
  /** Contacts that are not archived, by ascending id after `afterId` (numeric order), with some properties and every value these are known to have had. */
  contactPastsAfter(
    afterId: string | null,
    limit: number,
    properties: readonly string[],
  ): Promise<readonly ContactPast[]>;
  /** Deals that are not archived, by ascending id after `afterId` (numeric order). */
  dealsAfter(afterId: string | null, limit: number): Promise<readonly Deal[]>;
  /** From the recorded stage changes of the deals won since `since`. */
  stageDwellOfWonDeals(since: Instant): Promise<StageDwell>;
  /** Ids of the goals that are behind by their stored pace. */
  goalsBehind(): Promise<readonly string[]>;
  /** Replaces all stored paces. */
  replacePaces(paces: readonly StoredPace[]): Promise<void>;
  saveDealChecks(
    checked: readonly CheckedDeal[],
    job: string,
    checkpoint: Checkpoint | null,
  ): Promise<void>;
}
