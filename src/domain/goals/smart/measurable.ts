import { Decimal } from 'decimal.js';
import { canBeCounted, isMeasurable } from '../measurable-goal.ts';
import { metricInWords } from '../metric-words.ts';
import { tallyIn } from '../tally.ts';
import { counted, inUnitOf, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, met, notMet } from './smart-letter.ts';
import { told } from './told.ts';

/** So many whole periods without anything, and what is counted does not move. */
const STILL_FOR = 3;

/** What is counted can be read from the records, has a target above 0, and moves: it came to something in a period that is known. */
export function measurable(smart: SmartFacts): Finding {
  const { goal } = smart;
  const { metric, target } = goal;
  if (metric !== null && !canBeCounted(metric))
    return notMet(
      told`Count something that can be measured, such as revenue or deals won: "${metricInWords(metric)}" cannot.`,
    );
  const counts = metric === null ? null : smart.facts.countsOf(metric);
  if (metric !== null && counts?.kind === 'unknown')
    return notMet(
      told`Count something that this portal records: ${metricInWords(metric)} cannot be counted, because ${counts.why}.`,
    );
  if (target === null) return notMet(told`Set a target: a number above 0.`);
  if (!target.greaterThan(0))
    return notMet(
      told`Set a target above 0: one of ${target.toFixed()} is reached before anybody starts.`,
    );
  return moves(smart);
}

function moves({ goal, facts, past, periodWord }: SmartFacts): Finding {
  if (!isMeasurable(goal)) return cannotTell(told`Whether it moves shows once it has a period.`);
  const soFar = tallyIn(goal.period, goal, facts).actual;
  const moved = past.filter((result) => !result.isZero()).length;
  const periods = counted(past.length, periodWord);
  if (moved > 0)
    return met(
      told`It moved in ${moved} of the last ${periods}: ${inUnitOf(goal, Decimal.min(...past), facts)} to ${inUnitOf(goal, Decimal.max(...past), facts)}.`,
    );
  if (!soFar.isZero()) return met(told`It moves: ${inUnitOf(goal, soFar, facts)} so far.`);
  if (past.length >= STILL_FOR)
    return notMet(
      told`Count something that moves: this stood at 0 in each of the last ${periods}.`,
      told`Nothing was counted in the last ${periods}.`,
    );
  return cannotTell(told`Nothing has been counted yet: no earlier ${periodWord} is on record.`);
}
