import { entryAt, lastOf } from '../collections/entries.ts';
import type { DaySpan } from '../goals/forecast/frame.ts';
import type { Random } from '../statistics/random.ts';
import type { TeamFacts } from './events/history-facts.ts';
import { factsOfReps, type StaffChange, staffChange } from './events/joined-and-left.ts';
import { mainSegments, OTHER_SEGMENT } from './events/main-segments.ts';
import { windowFunnels } from './events/window-funnels.ts';
import { type JudgedDriver, judgeDrivers, REFERENCE_WINDOWS } from './evidence/judge-drivers.ts';
import { type TargetReach, targetReach } from './evidence/target-reach.ts';
import { type RepGap, splitByRep } from './split-by-rep.ts';
import { factorsOf } from './tree/factors.ts';
import { type FunnelCounts, revenueOf } from './tree/funnel-counts.ts';

/** What is asked. */
export interface DiagnosisQuestion {
  readonly facts: TeamFacts;
  /** Windows of equal length by the calendar, oldest first; the last is the one asked about, and there is one before it at least. */
  readonly windows: readonly DaySpan[];
  /** In the currency of the facts, above 0. */
  readonly target: number;
}

/**
 * Where a shortfall lies. Amounts are of the facts' currency; above 0 they add to the shortfall. The target's part, people's,
 * all drivers' and what cannot be split sum to it.
 */
export interface Diagnosis {
  readonly target: number;
  /** On average of the windows compared with, and in the window. */
  readonly revenue: { readonly reference: number; readonly actual: number };
  readonly shortfall: number;
  /** The target less what the reference windows brought. */
  readonly targetEffect: number;
  readonly reach: TargetReach;
  /** What people who left brought, less what people who joined bring. */
  readonly headcount: number;
  readonly staff: StaffChange;
  readonly drivers: readonly JudgedDriver[];
  /** Revenue that came without any lead or deal of the window to come from. */
  readonly unsplit: number;
  readonly reps: readonly RepGap[];
  readonly windows: { readonly reference: number; readonly past: number };
  readonly segments: readonly string[];
  readonly hasLeads: boolean;
}

/** Splits a window's shortfall by driver, with what may be said of each. */
export function diagnoseTeam(
  { facts, windows, target }: DiagnosisQuestion,
  random: Random,
): Diagnosis {
  const segments = mainSegments(facts);
  const segmentOf = ({ segment }: { readonly segment: string }) =>
    segments.includes(segment) ? segment : OTHER_SEGMENT;
  const count = (some: TeamFacts) => windowFunnels(some, windows, segments, segmentOf);
  const all = count(facts);
  const past = all.slice(0, -1);
  const compared = windows.slice(0, -1).slice(-REFERENCE_WINDOWS);
  const staff = staffChange(facts, compared, lastOf(windows));
  const isStaying = (repId: string | null) =>
    repId === null || !(staff.joined.has(repId) || staff.left.has(repId));
  const stayed = count(factsOfReps(facts, isStaying));
  const judged = judgeDrivers(stayed.slice(0, -1), lastOf(stayed), random);
  const revenue = { reference: meanRevenue(past), actual: revenueOf(lastOf(all)) };
  const stayedRevenue = {
    reference: revenueOf(judged.reference),
    actual: revenueOf(lastOf(stayed)),
  };
  const stayedCost = stayedRevenue.reference - stayedRevenue.actual;
  return {
    ...{ target, revenue, staff, segments, drivers: judged.drivers },
    shortfall: target - revenue.actual,
    targetEffect: target - revenue.reference,
    reach: targetReach(past, target),
    headcount: revenue.reference - revenue.actual - stayedCost,
    unsplit: unsplitCost(judged.reference, lastOf(stayed)),
    reps: splitByRep(facts, windows.slice(-REFERENCE_WINDOWS - 1), { segments, segmentOf, staff }),
    windows: { reference: compared.length, past: past.length },
    hasLeads: facts.leads !== null,
  };
}

function meanRevenue(past: readonly FunnelCounts[]): number {
  const compared = past.slice(-REFERENCE_WINDOWS);
  return compared.reduce((sum, each) => sum + revenueOf(each), 0) / compared.length;
}

/** What the products of the factors leave out of both revenues: sales of a window in which nothing led up to them. */
function unsplitCost(reference: FunnelCounts, actual: FunnelCounts): number {
  const without = (own: FunnelCounts, other: FunnelCounts) =>
    factorsOf(own, other).reduce((left, factors, segment) => {
      const explained = factors.reduce((product, factor) => product * factor, 1);
      return left + entryAt(own, segment).sold.amount - explained;
    }, 0);
  return without(reference, actual) - without(actual, reference);
}
