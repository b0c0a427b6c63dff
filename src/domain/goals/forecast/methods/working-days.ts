import { workDaysBetween } from '../frame.ts';
import type { PacingMethod } from '../pacing-method.ts';
import { learnSizes, lumpiness } from '../sizes.ts';
import { wonByUnit } from '../wins.ts';

/** The straight line: every working day that is left brings what those gone by brought on average. */
export const workingDaysMethod: PacingMethod = {
  id: 'working days',
  remaining: ({ wins, units, first }, { period, asOf, until, days }) => {
    const from = Math.max(first, period.start);
    const gone = workDaysBetween(days, from, asOf);
    if (gone === 0) return null;
    const left = workDaysBetween(days, asOf, until);
    const mean = wonByUnit(wins, from, asOf, units).map((won) => (won * left) / gone);
    return { mean, variance: lumpiness(mean, learnSizes(wins, asOf, units)) };
  },
};
