import type { GoalView } from '../../contract/goal-pacing-card.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { periodLabel } from '../../domain/calendar/period-label.ts';
import type { Goal, GoalScope } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Portal } from '../../domain/crm/portal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { isMoney, metricInWords } from '../../domain/goals/metric-words.ts';

/** What a goal is, in words: whose, what it counts, for when. */
export function describeGoal(goal: Goal, schema: PortalSchema): Omit<GoalView, 'smart'> {
  return {
    id: goal.id,
    name: goal.name,
    whose: scopeNames(schema)(goal.scope),
    metric: goal.metric === null ? 'not said' : metricInWords(goal.metric),
    origin: goal.origin,
    period: goal.period && {
      start: new Date(goal.period.start).toISOString(),
      end: new Date(goal.period.end).toISOString(),
      label: labelOf(goal.period, schema.portal),
    },
  };
}

/** In what a goal is counted: its currency, or null for a count. */
export function unitOf(
  { metric, currency }: Pick<Goal, 'metric' | 'currency'>,
  homeCurrency: string,
): string | null {
  return isMoney(metric) ? (currency ?? homeCurrency) : null;
}

/** Says whose a goal is; looks names up once for many goals. */
export function scopeNames({ owners }: Pick<PortalSchema, 'owners'>): (scope: GoalScope) => string {
  const reps = new Map(owners.map(({ id, name }) => [id, name]));
  const teams = new Map(owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id, name])));
  return (scope) => {
    switch (scope.kind) {
      case 'rep':
        return reps.get(scope.ownerId) ?? `owner ${scope.ownerId}`;
      case 'team':
        return teams.get(scope.teamId) ?? `team ${scope.teamId}`;
      case 'company':
        return 'everybody';
      case 'nobody':
        return 'nobody';
    }
  };
}

/** Labels that were worked out already: a portal has few periods, and time zones are slow to ask for a waiting reader. */
const labels = new Map<string, string>();
const MOST_LABELS = 1_000;

/** What people call a period. */
export function labelOf(period: Period, portal: Portal): string {
  const { timeZone, fiscalStartMonth } = portal;
  const key = `${period.start} ${period.end} ${timeZone} ${fiscalStartMonth}`;
  const known = labels.get(key);
  if (known !== undefined) return known;
  if (labels.size >= MOST_LABELS) labels.clear();
  const label = periodLabel(period, calendarOf(portal));
  labels.set(key, label);
  return label;
}
