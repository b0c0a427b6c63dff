import type { Decimal } from 'decimal.js';
import type { GoalView, PaceView, ShownDeal } from '../../contract/goal-pacing-card.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { MeasuredPace, StoredPace } from '../../domain/goals/pace.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type { DealCardFacts } from '../ports/card-store.ts';
import type { GoalStanding } from '../ports/pace-page-store.ts';
import { describeGoal, unitOf } from './describe-goal.ts';
import { showArithmetic, showRollUp } from './show-arithmetic.ts';
import { showEffect, showForecast } from './show-forecast.ts';
import { showSmart } from './show-smart.ts';

/** A goal as it is shown: its stored pace, what is foreseen of it, its target held against the plan. */
export function showStanding(
  { pace: { pace, pacedAt }, forecast, plan }: GoalStanding,
  schema: PortalSchema,
): StandingView {
  const goal = showGoalItself(pace, plan, schema);
  if (pace.kind === 'unmeasured') return { kind: 'unmeasured', goal };
  const currency = unitOf(pace.goal, schema.portal.homeCurrency);
  return {
    kind: 'paced',
    goal,
    pace: showPace(pace, { currency, pacedAt, schema }),
    forecast: forecast && showForecast(forecast, currency),
  };
}

type StandingView =
  | Omit<Extract<ShownDeal['goal'], { readonly kind: 'paced' }>, 'effect'>
  | Extract<ShownDeal['goal'], { readonly kind: 'unmeasured' }>;

/** What is known of the goal that a deal counts for. */
type GoalFacts = Pick<DealCardFacts, 'deal' | 'forecast' | 'effect' | 'plan'> & {
  readonly pace: StoredPace;
};

/** A goal as the card of a deal shows it, with what the deal does to its chance. */
export function showGoal(facts: GoalFacts, schema: PortalSchema): ShownDeal['goal'] {
  const shown = showStanding(facts, schema);
  if (shown.kind === 'unmeasured') return shown;
  const isOpen = facts.deal.outcome === 'open';
  const { forecast } = shown;
  return {
    ...shown,
    effect: forecast !== null && isOpen ? showEffect(facts.effect, forecast.chance) : null,
  };
}

function showGoalItself(
  { goal, smart }: StoredPace['pace'],
  plan: GoalPlan | null,
  schema: PortalSchema,
): GoalView {
  return {
    ...describeGoal(goal, schema),
    smart: showSmart(smart, plan, { goal, homeCurrency: schema.portal.homeCurrency }),
  };
}

function showPace(
  pace: MeasuredPace,
  {
    currency,
    pacedAt,
    schema,
  }: {
    readonly currency: string | null;
    readonly pacedAt: number;
    readonly schema: PortalSchema;
  },
): PaceView {
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
    leftOut: [...pace.leftOut],
    arithmetic: showArithmetic(pace.arithmetic, quantity),
    rollUp: pace.rollUp && showRollUp(pace.rollUp, schema, quantity),
    pacedAt: new Date(pacedAt).toISOString(),
  };
}
