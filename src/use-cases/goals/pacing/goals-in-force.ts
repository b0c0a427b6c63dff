import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { periodAt, periodBefore } from '../../../domain/calendar/fiscal-period.ts';
import type { Goal } from '../../../domain/crm/goal.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { assumedGoals } from '../../../domain/goals/assumed-goals.ts';
import { goalsToPace } from '../../../domain/goals/goals-to-pace.ts';
import { bookOf } from '../../../domain/goals/metrics/counted.ts';
import { countsOf } from '../../../domain/goals/metrics/counts.ts';
import { ruleKey } from '../../../domain/goals/metrics/rule-of.ts';
import { wonDeals } from '../../../domain/goals/metrics/won-deals.ts';
import { runs } from '../../../words/en/runs.ts';
import type { PaceStore } from '../../ports/pace-store.ts';
import type { StreamState, SyncStore } from '../../ports/sync-store.ts';

/** The goals that somebody looks at now, and what could not be had. */
export interface GoalsInForce {
  readonly goals: readonly Goal[];
  readonly degraded: readonly string[];
}

/**
 * The goals that were set, with assumed ones where nobody set any: the portal has no goals at all, or does not give them.
 */
export async function goalsInForce(
  store: Pick<PaceStore, 'goals' | 'wonDeals'> & Pick<SyncStore, 'streamState'>,
  schema: PortalSchema,
  now: Instant,
  calendar: Calendar,
): Promise<GoalsInForce> {
  const [all, state] = await Promise.all([store.goals(), store.streamState('goals')]);
  const set = goalsToPace(all, now, calendar);
  const unavailable = state?.phase === 'unavailable';
  const assumed =
    all.length === 0 || unavailable ? await assume(store, set, schema, now, calendar) : [];
  const without = unavailable || all.length === 0 ? withoutTarget(assumed, schema) : [];
  return { goals: [...set, ...assumed], degraded: [...degradedBy(state), ...without] };
}

async function assume(
  store: Pick<PaceStore, 'wonDeals'>,
  goals: readonly Goal[],
  { owners, portal }: PortalSchema,
  now: Instant,
  calendar: Calendar,
): Promise<Goal[]> {
  const running = periodAt('quarter', now, calendar);
  const { start } = periodBefore(running, calendar);
  const wins = (await store.wonDeals({ start, end: running.end }))
    .map(wonDeals.read)
    .filter((win) => win !== null);
  const counts = new Map([
    [ruleKey({ kind: 'revenue' }), { kind: 'known', book: bookOf(wins) } as const],
  ]);
  const { homeCurrency } = portal;
  return assumedGoals({ now, calendar, homeCurrency, owners, goals, countsOf: countsOf(counts) });
}

/** Names those who win and for whom no target can be assumed: without a word they would be missing from every page. */
function withoutTarget(
  assumed: readonly Goal[],
  { owners }: Pick<PortalSchema, 'owners'>,
): readonly string[] {
  const names = assumed.flatMap(({ scope, target }) =>
    target === null && scope.kind === 'rep'
      ? [owners.find(({ id }) => id === scope.ownerId)?.name ?? scope.ownerId]
      : [],
  );
  return names.length === 0 ? [] : [runs.noTargetAssumed(names)];
}

function degradedBy(state: StreamState | null): string[] {
  if (state?.phase !== 'unavailable') return [];
  return [runs.goalsNotRead(state.message, state.remedy)];
}
