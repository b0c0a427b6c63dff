import type { GoalChanges, GoalChangeView } from '../../contract/goal-changes.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { ChangeSpan } from '../../domain/goals/changes/change-moments.ts';
import { explainFactsChange } from '../../domain/goals/changes/explain-facts-change.ts';
import { explainForecastChange } from '../../domain/goals/changes/explain-forecast-change.ts';
import type { ForecastSnapshot } from '../../domain/goals/changes/forecast-snapshot.ts';
import type { ChangesStore } from '../ports/changes-store.ts';
import type { ForecastStore } from '../ports/forecast-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Clock, Progress, SliceResult } from '../slices/slice.ts';
import { type Ask, comparedSnapshots } from './changes/compared-snapshots.ts';
import type { DealsOverTime } from './changes/deals-over-time.ts';
import { type WatchedGoal, watchedGoals } from './changes/goals-in-question.ts';
import { readDealsOverTime } from './changes/read-deals.ts';
import { takeSnapshots } from './changes/take-snapshots.ts';
import { tellFactsChange, tellForecastChange } from './changes/tell-changes.ts';

/** What is compared, and where changes are kept. */
export interface ChangeNoting {
  readonly store: ChangesStore &
    Pick<ForecastStore, 'storedForecasts' | 'forecastContributions'> &
    Pick<LeadFlowStore, 'storedPaces'> &
    Pick<SyncStore, 'readSchema'>;
  readonly clock: Clock;
  readonly progress?: Progress;
}

/**
 * Keeps today's snapshot of every forecast, and works out what changed for every goal that runs: since yesterday, since last Monday, since its period began. Told from
 * snapshots of its forecast where there is one for both moments, else from the deals' recorded values alone. One slice: what
 * is read serves all goals, and what is told is replaced at once.
 */
export async function noteChanges(noting: ChangeNoting): Promise<SliceResult> {
  const { store, clock } = noting;
  const schema = await store.readSchema();
  if (schema === null) return resultOf([], 0);
  const now = clock();
  const goals = watchedGoals(await store.storedPaces(), schema, now);
  if (goals.length === 0) {
    await store.replaceGoalChanges([]);
    return resultOf([], 0);
  }
  // No moment lies before the period of its goal.
  const first = Math.min(...goals.map(({ period }) => period.start));
  const { deals, count } = await readDealsOverTime(store, {
    moments: new Set([now, ...goals.flatMap(allMoments)]),
    query: { since: first, closedSince: first },
    schema,
    progress: noting.progress,
  });
  const { timeZone } = schema.portal;
  const taken = await takeSnapshots({ store, goals, deals, now, timeZone });
  const snapshotOf = await comparedSnapshots(store, goals.flatMap(asksOf));
  const told = goals.map((goal) => ({
    goalId: goal.goalId,
    changes: changesOf(goal, { now, deals, taken, snapshotOf }),
  }));
  await store.replaceGoalChanges(told);
  return resultOf(
    told.map(({ changes }) => changes),
    count,
  );
}

function resultOf(told: readonly GoalChanges[], deals: number): SliceResult {
  const foreseen = told.filter(({ week }) => week.basis === 'forecast').length;
  return {
    done: true,
    left: null,
    counts: {
      'goals with changes told': told.length,
      'of them by their forecast': foreseen,
      'deals compared': deals,
    },
    degraded: [],
  };
}

function allMoments({ moments }: WatchedGoal): readonly Instant[] {
  return Object.values(moments);
}

function asksOf(goal: WatchedGoal): readonly Ask[] {
  return allMoments(goal).map((moment) => ({ goalId: goal.goalId, moment }));
}

/** What the changes of a goal are told from. */
interface Sources {
  readonly now: Instant;
  readonly deals: DealsOverTime;
  /** Today's snapshots, by goal id. */
  readonly taken: ReadonlyMap<string, ForecastSnapshot>;
  readonly snapshotOf: (ask: Ask) => ForecastSnapshot | null;
}

function changesOf(goal: WatchedGoal, sources: Sources): GoalChanges {
  const since = (span: ChangeSpan) => changeSince(goal, goal.moments[span], sources);
  return {
    currency: goal.currency,
    yesterday: since('yesterday'),
    week: since('week'),
    period: since('period'),
  };
}

function changeSince(goal: WatchedGoal, moment: Instant, sources: Sources): GoalChangeView {
  const { now, deals, taken, snapshotOf } = sources;
  const { goalId, sellers } = goal;
  const is = taken.get(goalId);
  const was = snapshotOf({ goalId, moment });
  const factsThen = deals.at(moment, sellers);
  const factsNow = deals.at(now, sellers);
  const describe = deals.describer([factsThen, factsNow]);
  if (was !== null && is !== undefined && was.at < is.at)
    return tellForecastChange(explainForecastChange(was, is), describe);
  return tellFactsChange(explainFactsChange(goal, factsThen, factsNow), describe);
}
