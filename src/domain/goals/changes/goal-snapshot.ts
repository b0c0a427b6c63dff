import { Decimal } from 'decimal.js';
import { countOf } from '../../collections/counts.ts';
import { contains } from '../../crm/period.ts';
import { takesPipeline } from '../takes-pipeline.ts';
import type { CountedDeal } from './counted-deal.ts';
import type { DealFactsThen } from './deal-at.ts';
import { type FactsAt, type FactsGoal, worthTo } from './explain-facts-change.ts';
import { type ForecastSnapshot, takeSnapshot } from './forecast-snapshot.ts';

/** What is foreseen of a goal, in parts. Amounts in its unit. */
export interface ForeseenParts {
  /** The mean of what the period will bring in all. */
  readonly mean: number;
  /** What each open deal adds to it, by deal id. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** A goal with what a snapshot needs to know of it. */
export interface SnapshotGoal extends FactsGoal {
  readonly goalId: string;
  readonly target: Decimal;
}

/**
 * Keeps what a goal's forecast rested on: the deals of its sellers in its pipelines that are open, were won in its period, or were
 * lost since it began. Won deals of unknown worth are left out of the sum, as in the goal's pace.
 */
export function snapshotOfGoal(
  goal: SnapshotGoal,
  { at, deals }: FactsAt,
  { mean, contributions }: ForeseenParts,
): ForecastSnapshot {
  const { goalId, period, target } = goal;
  return takeSnapshot({
    goalId,
    at,
    period,
    target,
    mean,
    deals: deals.flatMap((deal) => countedIn(goal, deal, contributions)),
  });
}

/** A deal as the forecast counts it; none when it has no part in it. */
function countedIn(
  goal: FactsGoal,
  { outcome, ...deal }: DealFactsThen,
  contributions: ForeseenParts['contributions'],
): readonly CountedDeal[] {
  if (outcome === 'unknown' || !takesPipeline(goal, deal.pipelineId)) return [];
  const { id, ownerId, stageId, closeDate, createdAt } = deal;
  const amount = worthTo(goal, deal);
  const counted = { id, outcome, ownerId, stageId, closeDate, createdAt, amount };
  if (outcome === 'open') {
    return [{ ...counted, counts: new Decimal(countOf(contributions, id)) }];
  }
  if (outcome === 'won') {
    const isIn = closeDate !== null && contains(goal.period, closeDate);
    return isIn && amount !== null ? [{ ...counted, counts: amount }] : [];
  }
  const wasBefore = closeDate !== null && closeDate < goal.period.start;
  return wasBefore ? [] : [{ ...counted, counts: new Decimal(0) }];
}
