import type { Day } from '../../calendar/day.ts';
import type { GoalMetric, GoalScope } from '../../crm/goal.ts';

/** What tells a goal apart from others. */
export interface GoalParts {
  readonly metric: GoalMetric;
  readonly scope: GoalScope;
  readonly first: Day;
  readonly past: Day;
  readonly pipelineIds: readonly string[];
  readonly currency: string | null;
}

/**
 * The id of a goal that is defined in Pacekeeper: the writer's own, or one that says what the goal is, so that the same entry
 * is the same goal again. HubSpot's ids are digits: none can be alike.
 */
export function entryId(own: string | null, parts: GoalParts): string {
  if (own !== null) return `app:${own}`;
  const { metric, scope, first, past, pipelineIds, currency } = parts;
  const days = `${first.toString()}..${past.subtract({ days: 1 }).toString()}`;
  const narrowed = [...pipelineIds.toSorted(), ...(currency === null ? [] : [currency])];
  return `app:${[metricKey(metric), scopeKey(scope), days, ...narrowed].join('/')}`;
}

/** A metric in one word. */
export function metricKey(metric: GoalMetric): string {
  switch (metric.kind) {
    case 'qualified-leads':
      return `${metric.kind}:${metric.stage}`;
    case 'deal-property':
      return `${metric.property}:${metric.of.replace(' ', '-')}`;
    case 'revenue':
    case 'deals-won':
    case 'new-pipeline':
    case 'meetings':
    case 'other':
      return metric.kind;
  }
}

/** A scope in one word. */
export function scopeKey(scope: GoalScope): string {
  switch (scope.kind) {
    case 'rep':
      return `rep:${scope.ownerId}`;
    case 'team':
      return `team:${scope.teamId}`;
    case 'company':
    case 'nobody':
      return scope.kind;
  }
}
