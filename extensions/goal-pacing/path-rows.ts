import type { ForecastView } from '../../src/contract/forecast.ts';
import type { PaceView } from '../../src/contract/goal-pacing-card.ts';
import type { Format } from '../shared/format.ts';

/** The lines of the chart, in words, each in its colour. */
export const lineColors = {
  Target: 'orange',
  'Won so far': 'darkBlue',
  'High (1 in 10 ends above)': 'aqua',
  Middle: 'blue',
  'Low (1 in 10 ends below)': 'purple',
} as const;
type Line = keyof typeof lineColors;

/** A point of the chart: a day, one of the lines, an amount in the goal's unit. */
export type PathRow = { readonly day: string; readonly line: Line; readonly amount: number };

/** The points of each line, from the first day of the period to its last. */
export function pathRows(
  { path }: ForecastView,
  { target }: PaceView,
  { shortDay }: Format,
): PathRow[] {
  const level = Number(target.value);
  return path.flatMap(({ at, won, range }) => {
    const day = shortDay(at);
    const point = (line: Line, amount: number): PathRow => ({ day, line, amount });
    return [
      point('Target', level),
      ...(won === null ? [] : [point('Won so far', won)]),
      ...(range === null
        ? []
        : [
            point('High (1 in 10 ends above)', Math.round(range.p90)),
            point('Middle', Math.round(range.p50)),
            point('Low (1 in 10 ends below)', Math.round(range.p10)),
          ]),
    ];
  });
}
