import type { GoalView } from '../../contract/goal-pacing-card.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { type PeriodTold, toldPeriod } from '../../domain/calendar/period-label.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Portal } from '../../domain/crm/portal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { isMoney, toldMetric } from '../../domain/goals/metric.ts';
import { scopeTeller } from '../../domain/goals/scope.ts';

/** What a goal is: whose, what it counts, for when. */
export function describeGoal(goal: Goal, schema: PortalSchema): Omit<GoalView, 'smart'> {
  return {
    id: goal.id,
    name: goal.name,
    whose: scopeTeller(schema.owners)(goal.scope),
    metric: toldMetric(goal.metric),
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

/** Labels that were worked out already: a portal has few periods, and time zones are slow to ask for a waiting reader. */
const labels = new Map<string, PeriodTold>();
const MOST_LABELS = 1_000;

/** What people call a period. */
export function labelOf(period: Period, portal: Portal): PeriodTold {
  const { timeZone, fiscalStartMonth } = portal;
  const key = `${period.start} ${period.end} ${timeZone} ${fiscalStartMonth}`;
  const known = labels.get(key);
  if (known !== undefined) return known;
  if (labels.size >= MOST_LABELS) labels.clear();
  const label = toldPeriod(period, calendarOf(portal));
  labels.set(key, label);
  return label;
}
