import { termGroups, within } from '../limits.ts';
import type { ScoreLine, TermGroup } from '../score.ts';
import type { Scorecard } from '../scorecard.ts';

/** Points that terms would give instead of what they give now, by term id. */
export type OtherPoints = ReadonlyMap<
  string,
  { readonly group: TermGroup; readonly points: number }
>;

/** The score if some terms gave other points, limits included: the same sum that scoring makes. */
export function recount(
  { limits }: Pick<Scorecard, 'limits'>,
  lines: readonly ScoreLine[],
  other: OtherPoints,
): number {
  const termLines = lines.filter(({ kind }) => kind === 'term').flatMap(partsOf);
  const groups = termGroups.map((group) => {
    const kept = termLines.filter((line) => line.group === group && !other.has(line.id));
    const changed = [...other.values()].filter((each) => each.group === group);
    const sum = [...kept, ...changed].reduce((total, { points }) => total + points, 0);
    return within(limits[group], sum);
  });
  return within(
    limits.total,
    groups.reduce((total, points) => total + points, 0),
  );
}

function partsOf({ id, group, points, parts = [{ id, points }] }: ScoreLine) {
  return parts.map((part) => ({ ...part, group }));
}
