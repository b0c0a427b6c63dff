import type { Instant } from '../../domain/crm/time.ts';
import {
  explainFactsChange,
  type FactsChange,
} from '../../domain/goals/changes/explain-facts-change.ts';
import {
  explainForecastChange,
  type ForecastChange,
} from '../../domain/goals/changes/explain-forecast-change.ts';
import type { ChangesStore } from '../ports/changes-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import { comparedSnapshots } from './changes/compared-snapshots.ts';
import { goalsInQuestion } from './changes/goals-in-question.ts';
import { readDealsOverTime } from './changes/read-deals.ts';
import type { DescribeDeal } from './changes/tell-changes.ts';
import { describeGoal } from './describe-goal.ts';

/** Which goal, between which moments: the first lies before the second. */
export interface ReplayQuestion {
  readonly goalId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What changed for a goal between two moments. */
export interface Replay {
  readonly goal: ReturnType<typeof describeGoal>;
  /** Of money, its currency; null of a count. */
  readonly currency: string | null;
  readonly facts: FactsChange;
  /** Null unless snapshots stand for both moments. */
  readonly forecast: ForecastChange | null;
  readonly describe: DescribeDeal;
}

/** The goals that can be replayed, when the one asked for cannot. */
export interface NoSuchGoal {
  readonly known: readonly ReturnType<typeof describeGoal>[];
}

/** Works out what changed for a goal between any two moments, from the recorded past and the stored snapshots. */
export async function replayChanges(
  store: ChangesStore & Pick<LeadFlowStore, 'storedPaces'> & Pick<SyncStore, 'readSchema'>,
  { goalId, from, to }: ReplayQuestion,
): Promise<Replay | NoSuchGoal> {
  const schema = await store.readSchema();
  if (schema === null) return { known: [] };
  const paces = await store.storedPaces();
  const goals = goalsInQuestion(paces, schema);
  const goal = goals.find((each) => each.goalId === goalId);
  const pace = paces.find((each) => each.pace.goal.id === goalId)?.pace;
  if (goal === undefined || pace === undefined) {
    const ids = new Set(goals.map((each) => each.goalId));
    const known = paces.filter((each) => ids.has(each.pace.goal.id));
    return { known: known.map((each) => describeGoal(each.pace.goal, schema)) };
  }
  // What closed before the period and was not modified since the first moment counts at neither.
  const query = { since: from, closedSince: goal.period.start };
  const { deals } = await readDealsOverTime(store, { moments: [from, to], query, schema });
  const [before, after] = [deals.at(from, goal.sellers), deals.at(to, goal.sellers)];
  const snapshotOf = await comparedSnapshots(store, [
    { goalId, moment: from },
    { goalId, moment: to },
  ]);
  const [was, is] = [snapshotOf({ goalId, moment: from }), snapshotOf({ goalId, moment: to })];
  const isForeseen = was !== null && is !== null && was.at < is.at;
  return {
    goal: describeGoal(pace.goal, schema),
    currency: goal.currency,
    facts: explainFactsChange(goal, before, after),
    forecast: isForeseen ? explainForecastChange(was, is) : null,
    describe: deals.describer([before, after]),
  };
}
