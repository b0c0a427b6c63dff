import type { Decimal } from 'decimal.js';
import type { GoalView, PaceView, ShownDeal } from '../contract/goal-pacing-card.ts';
import type { QuantityView } from '../contract/quantity.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import type { MeasuredPace, StoredPace } from '../domain/goals/pace.ts';
import { describeGoal, unitOf } from './describe-goal.ts';
import { showSmart } from './show-smart.ts';

/** A stored pace as the card shows it. */
export function showGoal({ pace, pacedAt }: StoredPace, schema: PortalSchema): ShownDeal['goal'] {
  const goal = showGoalItself(pace, schema);
  if (pace.kind === 'unmeasured') return { kind: 'unmeasured', goal };
  return { kind: 'paced', goal, pace: showPace(pace, schema.portal.homeCurrency, pacedAt) };
}

function showGoalItself({ goal, smart }: StoredPace['pace'], schema: PortalSchema): GoalView {
  return {
    ...describeGoal(goal, schema),
    smart: showSmart(smart, null, { goal, homeCurrency: schema.portal.homeCurrency }),
  };
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
