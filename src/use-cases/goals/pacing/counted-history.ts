import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { periodAt } from '../../../domain/calendar/fiscal-period.ts';
import type { Deal } from '../../../domain/crm/deal.ts';
import type { CountedMetric, Goal } from '../../../domain/crm/goal.ts';
import type { Period } from '../../../domain/crm/period.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';
import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import { canBeCounted } from '../../../domain/goals/measurable-goal.ts';
import { type CountsOf, countsOf } from '../../../domain/goals/metrics/counts.ts';
import type { ContactRule, DealRule } from '../../../domain/goals/metrics/metric-rule.ts';
import { ruleKey, ruleOf } from '../../../domain/goals/metrics/rule-of.ts';
import type { GoalStore } from '../../ports/goal-store.ts';
import type { PaceStore } from '../../ports/pace-store.ts';
import { countContacts } from './contact-counts.ts';
import { DealCounts, type Splits } from './deal-counts.ts';

/** How far back records are read: what a goal is compared with, two years of quarters and the year before a yearly goal. */
const HISTORY_DAYS = 3 * 366;

/** When the history of a portal begins, as pacing reads it. */
export function historyStart(now: Instant): Instant {
  return now - HISTORY_DAYS * DAY_MS;
}

/** What pacing rests on, and whether contact with buyers is on record for any deal that was won. */
export interface CountedHistory {
  readonly countsOf: CountsOf;
  /** True while there are no wins to tell by. */
  readonly contactIsRecorded: boolean;
}

/** What a history is read for. */
export interface HistoryAsked {
  readonly store: Pick<PaceStore, 'wonDeals' | 'createdDeals' | 'contactPastsAfter'> &
    Pick<GoalStore, 'dealSplits'>;
  readonly goals: readonly Goal[];
  readonly schema: PortalSchema;
  readonly calendar: Calendar;
  readonly now: Instant;
}

/**
 * Reads what counts under the goals' metrics (under won deals in any case) within the last years and the goals' own periods.
 * A quarter at a time: whole records are large, what is kept of them is small.
 */
export async function readCountedHistory(asked: HistoryAsked): Promise<CountedHistory> {
  const rules = rulesOf(asked.goals);
  const splits = await splitsOf(asked.store);
  const windows = [...windowsOf(asked)];
  const won = new DealCounts(rules.deals, 'deals won', splits);
  const contacted = await count(windows, asked.store.wonDeals, won);
  const created = new DealCounts(rules.deals, 'deals created', splits);
  if (created.isAsked) await count(windows, asked.store.createdDeals, created);
  const known = new Map([
    ...won.counts(),
    ...created.counts(),
    ...(await countContacts(rules.contacts, asked)),
  ]);
  return { countsOf: countsOf(known), contactIsRecorded: won.size === 0 || contacted > 0 };
}

/** Counts the deals of all windows; gives how many of those that count show contact with a buyer. */
async function count(
  windows: readonly Period[],
  read: (window: Period) => Promise<readonly Deal[]>,
  counts: DealCounts,
): Promise<number> {
  let contacted = 0;
  for (const window of windows) {
    for (const deal of await read(window)) {
      if (counts.add(deal) && deal.lastContactedAt !== null) contacted += 1;
    }
  }
  return contacted;
}

interface Rules {
  readonly deals: ReadonlyMap<string, DealRule>;
  readonly contacts: ReadonlyMap<string, ContactRule>;
}

function rulesOf(goals: readonly Goal[]): Rules {
  const deals = new Map<string, DealRule>();
  const contacts = new Map<string, ContactRule>();
  const asked = goals.flatMap(({ metric }) =>
    metric !== null && canBeCounted(metric) ? [metric] : [],
  );
  const always: CountedMetric = { kind: 'revenue' };
  for (const metric of [always, ...asked]) {
    const rule = ruleOf(metric);
    if (rule.records === 'contacts') contacts.set(ruleKey(metric), rule);
    else deals.set(ruleKey(metric), rule);
  }
  return { deals, contacts };
}

async function splitsOf(store: Pick<GoalStore, 'dealSplits'>): Promise<Splits> {
  const splits = await store.dealSplits();
  return new Map(splits.map(({ dealId, shares }) => [dealId, shares]));
}

/** Adjacent stretches from the start of the history, or of the earliest goal, to now, or the end of the latest goal. */
function* windowsOf({
  goals,
  now,
  calendar,
}: Pick<HistoryAsked, 'goals' | 'now' | 'calendar'>): Generator<Period> {
  const periods = goals.flatMap(({ period }) => (period === null ? [] : [period]));
  const first = periods.reduce((earliest, { start }) => Math.min(earliest, start), now);
  const last = periods.reduce((latest, { end }) => Math.max(latest, end), now);
  let quarter = periodAt('quarter', historyStart(now), calendar);
  if (first < quarter.start) yield { start: first, end: quarter.start };
  for (; quarter.start <= now; quarter = periodAt('quarter', quarter.end, calendar)) yield quarter;
  if (last > quarter.start) yield { start: quarter.start, end: last };
}
