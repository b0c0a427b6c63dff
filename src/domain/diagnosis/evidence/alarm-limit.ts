import { addAt, entryAt } from '../../collections/entries.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import type { Random } from '../../statistics/random.ts';
import { beliefTable, type Surprise, usualDeviations } from './surprise.ts';

/**
 * How often a cause may be named in windows drawn from what is usual. Teams are simulated with all that the past leaves open
 * of how much they vary, which asks more of a cause than any one team would: at 6% here it is under 5% of teams where
 * nothing happened (docs/benchmarks.md).
 */
const FALSE_ALARMS = 0.06;
/** A miss that people look after: a tenth less revenue than usual, by the drivers together. */
const MISS = Math.log(0.9);
/** Where so large a miss is rarer than this, the worst windows that are as frequent count as misses. */
const LEAST_MISSES = 0.1;
/** Windows in which nothing happened that are drawn: the limit lies within half a point of the share above. */
const DRAWS = 2_000;

/**
 * How strong a belief must be for its driver to be named, so that in a window where nothing happened any driver is named
 * at most once in 20 times, all judged together; and no more often in those windows that end in a miss, as these are the
 * ones people ask about. Windows are drawn from what is usual for this team.
 */
export function alarmLimit(surprises: readonly Surprise[], random: Random): number {
  if (surprises.length === 0) return 1;
  const revenues = new Float64Array(DRAWS);
  const strongest = new Float64Array(DRAWS);
  for (const surprise of surprises) {
    const [draw, belief] = [usualDeviations(surprise), beliefTable(surprise)];
    for (let window = 0; window < DRAWS; window += 1) {
      const deviation = draw(random(), normalQuantile(random() + ABOVE_0));
      addAt(revenues, window, deviation);
      strongest[window] = Math.max(entryAt(strongest, window), belief(deviation));
    }
  }
  const missed = Math.max(MISS, entryAt(revenues.toSorted(), Math.ceil(LEAST_MISSES * DRAWS)));
  const afterMiss = strongest.filter((_, window) => entryAt(revenues, window) <= missed);
  return Math.max(limitIn(strongest), limitIn(afterMiss));
}

/** Half of the generator's step: the normal deviate of 0 would be without end. */
const ABOVE_0 = 2 ** -33;

/** What as many of these beliefs lie above as false alarms may be. */
function limitIn(strongest: Float64Array): number {
  return entryAt(strongest.toSorted(), Math.ceil((1 - FALSE_ALARMS) * strongest.length) - 1);
}
