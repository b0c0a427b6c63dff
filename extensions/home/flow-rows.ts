import type { FlowChartView, LeadsFigures } from '../../src/contract/leads-page.ts';
import type { Format } from '../shared/format.ts';

/** A point of the chart: a week, one of the lines, leads. */
export type FlowPoint = { readonly week: string; readonly line: string; readonly leads: number };

/** The latest four weeks are judged together; a week is a quarter of that. */
const BLOCK_WEEKS = 4;

/** The lines of the chart: what came in, what is usual, where it breaks, and what the goal needs. */
export function flowRows(
  { weeks, whole }: FlowChartView,
  supply: LeadsFigures['supply'],
  { day }: Format,
): FlowPoint[] {
  const need =
    supply.kind === 'planned' && supply.need.kind === 'needed' ? supply.need.weekly : null;
  const levels = [
    { line: 'Usual', leads: whole.usual / BLOCK_WEEKS },
    { line: 'Too few from here', leads: whole.limit / BLOCK_WEEKS },
    ...(need === null
      ? []
      : [
          { line: 'Needed', leads: need.p50 },
          { line: 'Needed, to be safe', leads: need.p90 },
        ]),
  ];
  return weeks.flatMap(({ end, leads }) => {
    const week = day(end);
    return [
      { week, line: 'Came in', leads },
      ...levels.map((level) => ({ week, line: level.line, leads: Math.round(level.leads) })),
    ];
  });
}
