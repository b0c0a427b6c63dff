import { fullPeriodsBefore } from '../frame.ts';
import type { PacingMethod } from '../pacing-method.ts';
import { learnSizes, lumpiness } from '../sizes.ts';
import { wonByUnit } from '../wins.ts';
import { sameStretch } from './same-point.ts';

/** What came after the same point of the period before. */
export const previousRemainderMethod: PacingMethod = {
  id: 'previous remainder',
  remaining: ({ wins, units, first }, frame) => {
    const [previous] = fullPeriodsBefore(frame, first);
    if (previous === undefined) return null;
    const { start, end } = sameStretch(previous, frame);
    const mean = wonByUnit(wins, start, end, units);
    return { mean, variance: lumpiness(mean, learnSizes(wins, frame.asOf, units)) };
  },
};
