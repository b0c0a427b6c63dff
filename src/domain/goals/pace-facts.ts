import type { Calendar } from '../calendar/calendar.ts';
import { countOf } from '../collections/counts.ts';
import type { Goal, GoalScope } from '../crm/goal.ts';
import type { Owner } from '../crm/owner.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { MeasurableGoal } from './measurable-goal.ts';
import { type CountBook, type Counted, countedWithin } from './metrics/counted.ts';
import type { CountsOf } from './metrics/counts.ts';
import { type Stretch, stretchesIn } from './stretch.ts';
import { takesPipeline } from './takes-pipeline.ts';

/** What is known about a portal when its goals are paced. */
export interface PaceSources {
  readonly now: Instant;
  /** The portal's. */
  readonly calendar: Calendar;
  /** A rep's own; the portal's for everybody unless given. */
  readonly calendarOf?: (ownerId: string) => Calendar;
  readonly homeCurrency: string;
  /** Archived ones too: what they won stays in every sum. */
  readonly owners: readonly Owner[];
  readonly goals: readonly Goal[];
  readonly countsOf: CountsOf;
}

/** The same, looked up by what a goal names. Made once for all goals. */
export interface PaceFacts {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly calendarOf: (ownerId: string) => Calendar;
  readonly homeCurrency: string;
  readonly countsOf: CountsOf;
  readonly ownersById: ReadonlyMap<string, Owner>;
  /** Owner ids by team id. */
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly goalsById: ReadonlyMap<string, Goal>;
  /** The goals that are set for exactly this rep or team. */
  readonly goalsOf: (scope: GoalScope) => readonly Goal[];
  /** In the portal's calendar. */
  readonly stretch: (period: Period) => Stretch;
  /** In a rep's own. */
  readonly ownStretch: (period: Period, calendar: Calendar) => Stretch;
}

/** Looks up once what all goals share. */
export function paceFactsOf(sources: PaceSources): PaceFacts {
  const { now, calendar, homeCurrency, owners, goals, countsOf } = sources;
  const own = new Map([[calendar, stretchesIn(calendar, now)]]);
  const ownStretches = (other: Calendar) => {
    const known = own.get(other) ?? stretchesIn(other, now);
    own.set(other, known);
    return known;
  };
  return {
    now,
    calendar,
    calendarOf: sources.calendarOf ?? (() => calendar),
    homeCurrency,
    countsOf,
    ownersById: new Map(owners.map((owner) => [owner.id, owner])),
    membersOf: membersByTeam(owners),
    goalsById: new Map(goals.map((goal) => [goal.id, goal])),
    goalsOf: goalsByScope(goals),
    stretch: ownStretches(calendar),
    ownStretch: (period, other) => ownStretches(other)(period),
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

/** The owners whose records count for a scope; none when the portal knows neither them nor any deal that they won. */
export function sellersIn(scope: GoalScope, facts: PaceFacts): readonly string[] {
  const { ownersById, membersOf } = facts;
  switch (scope.kind) {
    case 'rep':
      return ownersById.has(scope.ownerId) || wonBy(facts).has(scope.ownerId)
        ? [scope.ownerId]
        : [];
    case 'team':
      return [...(membersOf.get(scope.teamId) ?? [])];
    case 'company':
      return [...new Set([...ownersById.keys(), ...wonBy(facts).keys()])];
    case 'nobody':
      return [];
  }
}

function wonBy({ countsOf }: PaceFacts): CountBook['byOwner'] {
  return bookOf({ metric: { kind: 'revenue' } }, { countsOf })?.byOwner ?? new Map();
}

/** Everything that counts under a goal's metric; null when the records do not show it. */
function bookOf(
  { metric }: Pick<MeasurableGoal, 'metric'>,
  { countsOf }: Pick<PaceFacts, 'countsOf'>,
): CountBook | null {
  const counts = countsOf(metric);
  return counts.kind === 'known' ? counts.book : null;
}

/** The parts of a goal that say what counts for it. */
type CountingGoal = Pick<MeasurableGoal, 'metric' | 'scope' | 'pipelineIds'>;

/** What counts for a goal within any period: its sellers', in its pipelines. */
export function countedFor(
  goal: CountingGoal,
  period: Period,
  facts: PaceFacts,
): readonly Counted[] {
  const book = bookOf(goal, facts);
  return book === null ? [] : filedUnder(book.byOwner, goal, period, facts);
}

/** The parts of split deals that a goal's sellers own, and that count for somebody else. */
export function partsGiven(
  goal: CountingGoal,
  period: Period,
  facts: PaceFacts,
): readonly Counted[] {
  const book = bookOf(goal, facts);
  if (book === null || book.partsByDealOwner.size === 0) return [];
  const sellers = new Set(sellersIn(goal.scope, facts));
  return filedUnder(book.partsByDealOwner, goal, period, facts).filter(
    ({ ownerId }) => ownerId === null || !sellers.has(ownerId),
  );
}

/** How much counts for a goal at a moment that nobody knows. */
export function undatedFor(goal: CountingGoal, facts: PaceFacts): number {
  const undated = bookOf(goal, facts)?.undated;
  if (undated === undefined || undated.size === 0) return 0;
  return sellersIn(goal.scope, facts).reduce((sum, id) => sum + countOf(undated, id), 0);
}

function filedUnder(
  index: CountBook['byOwner'],
  goal: CountingGoal,
  period: Period,
  facts: PaceFacts,
): readonly Counted[] {
  return sellersIn(goal.scope, facts).flatMap((ownerId) =>
    countedWithin(index.get(ownerId) ?? [], period).filter(({ pipelineId }) =>
      takesPipeline(goal, pipelineId),
    ),
  );
}

/**
 * Whether the records show what a goal's sellers made in an earlier period: something is on record from before it began,
 * so that it is known from end to end, and something of the sellers' by its end, so that they were there.
 */
export function isKnown(earlier: Period, goal: MeasurableGoal, facts: PaceFacts): boolean {
  const book = bookOf(goal, facts);
  if (book === null || book.firstAt === null || book.firstAt > earlier.start) return false;
  return sellersIn(goal.scope, facts).some((ownerId) => {
    const first = book.byOwner.get(ownerId)?.[0];
    return first !== undefined && first.at < earlier.end;
  });
}
