import type { ForecastView } from '../../src/contract/forecast.ts';
import type { PaceView } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import type { Format } from '../shared/format.ts';

const colors = {
  target: 'orange',
  won: 'darkBlue',
  high: 'aqua',
  middle: 'blue',
  low: 'purple',
} as const;
type Line = keyof typeof colors;

/** The lines of the chart, in words, each in its colour. */
export function lineColors({ locale }: Format): Readonly<Record<string, (typeof colors)[Line]>> {
  const { target, won, high, middle, low } = dealCardWords[locale].chart;
  return {
    [target]: colors.target,
    [won]: colors.won,
    [high]: colors.high,
    [middle]: colors.middle,
    [low]: colors.low,
  };
}

/** A point of the chart: a day, one of the lines, an amount in the goal's unit. */
export type PathRow = { readonly day: string; readonly line: string; readonly amount: number };

/** The points of each line, from the first day of the period to its last. */
export function pathRows(
  { path }: ForecastView,
  { target }: PaceView,
  { shortDay, locale }: Format,
): PathRow[] {
  const words = dealCardWords[locale].chart;
  const level = Number(target.value);
  return path.flatMap(({ at, won, range }) => {
    const day = shortDay(at);
    const point = (line: Line, amount: number): PathRow => ({ day, line: words[line], amount });
    return [
      point('target', level),
      ...(won === null ? [] : [point('won', won)]),
      ...(range === null
        ? []
        : [
            point('high', Math.round(range.p90)),
            point('middle', Math.round(range.p50)),
            point('low', Math.round(range.p10)),
          ]),
    ];
  });
}
