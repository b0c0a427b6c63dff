import { countOf } from '../../collections/counts.ts';
import { termGroups, within } from '../scorecard/limits.ts';
import type { TermGroup } from '../scorecard/scope.ts';
import type { ScoreLine } from '../scorecard/score.ts';
import type { AnyScorecard } from '../scorecard/scorecard.ts';

/** Points that terms would give instead of what they give now, by term id. */
export type OtherPoints = ReadonlyMap<
  string,
  { readonly group: TermGroup; readonly points: number }
>;

/** Answers the score that there would be if some terms gave other points, limits included: the same sum that scoring makes. */
export type Recount = (other: OtherPoints) => number;

/** Recounts a score from its lines. They are added up once: what can be asked then is asked a hundred times of a lead. */
export function recountOf(
  { limits }: Pick<AnyScorecard, 'limits'>,
  lines: readonly ScoreLine[],
): Recount {
  const given = new Map<string, number>();
  const sums: Record<TermGroup, number> = { fit: 0, engagement: 0, 'data quality': 0 };
  for (const line of lines) {
    // What is capped now need not be capped then.
    if (line.kind === 'cap' || line.group === 'total') continue;
    for (const { id, points } of line.parts ?? [line]) given.set(id, points);
    sums[line.group] += line.points;
  }
  return (other) => {
    const moved = { ...sums };
    for (const [id, { group, points }] of other) moved[group] += points - countOf(given, id);
    let score = 0;
    for (const group of termGroups) score += within(limits[group], moved[group]);
    return within(limits.total, score);
  };
}
