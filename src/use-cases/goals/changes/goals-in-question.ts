import { type Calendar, calendarOf } from '../../../domain/calendar/calendar.ts';
import type { GoalScope } from '../../../domain/crm/goal.ts';
import { contains } from '../../../domain/crm/period.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { type ChangeSpan, changeMoments } from '../../../domain/goals/changes/change-moments.ts';
import type { FactsGoal } from '../../../domain/goals/changes/explain-facts-change.ts';
import type { SnapshotGoal } from '../../../domain/goals/changes/goal-snapshot.ts';
import type { MeasuredPace, StoredPace } from '../../../domain/goals/pace.ts';
import { membersByTeam } from '../../../domain/goals/pace-facts.ts';
import type { Sellers } from './deals-over-time.ts';

/** A goal whose change is asked for. */
export interface GoalInQuestion extends SnapshotGoal {
  readonly sellers: Sellers;
}

/** The same, with the earlier moments that it is held against. */
export interface WatchedGoal extends GoalInQuestion {
  readonly moments: Readonly<Record<ChangeSpan, Instant>>;
}

/** The goals that run now and count deals, with the moments to hold them against. */
export function watchedGoals(
  paces: readonly StoredPace[],
  schema: PortalSchema,
  now: Instant,
): WatchedGoal[] {
  const calendar = calendarOf(schema.portal);
  return goalsInQuestion(paces, schema)
    .filter(({ period }) => contains(period, now))
    .map((goal) => ({ ...goal, moments: momentsOf(goal, now, calendar) }));
}

function momentsOf({ period }: GoalInQuestion, now: Instant, calendar: Calendar) {
  return changeMoments(now, period, calendar);
}

/** The paced goals that count deals. */
export function goalsInQuestion(
  paces: readonly StoredPace[],
  { owners, portal }: PortalSchema,
): GoalInQuestion[] {
  const members = membersByTeam(owners);
  return paces.flatMap(({ pace }) => {
    if (pace.kind !== 'measured') return [];
    const counted = countedBy(pace, portal.homeCurrency);
    const { id, scope, pipelineIds } = pace.goal;
    return counted === null
      ? []
      : [
          {
            goalId: id,
            ...counted,
            target: pace.target,
            pipelineIds,
            sellers: sellersOf(scope, members),
          },
        ];
  });
}

/** What deals count as; null of goals that count something else. */
function countedBy(
  { goal: { metric, currency }, period }: MeasuredPace,
  homeCurrency: string,
): Pick<FactsGoal, 'metric' | 'period' | 'currency'> | null {
  switch (metric?.kind) {
    case 'revenue':
      return { metric: { kind: 'revenue' }, period, currency: currency ?? homeCurrency };
    case 'deals-won':
      return { metric: { kind: 'deals-won' }, period, currency: null };
    default:
      return null;
  }
}

function sellersOf(scope: GoalScope, members: ReadonlyMap<string, ReadonlySet<string>>): Sellers {
  switch (scope.kind) {
    case 'rep':
      return new Set([scope.ownerId]);
    case 'team':
      return members.get(scope.teamId) ?? new Set();
    case 'company':
      return null;
    case 'nobody':
      return new Set();
  }
}
