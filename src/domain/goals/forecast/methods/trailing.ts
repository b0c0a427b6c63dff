import { workDaysBetween } from '../frame.ts';
import type { PacingMethod } from '../pacing-method.ts';
import { learnSizes, lumpiness } from '../sizes.ts';
import { wonByUnit } from '../wins.ts';

/** The run rate of the days right before, as many as a period has, wherever periods begin. */
export const trailingMethod: PacingMethod = {
  id: 'trailing',
  remaining: ({ wins, units, first }, { period, asOf, until, days }) => {
    const from = Math.max(first, asOf - (period.end - period.start));
    const gone = workDaysBetween(days, from, asOf);
    if (gone === 0) return null;
    const left = workDaysBetween(days, asOf, until);
    const mean = wonByUnit(wins, from, asOf, units).map((won) => (won * left) / gone);
    return { mean, variance: lumpiness(mean, learnSizes(wins, asOf, units)) };
  },
};
