import { valueAt } from '../../../domain/collections/entries.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { ForecastSnapshot } from '../../../domain/goals/changes/forecast-snapshot.ts';
import { snapshotOfGoal } from '../../../domain/goals/changes/goal-snapshot.ts';
import { dayNumberOf } from '../../../domain/goals/forecast/calendar-days.ts';
import type { ChangesStore } from '../../ports/changes-store.ts';
import type { ForecastStore } from '../../ports/forecast-store.ts';
import type { DealsOverTime } from './deals-over-time.ts';
import type { GoalInQuestion } from './goals-in-question.ts';

/** Of so many days every snapshot is kept: a quarter, and what is looked back on from its last days. */
const EVERY_DAY_DAYS = 100;
/** Of so many days those of Sundays are kept: a year and what it is compared with. */
const SUNDAYS_DAYS = 400;

/** Goals whose snapshots are taken at once. */
const BATCH = 500;

/** What snapshots are taken from. */
export interface SnapshotSources {
  readonly store: Pick<ChangesStore, 'saveSnapshots'> &
    Pick<ForecastStore, 'storedForecasts' | 'forecastContributions'>;
  readonly goals: readonly GoalInQuestion[];
  /** Known at `now`. */
  readonly deals: DealsOverTime;
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * Keeps what today's forecasts rest on, in place of what was kept earlier today, and lets old snapshots go. Answers them by
 * goal id. A goal that was not forecast today has none.
 */
export async function takeSnapshots({
  store,
  goals,
  deals,
  now,
  timeZone,
}: SnapshotSources): Promise<ReadonlyMap<string, ForecastSnapshot>> {
  const day = dayNumberOf(now, timeZone);
  const foreseen = new Map(
    (await store.storedForecasts())
      .filter(({ forecastAt }) => dayNumberOf(forecastAt, timeZone) === day)
      .map(({ forecast }) => [forecast.goalId, forecast.mean]),
  );
  const asked = goals.filter(({ goalId }) => foreseen.has(goalId));
  const kept = { day, everyDayFrom: day - EVERY_DAY_DAYS, sundaysFrom: day - SUNDAYS_DAYS };
  const taken = new Map<string, ForecastSnapshot>();
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const contributions = await store.forecastContributions(batch.map(({ goalId }) => goalId));
    const snapshots = batch.map((goal) =>
      snapshotOfGoal(goal, deals.at(now, goal.sellers), {
        mean: valueAt(foreseen, goal.goalId),
        contributions: contributions.get(goal.goalId) ?? new Map(),
      }),
    );
    await store.saveSnapshots({ ...kept, snapshots });
    for (const snapshot of snapshots) taken.set(snapshot.goalId, snapshot);
  }
  return taken;
}
