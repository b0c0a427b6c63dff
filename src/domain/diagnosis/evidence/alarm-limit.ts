import { entryAt } from '../../collections/entries.ts';
import type { Random } from '../../statistics/random.ts';
import { beliefTable, drawUsual, type Surprise } from './surprise.ts';

/** How often a cause may be named where nothing happened: 5%, less what simulated teams show the model to be off by. */
const FALSE_ALARMS = 0.045;
/** A miss that people look after: a tenth less revenue than usual, by the drivers together. */
const MISS = Math.log(0.9);
/** Where so large a miss is rarer than this, the worst windows that are as frequent count as misses. */
const LEAST_MISSES = 0.1;
/** Windows in which nothing happened that are drawn: the limit lies within half a point of the share above. */
const DRAWS = 4_000;

/**
 * How strong a belief must be for its driver to be named, so that in a window where nothing happened any driver is named
 * at most once in 20 times, all judged together; and no more often in those windows that end in a miss, as these are the
 * ones people ask about. Windows are drawn from what is usual for this team.
 */
export function alarmLimit(surprises: readonly Surprise[], random: Random): number {
  if (surprises.length === 0) return 1;
  const beliefs = surprises.map(beliefTable);
  const windows = Array.from({ length: DRAWS }, () => drawWindow(surprises, beliefs, random));
  const byRevenue = [...windows].sort((one, other) => one.revenue - other.revenue);
  const missed = byRevenue.filter(({ revenue }) => revenue <= MISS).length;
  const misses = byRevenue.slice(0, Math.max(missed, Math.ceil(LEAST_MISSES * DRAWS)));
  return Math.max(limitIn(windows), limitIn(misses));
}

/** Half of the generator's step: the normal deviate of 0 would be without end. */
const ABOVE_0 = 2 ** -33;

interface DrawnWindow {
  /** In natural logarithms, from the usual. */
  readonly revenue: number;
  readonly strongest: number;
}

function drawWindow(
  surprises: readonly Surprise[],
  beliefs: readonly ((deviation: number) => number)[],
  random: Random,
): DrawnWindow {
  let [revenue, strongest] = [0, 0];
  for (let at = 0; at < surprises.length; at += 1) {
    const deviation = drawUsual(entryAt(surprises, at), [random(), random() + ABOVE_0]);
    revenue += deviation;
    strongest = Math.max(strongest, entryAt(beliefs, at)(deviation));
  }
  return { revenue, strongest };
}

function limitIn(windows: readonly DrawnWindow[]): number {
  const strongest = windows.map((each) => each.strongest).sort((one, other) => other - one);
  return entryAt(strongest, Math.floor(FALSE_ALARMS * strongest.length));
}
