import { entryAt } from '../../domain/collections/entries.ts';
import type { Goal, GoalScope } from '../../domain/crm/goal.ts';
import { contains } from '../../domain/crm/period.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { dayNumberOf, dayReader } from '../../domain/goals/forecast/calendar-days.ts';
import {
  type DealReading,
  openStages,
  type RecordedDeal,
} from '../../domain/goals/forecast/recorded-deal.ts';
import { goalFinder } from '../../domain/goals/goal-finder.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import { membersByTeam } from '../../domain/goals/pace-facts.ts';
import { readCalendars } from '../portal/read-calendars.ts';
import type { ForecastStore } from '../ports/forecast-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { PacePageStore } from '../ports/pace-page-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Clock, Progress, SliceResult } from '../slices/slice.ts';
import type { ForeseeGoals } from './forecasting/forecast-request.ts';
import { canBePlanned } from './forecasting/foresee-goals.ts';
import { GoalGroupBuilder, type GroupedGoal } from './forecasting/goal-group-builder.ts';
import { historyStart } from './pacing/counted-history.ts';

/** Deals read in one statement. */
const PAGE = 2_000;

/** What goals are forecast from. */
export interface GoalForecasting {
  readonly store: ForecastStore &
    Pick<LeadFlowStore, 'storedPaces'> &
    Pick<PacePageStore, 'replacePlans'> &
    Pick<SyncStore, 'readSchema'> &
    SettingStore;
  readonly clock: Clock;
  readonly foreseeGoals: ForeseeGoals;
  readonly progress?: Progress;
}

/**
 * Foresees every goal that runs now, from its stored pace and the recorded lives of all deals, and what each open deal does
 * to the chance of the goal that it counts for. Holds the targets of these, and of goals still to begin, against what such a
 * period brings. All is replaced at once at the end: a run that dies changes nothing. One
 * slice: what all goals share cannot be cut.
 */
export async function forecastGoals(forecasting: GoalForecasting): Promise<SliceResult> {
  const { store, clock, foreseeGoals } = forecasting;
  const schema = await store.readSchema();
  if (schema === null) return resultOf(0, 0, 0);
  const now = clock();
  const { portal: calendar } = await readCalendars(store, schema.portal, now);
  const paces = await store.storedPaces();
  const ahead = paces.flatMap(({ pace }) =>
    pace.kind === 'measured' && isForeseen(pace) && canBePlanned(pace.period, { now, calendar })
      ? [pace]
      : [],
  );
  const builders = buildersOf(ahead, schema, now);
  const goals = paces.map(({ pace }) => pace.goal);
  const goalOf = goalFinder(goals, schema.owners, now);
  const read = builders.length === 0 ? 0 : await fill(builders, goalOf, now, forecasting);
  const answers = await foreseeGoals({
    now,
    calendar,
    groups: builders.map((builder) => builder.group()),
  });
  const foreseen = builders.flatMap((builder, place) =>
    builder.foreseen(entryAt(answers, place).foreseen),
  );
  const plans = builders.flatMap((builder, place) =>
    builder.planned(entryAt(answers, place).plans),
  );
  await store.replaceForecasts(foreseen, now);
  await store.replacePlans(new Map(plans), now);
  const said = foreseen.filter(({ forecast }) => forecast.chance.kind === 'shown').length;
  return resultOf(foreseen.length, said, read);
}

/** What is foreseen are wins: their number, or what they are worth. */
function isForeseen({ goal: { metric } }: MeasuredPace): boolean {
  return metric?.kind === 'revenue' || metric?.kind === 'deals-won';
}

function resultOf(forecast: number, said: number, deals: number): SliceResult {
  return {
    done: true,
    left: null,
    counts: { 'goals forecast': forecast, 'chances said': said, 'deals looked back on': deals },
    degraded: [],
  };
}

/** One builder for each unit and choice of pipelines. */
function buildersOf(
  paces: readonly MeasuredPace[],
  { portal, owners, pipelines }: PortalSchema,
  now: Instant,
): readonly GoalGroupBuilder[] {
  const members = membersByTeam(owners);
  const reading = readingOf(portal, pipelines, now);
  const goals = paces.map(
    (pace): GroupedGoal => ({
      pace,
      isRunning: contains(pace.period, now),
      sellers: sellersOf(pace.goal.scope, members),
    }),
  );
  const groups = Map.groupBy(goals, ({ pace: { goal } }) =>
    JSON.stringify([currencyOf(goal, portal.homeCurrency), goal.pipelineIds.toSorted()]),
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    const currency = first === undefined ? null : currencyOf(first.pace.goal, portal.homeCurrency);
    return new GoalGroupBuilder(group, { ...reading, currency });
  });
}

/** Null: everybody. */
function sellersOf(
  scope: GoalScope,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | null {
  switch (scope.kind) {
    case 'rep':
      return [scope.ownerId];
    case 'team':
      return [...(members.get(scope.teamId) ?? [])];
    case 'company':
      return null;
    case 'nobody':
      return [];
  }
}

/** What a goal counts: amounts of a currency, or deals. */
function currencyOf({ metric, currency }: MeasuredPace['goal'], home: string): string | null {
  return metric?.kind === 'revenue' ? (currency ?? home) : null;
}

/** Today is not over: what happened on it counts, as if it had been yesterday. */
function readingOf(
  { timeZone, homeCurrency }: PortalSchema['portal'],
  pipelines: PortalSchema['pipelines'],
  now: Instant,
): Omit<DealReading, 'currency'> {
  const lastDay = dayNumberOf(now, timeZone) - 1;
  const dayOnTheWall = dayReader(timeZone, { start: historyStart(now), end: now });
  return {
    homeCurrency,
    lastDay,
    day: (at) => Math.min(lastDay, dayOnTheWall(at)),
    stages: openStages(pipelines),
  };
}

/** Reads all deals into the builders; answers how many there were. */
async function fill(
  builders: readonly GoalGroupBuilder[],
  goalOf: (deal: RecordedDeal) => Goal | null,
  now: Instant,
  { store, progress }: GoalForecasting,
): Promise<number> {
  let read = 0;
  for await (const deals of recordedDeals(store, historyStart(now))) {
    for (const deal of deals) {
      const goalId = deal.outcome === 'open' ? (goalOf(deal)?.id ?? null) : null;
      for (const builder of builders) builder.add(deal, goalId);
    }
    read += deals.length;
    progress?.({ part: 'forecast', done: read, total: null });
  }
  return read;
}

async function* recordedDeals(store: ForecastStore, closedSince: Instant) {
  let afterId: string | null = null;
  do {
    const deals: readonly RecordedDeal[] = await store.recordedDealsAfter(
      afterId,
      PAGE,
      closedSince,
    );
    yield deals;
    afterId = deals.length < PAGE ? null : (deals.at(-1)?.id ?? null);
  } while (afterId !== null);
}
