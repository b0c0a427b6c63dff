import { Decimal } from 'decimal.js';
import { isMeasurable, type MeasurableGoal } from '../measurable-goal.ts';
import type { SmartTold } from './messages.ts';
import { inUnitOf, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, notMet } from './smart-letter.ts';

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
  if (!isMeasurable(goal)) return cannotTell({ say: 'target cannot be counted', with: {} });
  return farAbove(goal, smart) ?? cannotTell(pastOf(goal, smart));
}

function pastOf(goal: MeasurableGoal, { facts, past, noun }: SmartFacts): SmartTold {
  if (past.length === 0) return { say: 'no earlier period', with: { noun } };
  const low = inUnitOf(goal, Decimal.min(...past), facts);
  const high = inUnitOf(goal, Decimal.max(...past), facts);
  if (past.length === 1) return { say: 'one earlier period', with: { noun, brought: high } };
  const reached = past.filter((result) => goal.target.lessThanOrEqualTo(result)).length;
  return { say: 'earlier periods', with: { periods: past.length, noun, low, high, reached } };
}

function farAbove(goal: MeasurableGoal, smart: SmartFacts): Finding | null {
  const { past, noun } = smart;
  const best = Decimal.max(0, ...past);
  if (past.length < FEWEST_PERIODS || best.isZero()) return null;
  const times = goal.target.dividedBy(best);
  if (times.lessThanOrEqualTo(MOST_TIMES_THE_BEST)) return null;
  return notMet(
    { say: 'far above the best', with: { times: times.toNumber(), periods: past.length, noun } },
    pastOf(goal, smart),
  );
}
