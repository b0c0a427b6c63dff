import type { Decimal } from 'decimal.js';
import type { GoalView, PaceView, ShownDeal } from '../contract/goal-pacing-card.ts';
import type { QuantityView } from '../contract/quantity.ts';
import { calendarOf } from '../domain/calendar/calendar.ts';
import { periodLabel } from '../domain/calendar/period-label.ts';
import type { Goal, GoalScope } from '../domain/crm/goal.ts';
import type { Period } from '../domain/crm/period.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import { isMoney, metricInWords } from '../domain/goals/metric-words.ts';
import type { MeasuredPace, StoredPace } from '../domain/goals/pace.ts';
import { showSmart } from './show-smart.ts';

/** A stored pace as the card shows it. */
export function showGoal({ pace, pacedAt }: StoredPace, schema: PortalSchema): ShownDeal['goal'] {
  const goal = showGoalItself(pace, schema);
  if (pace.kind === 'unmeasured') return { kind: 'unmeasured', goal };
  return { kind: 'paced', goal, pace: showPace(pace, schema.portal.homeCurrency, pacedAt) };
}

function showGoalItself({ goal, smart }: StoredPace['pace'], schema: PortalSchema): GoalView {
  return {
    id: goal.id,
    name: goal.name,
    whose: whose(goal.scope, schema),
    metric: goal.metric === null ? 'not said' : metricInWords(goal.metric),
    origin: goal.origin,
    period: goal.period && {
      start: new Date(goal.period.start).toISOString(),
      end: new Date(goal.period.end).toISOString(),
      label: labelOf(goal.period, schema.portal.timeZone),
    },
    smart: showSmart(smart, null, { goal, homeCurrency: schema.portal.homeCurrency }),
  };
}

function whose(scope: GoalScope, { owners }: PortalSchema): string {
  switch (scope.kind) {
    case 'rep':
      return owners.find(({ id }) => id === scope.ownerId)?.name ?? `owner ${scope.ownerId}`;
    case 'team':
      return (
        owners.flatMap(({ teams }) => teams).find(({ id }) => id === scope.teamId)?.name ??
        `team ${scope.teamId}`
      );
    case 'company':
      return 'everybody';
    case 'nobody':
      return 'nobody';
  }
}

/** In what a goal is counted: its currency, or null for a count. */
export function unitOf({ metric, currency }: Goal, homeCurrency: string): string | null {
  return isMoney(metric) ? (currency ?? homeCurrency) : null;
}

function showPace(pace: MeasuredPace, homeCurrency: string, pacedAt: number): PaceView {
  const currency = unitOf(pace.goal, homeCurrency);
  const quantity = (value: Decimal): QuantityView => ({ value: value.toFixed(), currency });
  return {
    target: quantity(pace.target),
    actual: quantity(pace.actual),
    expected: quantity(pace.expected.toDecimalPlaces(2)),
    pace: pace.pace,
    attainment: pace.attainment,
    verdict: pace.verdict,
    workingDays: pace.workingDays,
    runRateNeeded: pace.runRateNeeded && quantity(pace.runRateNeeded.toDecimalPlaces(2)),
    runRateUsual: pace.runRateUsual && quantity(pace.runRateUsual.toDecimalPlaces(2)),
    dealsCounted: pace.dealsCounted,
    leftOut: pace.leftOut.map(({ reason, count }) => ({ reason, count })),
    pacedAt: new Date(pacedAt).toISOString(),
  };
}

/** Labels that were worked out already: a portal has few periods, and time zones are slow to ask for a waiting reader. */
const labels = new Map<string, string>();
const MOST_LABELS = 1_000;

/** What people call a period. */
export function labelOf(period: Period, timeZone: string): string {
  const key = `${period.start} ${period.end} ${timeZone}`;
  const known = labels.get(key);
  if (known !== undefined) return known;
  if (labels.size >= MOST_LABELS) labels.clear();
  const label = periodLabel(period, calendarOf({ timeZone }));
  labels.set(key, label);
  return label;
}
