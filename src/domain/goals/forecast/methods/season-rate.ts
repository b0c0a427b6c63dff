import { entryAt } from '../../../collections/entries.ts';
import type { PacingMethod } from '../pacing-method.ts';
import { lumpiness } from '../sizes.ts';
import { busyDaysAhead, learnRate } from './rate.ts';

/** The team's wins a day, busier and quieter parts of a period told apart, shared out by who won how many of late. */
export const seasonRateMethod: PacingMethod = {
  id: 'season rate',
  remaining: (history, frame) => {
    const rate = learnRate(history, frame);
    if (rate === null) return null;
    const wins = rate.perDay * busyDaysAhead(rate.byPart, frame);
    const mean = rate.share.map((share, unit) => wins * share * entryAt(rate.sizes.mean, unit));
    return { mean, variance: lumpiness(mean, rate.sizes) };
  },
};
