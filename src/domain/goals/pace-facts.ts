import type { Calendar } from '../calendar/calendar.ts';
import type { Goal, GoalScope } from '../crm/goal.ts';
import type { Owner } from '../crm/owner.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import { type Stretch, stretchesIn } from './stretch.ts';
import { takesPipeline } from './takes-pipeline.ts';
import { closedWithin, type WonDeal, type WonDeals } from './won-deal.ts';

/** What is known about a portal when its goals are paced. */
export interface PaceSources {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly homeCurrency: string;
  /** Archived ones too: what they won stays in every sum. */
  readonly owners: readonly Owner[];
  readonly goals: readonly Goal[];
  readonly won: WonDeals;
}

/** The same, looked up by what a goal names. Made once for all goals. */
export interface PaceFacts {
  readonly now: Instant;
  readonly homeCurrency: string;
  readonly won: WonDeals;
  readonly ownersById: ReadonlyMap<string, Owner>;
  /** Owner ids by team id. */
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly goalsById: ReadonlyMap<string, Goal>;
  /** The goals that are set for exactly this rep or team. */
  readonly goalsOf: (scope: GoalScope) => readonly Goal[];
  readonly stretch: (period: Period) => Stretch;
}

/** Looks up once what all goals share. */
export function paceFactsOf(sources: PaceSources): PaceFacts {
  const { now, calendar, homeCurrency, owners, goals, won } = sources;
  return {
    now,
    homeCurrency,
    won,
    ownersById: new Map(owners.map((owner) => [owner.id, owner])),
    membersOf: membersByTeam(owners),
    goalsById: new Map(goals.map((goal) => [goal.id, goal])),
    goalsOf: goalsByScope(goals),
    stretch: stretchesIn(calendar, now),
  };
}

/** Owner ids by team id, archived owners too. */
export function membersByTeam(owners: readonly Owner[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const { id, teams } of owners) {
    for (const team of teams) members.set(team.id, (members.get(team.id) ?? new Set()).add(id));
  }
  return members;
}

function goalsByScope(goals: readonly Goal[]): PaceFacts['goalsOf'] {
  const byScope = Map.groupBy(goals, ({ scope }) => scopeKey(scope));
  return (scope) => byScope.get(scopeKey(scope)) ?? [];
}

function scopeKey(scope: GoalScope): string {
  switch (scope.kind) {
    case 'rep':
      return `rep ${scope.ownerId}`;
    case 'team':
      return `team ${scope.teamId}`;
    case 'company':
    case 'nobody':
      return scope.kind;
  }
}

/** The owners whose deals count for a scope; none when the portal knows neither them nor any deal of theirs. */
export function sellersIn(
  scope: GoalScope,
  { ownersById, membersOf, won }: PaceFacts,
): readonly string[] {
  switch (scope.kind) {
    case 'rep':
      return ownersById.has(scope.ownerId) || won.byOwner.has(scope.ownerId) ? [scope.ownerId] : [];
    case 'team':
      return [...(membersOf.get(scope.teamId) ?? [])];
    case 'company':
      return [...new Set([...ownersById.keys(), ...won.byOwner.keys()])];
    case 'nobody':
      return [];
  }
}

/** The won deals that count for a goal within any period: its sellers', in its pipelines. */
export function dealsFor(
  goal: Pick<Goal, 'scope' | 'pipelineIds'>,
  period: Period,
  facts: PaceFacts,
): readonly WonDeal[] {
  return sellersIn(goal.scope, facts).flatMap((ownerId) =>
    closedWithin(facts.won.byOwner.get(ownerId) ?? [], period).filter(({ pipelineId }) =>
      takesPipeline(goal, pipelineId),
    ),
  );
}

/**
 * Whether the records show what a goal's sellers made in an earlier period: the portal has wins from before it began,
 * so that it is known from end to end, and the sellers had won something by its end, so that they were there.
 */
export function isKnown(earlier: Period, goal: Goal, facts: PaceFacts): boolean {
  const { firstClosedAt, byOwner } = facts.won;
  if (firstClosedAt === null || firstClosedAt > earlier.start) return false;
  return sellersIn(goal.scope, facts).some((ownerId) => {
    const first = byOwner.get(ownerId)?.[0];
    return first !== undefined && first.closedAt < earlier.end;
  });
}
