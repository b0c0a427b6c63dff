import { type DaySpan, type Frame, fullPeriodsBefore } from '../frame.ts';
import type { History } from '../history.ts';
import type { PacingMethod } from '../pacing-method.ts';
import { learnSizes, lumpiness } from '../sizes.ts';
import { sumOf, wonByUnit } from '../wins.ts';
import { sameStretch } from './same-point.ts';

/** Past periods that the curve is learned from. */
const PERIODS = 6;

/** A curve says nothing of the rest while less than this share of a period is usually done. */
const LEAST_DONE = 0.02;

/** How much of a period's result is usually there at this point, learned from the team's past periods. */
export const completionCurveMethod: PacingMethod = {
  id: 'completion curve',
  remaining: (history, frame) => {
    const periods = fullPeriodsBefore(frame, history.first).slice(0, PERIODS);
    const usual = usualShares(periods, history, frame);
    if (usual === null || usual.done < LEAST_DONE) return null;
    const { wins, units } = history;
    const won = wonByUnit(wins, frame.period.start, frame.asOf, units);
    const mean = won.map((each) => (each * usual.ahead) / usual.done);
    return { mean, variance: lumpiness(mean, learnSizes(wins, frame.asOf, units)) };
  },
};

/** Shares of a period's result that were there before the same point, and that came within the same stretch. */
function usualShares(
  periods: readonly DaySpan[],
  { wins, units }: History,
  frame: Frame,
): { readonly done: number; readonly ahead: number } | null {
  let [all, done, ahead] = [0, 0, 0];
  for (const period of periods) {
    const { start, end } = sameStretch(period, frame);
    all += sumOf(wonByUnit(wins, period.start, period.end, units));
    done += sumOf(wonByUnit(wins, period.start, start, units));
    ahead += sumOf(wonByUnit(wins, start, end, units));
  }
  return all > 0 ? { done: done / all, ahead: ahead / all } : null;
}
