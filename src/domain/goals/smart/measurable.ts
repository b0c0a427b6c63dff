import { Decimal } from 'decimal.js';
import { canBeCounted, isMeasurable } from '../measurable-goal.ts';
import { toldMetric } from '../metric.ts';
import { tallyIn } from '../tally.ts';
import { inUnitOf, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, met, notMet } from './smart-letter.ts';

/** So many whole periods without anything, and what is counted does not move. */
const STILL_FOR = 3;

/** What is counted can be read from the records, has a target above 0, and moves: it came to something in a period that is known. */
export function measurable(smart: SmartFacts): Finding {
  const { goal } = smart;
  const { metric, target } = goal;
  if (metric !== null && !canBeCounted(metric))
    return notMet({ say: 'cannot be measured', with: { metric: toldMetric(metric) } });
  const counts = metric === null ? null : smart.facts.countsOf(metric);
  if (metric !== null && counts?.kind === 'unknown')
    return notMet({ say: 'not recorded', with: { metric: toldMetric(metric), why: counts.why } });
  if (target === null)
    return notMet({
      say: goal.origin === 'assumed' ? 'no result to assume from' : 'no target',
      with: {},
    });
  if (!target.greaterThan(0))
    return notMet({ say: 'target not above zero', with: { target: target.toFixed() } });
  return moves(smart);
}

function moves({ goal, facts, past, noun }: SmartFacts): Finding {
  if (!isMeasurable(goal)) return cannotTell({ say: 'movement needs a period', with: {} });
  const soFar = tallyIn(goal.period, goal, facts).actual;
  const moved = past.filter((result) => !result.isZero()).length;
  const periods = past.length;
  if (moved > 0) {
    const low = inUnitOf(goal, Decimal.min(...past), facts);
    const high = inUnitOf(goal, Decimal.max(...past), facts);
    return met({ say: 'moved', with: { moved, periods, noun, low, high } });
  }
  if (!soFar.isZero())
    return met({ say: 'moves so far', with: { amount: inUnitOf(goal, soFar, facts) } });
  if (past.length >= STILL_FOR)
    return notMet(
      { say: 'stands still', with: { periods, noun } },
      { say: 'nothing counted', with: { periods, noun } },
    );
  return cannotTell({ say: 'nothing counted yet', with: { noun } });
}
