import type { FlowChartView, LeadsFigures } from '../../../src/contract/leads-page.ts';
import { flowLines } from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';

/** A point of the chart: a week, one of the lines, leads. */
export type FlowPoint = { readonly week: string; readonly line: string; readonly leads: number };

/** The latest four weeks are judged together; a week is a quarter of that. */
const BLOCK_WEEKS = 4;

/** The lines of the chart: what came in, what is usual, where it breaks, and what the goal needs. */
export function flowRows(
  { weeks, whole }: FlowChartView,
  supply: LeadsFigures['supply'],
  { shortDay }: Format,
): FlowPoint[] {
  const levels = [
    { line: flowLines.usual, leads: whole.usual / BLOCK_WEEKS },
    { line: flowLines.tooFew, leads: whole.limit / BLOCK_WEEKS },
    ...neededLevels(supply),
  ];
  return weeks.flatMap(({ end, leads }) => {
    const week = shortDay(end);
    return [
      { week, line: flowLines.cameIn, leads },
      ...levels.map((level) => ({ week, line: level.line, leads: Math.round(level.leads) })),
    ];
  });
}

/** What the goal still needs; where new leads no longer count for it, what keeps reaching such a target. */
function neededLevels(supply: LeadsFigures['supply']) {
  if (supply.kind !== 'planned') return [];
  const { need, goal } = supply;
  if (need.kind !== 'needed')
    return goal.sustaining === null ? [] : [{ line: flowLines.needed, leads: goal.sustaining }];
  return [
    { line: flowLines.needed, leads: need.weekly.p50 },
    { line: flowLines.safe, leads: need.weekly.p90 },
  ];
}
