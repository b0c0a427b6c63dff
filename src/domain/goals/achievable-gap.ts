import { Decimal } from 'decimal.js';
import type { Goal } from '../crm/goal.ts';
import { isMeasurable, type MeasurableGoal } from './measurable-goal.ts';
import { isKnown, type PaceFacts } from './pace-facts.ts';
import { tallyIn } from './tally.ts';

/**
 * How many times the best of the past a target may ask for. Guides on quotas take attainment that stays under 50% as
 * the quota's fault, not the seller's: a target of more than twice the best ever made would have stayed under it always.
 */
const MOST_TIMES_THE_BEST = 2;
/** With fewer earlier periods than this, the best of them says nothing about what can be done. */
const FEWEST_PERIODS = 3;

/** Asks for a lower target when the records show that nothing near it was ever made; null when they do not. */
export function achievableGap(goal: Goal, facts: PaceFacts): string | null {
  if (!isMeasurable(goal)) return null;
  const past = resultsBefore(goal, facts);
  const best = Decimal.max(0, ...past);
  if (past.length < FEWEST_PERIODS || best.isZero()) return null;
  const times = goal.target.dividedBy(best);
  if (times.lessThanOrEqualTo(MOST_TIMES_THE_BEST)) return null;
  const stretch = facts.stretch(goal.period).kind ?? 'period';
  return `Set a target that the past supports: this one asks for ${times.toFixed(1)} times the best of the last ${past.length} ${stretch}s.`;
}

/** What the goal's sellers made in each of the periods before it that are known. */
function resultsBefore(goal: MeasurableGoal, facts: PaceFacts): Decimal[] {
  return facts
    .stretch(goal.period)
    .earlier.filter((period) => period.end <= facts.now && isKnown(period, goal, facts))
    .map((period) => tallyIn(period, goal, facts).actual);
}
