import type { Calendar } from '../calendar/calendar.ts';
import { periodInZone } from '../calendar/period-in-zone.ts';
import type { Goal } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';
import { DAY_MS, type Instant } from '../crm/time.ts';
import { asInForce } from './target-version.ts';

/** A goal stays on the screen this long after it ended, and comes this long before it starts: a quarter, in ms. */
const NEAR_MS = 92 * DAY_MS;

/**
 * The goals that somebody looks at now: running, ended or to start within a quarter, and those whose period is missing or
 * impossible, so that it is mended. Their periods are read in the portal's zone, and their targets are those in force.
 */
export function goalsToPace(goals: readonly Goal[], now: Instant, calendar: Calendar): Goal[] {
  return goals
    .filter(({ period }) => period === null || period.end <= period.start || isNear(period, now))
    .map((goal) =>
      goal.period === null ? goal : { ...goal, period: periodInZone(goal.period, calendar) },
    )
    .map((goal) => asInForce(goal, now));
}

function isNear({ start, end }: Period, now: Instant): boolean {
  return now - NEAR_MS < end && start < now + NEAR_MS;
}
