import { Decimal } from 'decimal.js';
import { isMeasurable, type MeasurableGoal } from '../measurable-goal.ts';
import { counted, inUnitOf, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, notMet } from './smart-letter.ts';
import { type Told, told } from './told.ts';

/**
 * How many times the best of the past a target may ask for, where no chance can be said. Guides on quotas take attainment
 * that stays under 50% as the quota's fault, not the seller's: a target of more than twice the best ever made would have
 * stayed under it always.
 */
const MOST_TIMES_THE_BEST = 2;
/** With fewer earlier periods than this, the best of them says nothing about what can be done. */
const FEWEST_PERIODS = 3;

/**
 * By what its sellers made in earlier periods: named when the target is far above anything ever made, and else not claimed
 * either way. A plan says more: see {@link withPlan}.
 */
export function achievable(smart: SmartFacts): Finding {
  const { goal } = smart;
  if (!isMeasurable(goal))
    return cannotTell(told`It has no target that could be counted in a period.`);
  return farAbove(goal, smart) ?? cannotTell(...pastWords(goal, smart));
}

function pastWords(goal: MeasurableGoal, { facts, past, periodWord }: SmartFacts): readonly Told[] {
  if (past.length === 0) return [told`No earlier ${periodWord} of theirs is on record.`];
  const least = inUnitOf(goal, Decimal.min(...past), facts);
  const most = inUnitOf(goal, Decimal.max(...past), facts);
  if (past.length === 1) return [told`The ${periodWord} before brought ${most}.`];
  const reached = past.filter((result) => goal.target.lessThanOrEqualTo(result)).length;
  return [
    told`The last ${counted(past.length, periodWord)} brought ${least} to ${most}; ${reached} of them reached this target.`,
  ];
}

function farAbove(goal: MeasurableGoal, smart: SmartFacts): Finding | null {
  const { past, periodWord } = smart;
  const best = Decimal.max(0, ...past);
  if (past.length < FEWEST_PERIODS || best.isZero()) return null;
  const times = goal.target.dividedBy(best);
  if (times.lessThanOrEqualTo(MOST_TIMES_THE_BEST)) return null;
  return notMet(
    told`Set a target that the past supports: this one asks for ${times.toFixed(1)} times the best of the last ${past.length} ${periodWord}s.`,
    ...pastWords(goal, smart),
  );
}
