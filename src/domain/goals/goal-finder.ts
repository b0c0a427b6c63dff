import { entryAt } from '../collections/entries.ts';
import type { Deal } from '../crm/deal.ts';
import type { Goal } from '../crm/goal.ts';
import type { Owner } from '../crm/owner.ts';
import { contains } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import { canBeCounted, countsWins, isMeasurable } from './measurable-goal.ts';
import { takesPipeline } from './takes-pipeline.ts';

type GoalsDeal = Pick<Deal, 'ownerId' | 'pipelineId' | 'outcome' | 'closeDate'>;

/**
 * Finds the goal that a deal counts for; null when there is none. A deal counts at the moment it ended, an open one at
 * `now`. Of the goals of its owner and the owner's teams that run then and take its pipeline, the first by this order:
 * one that can be paced; the rep's own before a team's; revenue, then deals won, then anything else; the shortest period; the lowest id.
 */
export function goalFinder(
  goals: readonly Goal[],
  owners: readonly Owner[],
  now: Instant,
): (deal: GoalsDeal) => Goal | null {
  const ranked = goals.filter(canBeDeals).sort(byWeight);
  const ofOwner = Map.groupBy(ranked, ({ scope }) => (scope.kind === 'rep' ? scope.ownerId : null));
  const ofTeam = Map.groupBy(ranked, ({ scope }) => (scope.kind === 'team' ? scope.teamId : null));
  const candidates = new Map<string, readonly Goal[]>();
  for (const { id, teams } of owners) {
    const above = teams.flatMap((team) => ofTeam.get(team.id) ?? []);
    candidates.set(id, [...(ofOwner.get(id) ?? []), ...above].sort(byWeight));
  }
  return (deal) => {
    if (deal.ownerId === null) return null;
    const owned = candidates.get(deal.ownerId) ?? ofOwner.get(deal.ownerId) ?? [];
    return owned.find((goal) => countsFor(goal, deal, now)) ?? null;
  };
}

/** Goals that count something else than deals that are won are no deal's; one that says nothing, or nothing that is understood, may be. */
function canBeDeals(goal: Goal): boolean {
  return goal.metric === null || !canBeCounted(goal.metric) || countsWins(goal);
}

function countsFor(goal: Goal, deal: GoalsDeal, now: Instant): boolean {
  const ended = deal.outcome === 'won' || deal.outcome === 'lost';
  const at = ended ? (deal.closeDate ?? now) : now;
  const runs = goal.period === null || contains(goal.period, at);
  return runs && takesPipeline(goal, deal.pipelineId);
}

/** The order in which a deal looks for its goal: smaller comes first, entry by entry. */
function weight(goal: Goal): readonly number[] {
  const metrics = ['revenue', 'deals-won'];
  const place = metrics.indexOf(goal.metric?.kind ?? '');
  return [
    isMeasurable(goal) ? 0 : 1,
    goal.scope.kind === 'rep' ? 0 : 1,
    place === -1 ? metrics.length : place,
    goal.period === null ? Number.POSITIVE_INFINITY : goal.period.end - goal.period.start,
  ];
}

/** The order in which goals matter to whoever has several: smaller comes first. */
export function byWeight(one: Goal, other: Goal): number {
  const others = weight(other);
  for (const [i, own] of weight(one).entries()) {
    const theirs = entryAt(others, i);
    if (own !== theirs) return own - theirs;
  }
  return one.id < other.id ? -1 : 1;
}
