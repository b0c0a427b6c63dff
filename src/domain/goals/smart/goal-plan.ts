import { Decimal } from 'decimal.js';
import type { SaidChance } from '../forecast/goal-outlook.ts';
import { shownChance } from '../forecast/shown-chance.ts';
import { roundingUnit, type SuggestedTargets, suggestedTargets } from './suggested-targets.ts';
import { chanceOfTarget, type SeenFrom, type TargetOutlook } from './target-outlook.ts';

/** A goal's target against what its sellers bring in a whole period: plain data, to be kept. Amounts in the goal's unit. */
export interface GoalPlan {
  readonly seenFrom: SeenFrom;
  readonly chance: SaidChance;
  /** What a period brings in eight cases of ten, as precise as the spread allows; null when no chance may be said. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly targets: SuggestedTargets;
}

/** Holds a target against an outlook. */
export function goalPlan(outlook: TargetOutlook, target: number): GoalPlan {
  const { seenFrom, abstains } = outlook;
  const targets = suggestedTargets(outlook);
  if (abstains !== null)
    return { seenFrom, chance: { kind: 'abstains', reason: abstains }, range: null, targets };
  const exact = chanceOfTarget(outlook, target);
  const shown = shownChance(exact, outlook.winsSeen, outlook.fullPeriods);
  const range = shown.kind === 'chance' ? rangeOf(outlook, shown.step) : null;
  return { seenFrom, chance: { kind: 'shown', shown, exact }, range, targets };
}

function rangeOf(outlook: TargetOutlook, step: number): GoalPlan['range'] {
  const unit = roundingUnit(outlook, step);
  const rounded = (value: number) =>
    new Decimal(value).dividedBy(unit).round().times(unit).toNumber();
  return { low: rounded(outlook.forecast.p10), high: rounded(outlook.forecast.p90) };
}
