import type { Calendars } from '../../domain/calendar/calendars.ts';
import { stageNorms } from '../../domain/coaching/stage-norms.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { goalFinder } from '../../domain/goals/goal-finder.ts';
import { paceFactsOf } from '../../domain/goals/pace-facts.ts';
import { paceGoal } from '../../domain/goals/pace-goal.ts';
import { runs } from '../../words/en/runs.ts';
import { readCalendars } from '../portal/read-calendars.ts';
import type { CheckpointStore } from '../ports/checkpoint-store.ts';
import type { GoalStore } from '../ports/goal-store.ts';
import type { PaceStore } from '../ports/pace-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import { settingInForce } from '../settings/setting-in-force.ts';
import type { Budget, Clock, Progress, SliceResult } from '../slices/slice.ts';
import { checkDeal, type DealChecking, dealCoaching } from './pacing/check-deal.ts';
import { historyStart, readCountedHistory } from './pacing/counted-history.ts';
import { goalsInForce } from './pacing/goals-in-force.ts';
import { PacingTally } from './pacing/pacing-tally.ts';

/** The job's name in the checkpoints. */
const JOB = 'pace goals';

/** Deals checked and saved in one transaction. */
const PAGE = 500;

/** The stores, clock and budget that goals are paced with. */
export interface GoalPacing {
  readonly store: PaceStore &
    CheckpointStore &
    Pick<SyncStore, 'readSchema' | 'streamState'> &
    SettingStore &
    Pick<GoalStore, 'dealSplits'> &
    SettingStore;
  readonly clock: Clock;
  readonly budget: Budget;
  readonly progress?: Progress;
}

/** Where a run is once its goals are paced. */
interface Place {
  readonly afterId: string | null;
  readonly contactIsRecorded: boolean;
}

/**
 * Paces every goal that somebody looks at now, then judges every deal, one page at a time: a page's findings and the place
 * to go on are saved together, so a slice that stops, or dies, goes on where it was. Goals are paced once in a run, in its
 * first slice and as a whole. Does at least one page whatever the budget.
 */
export async function paceGoals(pacing: GoalPacing): Promise<SliceResult> {
  const { store, clock, budget, progress } = pacing;
  const schema = await store.readSchema();
  if (schema === null) return nothingSynced;
  const now = clock();
  const calendars = await readCalendars(store, schema.portal, now);
  const { goals, degraded } = await goalsInForce(store, schema, now, calendars.portal);
  const tally = new PacingTally(degraded);
  const place =
    (await placeToGoOn(store)) ?? (await paceAll({ goals, schema, calendars, now, store, tally }));
  const checking = await dealChecking(store, { goals, schema, now }, place);
  let { afterId } = place;
  do {
    const deals = await store.dealsAfter(afterId, PAGE);
    const judged = deals.map((deal) => checkDeal(deal, checking, now));
    afterId = deals.length < PAGE ? null : (deals.at(-1)?.id ?? null);
    await store.saveDealChecks(judged, JOB, checkpointOf({ ...place, afterId }));
    tally.addDeals(judged);
    progress?.({ part: JOB, done: tally.deals, total: null });
  } while (afterId !== null && !budget.expired());
  return tally.result(afterId);
}

const nothingSynced: SliceResult = {
  ...new PacingTally([]).result(null),
  degraded: [runs.nothingTo('pace')],
};

async function placeToGoOn(store: CheckpointStore): Promise<Place | null> {
  const checkpoint = await store.readCheckpoint(JOB);
  if (checkpoint === null) return null;
  const { afterId, contactIsRecorded } = checkpoint;
  return typeof afterId === 'string'
    ? { afterId, contactIsRecorded: contactIsRecorded === 1 }
    : null;
}

function checkpointOf({ afterId, contactIsRecorded }: Place) {
  return afterId === null ? null : { afterId, contactIsRecorded: contactIsRecorded ? 1 : 0 };
}

/** What is paced, and as of when. */
interface PacingContext {
  readonly goals: readonly Goal[];
  readonly schema: PortalSchema;
  readonly now: Instant;
}

/** Paces all goals and replaces what was stored; the deals are still to be checked, from the first on. */
async function paceAll(
  context: PacingContext & Pick<GoalPacing, 'store'> & { calendars: Calendars; tally: PacingTally },
): Promise<Place> {
  const { goals, schema, calendars, now, store, tally } = context;
  const calendar = calendars.portal;
  const history = await readCountedHistory({ store, goals, schema, calendar, now });
  const { countsOf, contactIsRecorded } = history;
  const { owners, portal } = schema;
  const facts = paceFactsOf({
    ...{ now, calendar, owners, goals, countsOf },
    calendarOf: calendars.ofOwner,
    homeCurrency: portal.homeCurrency,
  });
  const paces = goals.map((goal) => paceGoal(goal, facts));
  await store.replacePaces(paces.map((pace) => ({ pace, pacedAt: now })));
  tally.addPaces(paces);
  return { afterId: null, contactIsRecorded };
}

async function dealChecking(
  store: PaceStore & SettingStore,
  { goals, schema, now }: PacingContext,
  { contactIsRecorded }: Place,
): Promise<DealChecking> {
  return {
    pipelines: schema.pipelines,
    norms: stageNorms(await store.stageDwellOfWonDeals(historyStart(now))),
    contactIsRecorded,
    timeZone: schema.portal.timeZone,
    goalOf: goalFinder(goals, schema.owners, now),
    goalsBehind: new Set(await store.goalsBehind()),
    coaching: dealCoaching(await settingInForce(store, 'warnings', schema.portal)),
  };
}
