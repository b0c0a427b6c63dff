import { Decimal } from 'decimal.js';
import { entryAt } from '../../collections/entries.ts';
import type { AbstainReason } from '../forecast/abstain.ts';
import { quantiles } from '../forecast/distribution/money-grid.ts';
import { CHANCE_FROM, chanceStep } from '../forecast/shown-chance.ts';
import { chanceOfTarget, type TargetOutlook } from './target-outlook.ts';

/**
 * Targets by how likely they are to be reached. Nine in ten: what can be promised. Seven in ten: what a team may be held
 * to; guides on quotas call 60 to 70% of sellers at quota healthy, and 70 is the one of these that can be said in steps
 * of ten. Three in ten: what is worth a stretch without being a lottery.
 */
export const targetChances = { floor: 0.9, commit: 0.7, stretch: 0.3 } as const;
export type TargetRole = keyof typeof targetChances;

/** A target with its chance. */
export interface SuggestedTarget {
  readonly role: TargetRole;
  /** 0 to 1: at least this likely, as far as the outlook goes. */
  readonly chance: number;
  /** Rounded down to what the spread supports, in the goal's unit; null when nothing above 0 is this likely. */
  readonly target: number | null;
}

/** What may be suggested. */
export type SuggestedTargets =
  | {
      readonly kind: 'suggested';
      /** The safest first: none asks for less than the one before. */
      readonly targets: readonly SuggestedTarget[];
      readonly winsSeen: number;
      /** Say that there is little history. */
      readonly littleHistory: boolean;
    }
  | { readonly kind: 'not enough data'; readonly winsSeen: number; readonly winsNeeded: number }
  | { readonly kind: 'abstains'; readonly reason: AbstainReason };

const roles: readonly TargetRole[] = ['floor', 'commit', 'stretch'];

/** Targets for the period of an outlook. */
export function suggestedTargets(outlook: TargetOutlook): SuggestedTargets {
  const { winsSeen, fullPeriods, abstains } = outlook;
  if (winsSeen < CHANCE_FROM) return { kind: 'not enough data', winsSeen, winsNeeded: CHANCE_FROM };
  if (abstains !== null) return { kind: 'abstains', reason: abstains };
  const step = chanceStep(winsSeen, fullPeriods);
  const unit = roundingUnit(outlook, step);
  const targets = roles.map((role): SuggestedTarget => {
    const chance = targetChances[role];
    return { role, chance, target: targetFor(outlook, chance, unit) };
  });
  return { kind: 'suggested', targets, winsSeen, littleHistory: step > 0.05 };
}

/** The highest round target that is at least this likely. */
function targetFor(outlook: TargetOutlook, chance: number, unit: Decimal): number | null {
  const { won, distribution } = outlook.forecast;
  const more = entryAt(quantiles(distribution, [1 - chance]), 0);
  let steps = new Decimal(won + more + (outlook.isCount ? 1 : 0)).dividedBy(unit).floor();
  while (steps.greaterThan(0) && chanceOfTarget(outlook, steps.times(unit).toNumber()) < chance)
    steps = steps.minus(1);
  return steps.greaterThan(0) ? steps.times(unit).toNumber() : null;
}

/** Half of all results of a normal distribution lie in 1.35 of its standard deviations, four fifths in 2.56. */
const HALF_OF_FOUR_FIFTHS = 1.35 / 2.56;

/**
 * What targets are rounded to: 1, 2 or 5 times a power of ten, so small that rounding moves the chance by no more than
 * about the step it is said in. Half of all results lie within the middle half of the spread: moving by a tenth of it
 * moves the chance by a twentieth.
 */
export function roundingUnit({ forecast, isCount }: TargetOutlook, step: number): Decimal {
  const middleHalf = (forecast.p90 - forecast.p10) * HALF_OF_FOUR_FIFTHS;
  const most = middleHalf * 2 * step;
  const least = new Decimal(isCount ? 1 : '0.01');
  if (!(most > 0)) return isCount ? least : new Decimal(1);
  const power = new Decimal(10).pow(Math.floor(Math.log10(most)));
  const unit = [5, 2, 1]
    .map((each) => power.times(each))
    .find((each) => each.lessThanOrEqualTo(most));
  return Decimal.max(unit ?? power, least);
}
