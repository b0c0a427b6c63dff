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
  return { goals: [...set, ...assumed], degraded: degradedBy(state) };
}

async function assume(
  store: Pick<PaceStore, 'wonDeals'>,
  goals: readonly Goal[],
  { owners, portal }: PortalSchema,
  now: Instant,
  calendar: Calendar,
): Promise<Goal[]> {
  const before = periodBefore(periodAt('quarter', now, calendar), calendar);
  const wins = (await store.wonDeals(before)).map(wonDeals.read).filter((win) => win !== null);
  const counts = new Map([
    [ruleKey({ kind: 'revenue' }), { kind: 'known', book: bookOf(wins) } as const],
  ]);
  const { homeCurrency } = portal;
  return assumedGoals({ now, calendar, homeCurrency, owners, goals, countsOf: countsOf(counts) });
}

function degradedBy(state: StreamState | null): string[] {
  if (state?.phase !== 'unavailable') return [];
  return [runs.goalsNotRead(state.message, state.remedy)];
}
