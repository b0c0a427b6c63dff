import type { DayNumber } from '../deal-spells.ts';
import { type DaySpan, type Frame, workDaysBetween } from '../frame.ts';

/** The days of an earlier period that match those from `asOf` to `until`, by share of working days gone. */
export function sameStretch(earlier: DaySpan, { period, asOf, until, days }: Frame): DaySpan {
  const total = workDaysBetween(days, period.start, period.end);
  const matching = (day: DayNumber): DayNumber => {
    const share = total === 0 ? 0 : workDaysBetween(days, period.start, day) / total;
    return dayAtShare(earlier, share, day - period.start, days);
  };
  return { start: matching(asOf), end: until === period.end ? earlier.end : matching(until) };
}

/** The first day by which this share of a span's working days is gone; `guess` is where to start looking. */
function dayAtShare(
  { start, end }: DaySpan,
  share: number,
  guess: number,
  days: Frame['days'],
): DayNumber {
  const wanted = share * workDaysBetween(days, start, end);
  const gone = (day: DayNumber) => workDaysBetween(days, start, day);
  let day = Math.min(end, start + guess);
  while (day < end && gone(day) < wanted - 0.5) day += 1;
  while (day > start && gone(day) > wanted + 0.5) day -= 1;
  return day;
}
