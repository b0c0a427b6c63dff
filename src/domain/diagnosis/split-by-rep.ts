import { entryAt, lastOf } from '../collections/entries.ts';
import type { DaySpan } from '../goals/forecast/frame.ts';
import type { TeamFacts } from './events/history-facts.ts';
import { factsOfReps, type StaffChange } from './events/joined-and-left.ts';
import { type CellOf, windowFunnels } from './events/window-funnels.ts';
import { type DriverId, funnelDrivers } from './tree/drivers.ts';
import { averageOf, type FunnelCounts, revenueOf } from './tree/funnel-counts.ts';
import { costsOf } from './tree/gap.ts';
import { splitFunnels } from './tree/split-funnels.ts';

/** A rep's part of the change of revenue. Exact, and no verdict: a rep's numbers are small, and most of what they show is chance. */
export interface RepGap {
  /** Null: records of nobody. */
  readonly repId: string | null;
  readonly revenue: { readonly reference: number; readonly actual: number };
  /** What is missing against the reference, by driver; of people who joined or left all of it is `headcount`. */
  readonly costs: ReadonlyMap<DriverId, number>;
  /**
   * What this rep's leads of the window bring at what a lead of their segments brought the whole team: what may be expected
   * of anybody with these leads. Over reps it sums to the team's revenue, wherever a segment had leads.
   */
  readonly atTeamRates: number;
}

/** Each rep's part: over reps the revenues sum to the team's. `windows`: those compared with, then the one asked about. */
export function splitByRep(
  facts: TeamFacts,
  windows: readonly DaySpan[],
  how: {
    readonly segments: readonly string[];
    readonly segmentOf: CellOf;
    readonly staff: StaffChange;
  },
): readonly RepGap[] {
  const ids = new Set([...facts.deals, ...(facts.leads ?? [])].map(({ repId }) => repId));
  const { joined, left } = how.staff;
  const team = lastOf(windowFunnels(facts, windows, how.segments, how.segmentOf));
  return [...ids].flatMap((repId) => {
    const own = factsOfReps(facts, (id) => id === repId);
    const counts = windowFunnels(own, windows, how.segments, how.segmentOf);
    const [reference, actual] = [averageOf(counts.slice(0, -1)), lastOf(counts)];
    const revenue = { reference: revenueOf(reference), actual: revenueOf(actual) };
    const isMoved = repId !== null && (joined.has(repId) || left.has(repId));
    const costs = isMoved
      ? new Map<DriverId, number>([['headcount', revenue.reference - revenue.actual]])
      : costsOf(funnelDrivers(facts.stages + 1), splitFunnels(reference, actual));
    const atTeamRates = expectedOf(actual, team);
    const isThere = [revenue.reference, revenue.actual, atTeamRates].some((each) => each !== 0);
    return isThere ? [{ repId, revenue, costs, atTeamRates }] : [];
  });
}

function expectedOf(own: FunnelCounts, team: FunnelCounts): number {
  return own.reduce((sum, { leads }, segment) => {
    const all = entryAt(team, segment);
    return all.leads === 0 ? sum : sum + (leads / all.leads) * all.sold.amount;
  }, 0);
}
