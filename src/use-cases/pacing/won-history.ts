import type { Calendar } from '../../domain/calendar/calendar.ts';
import { periodAt } from '../../domain/calendar/fiscal-period.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import {
  indexWonDeals,
  type WonDeal,
  type WonDeals,
  wonDealOf,
} from '../../domain/goals/won-deal.ts';
import type { PaceStore } from '../ports/portal-store.ts';

/** How far back wins are read: what a goal is compared with, two years of quarters and the year before a yearly goal. */
const HISTORY_DAYS = 3 * 366;

/** When the history of a portal begins, as pacing reads it. */
export function historyStart(now: Instant): Instant {
  return now - HISTORY_DAYS * DAY_MS;
}

/** The wins that pacing rests on, and whether contact with buyers is on record for any of them. */
export interface WonHistory {
  readonly won: WonDeals;
  /** True while there are no wins to tell by. */
  readonly contactIsRecorded: boolean;
}

/** Reads the won deals of the last years and of the goals' own periods. A quarter at a time: whole records are large, what is kept of them is small. */
export async function readWonHistory(
  store: Pick<PaceStore, 'wonDeals'>,
  goals: readonly Goal[],
  now: Instant,
  calendar: Calendar,
): Promise<WonHistory> {
  const wins: WonDeal[] = [];
  let contacted = 0;
  for (const window of windows(goals, now, calendar)) {
    for (const deal of await store.wonDeals(window)) {
      const win = wonDealOf(deal);
      if (win !== null) wins.push(win);
      if (deal.lastContactedAt !== null) contacted += 1;
    }
  }
  return { won: indexWonDeals(wins), contactIsRecorded: wins.length === 0 || contacted > 0 };
}

/** Adjacent stretches from the start of the history, or of the earliest goal, to now, or the end of the latest goal. */
function* windows(goals: readonly Goal[], now: Instant, calendar: Calendar): Generator<Period> {
  const periods = goals.flatMap(({ period }) => (period === null ? [] : [period]));
  const first = periods.reduce((earliest, { start }) => Math.min(earliest, start), now);
  const last = periods.reduce((latest, { end }) => Math.max(latest, end), now);
  let quarter = periodAt('quarter', historyStart(now), calendar);
  if (first < quarter.start) yield { start: first, end: quarter.start };
  for (; quarter.start <= now; quarter = periodAt('quarter', quarter.end, calendar)) yield quarter;
  if (last > quarter.start) yield { start: quarter.start, end: last };
}
