import { furthestPoints } from './repetition.ts';
import type { LimitScope, TermGroup } from './scope.ts';
import type { ScoreLine } from './score.ts';
import type { AnyScorecard, AnyTerm, Limits } from './scorecard.ts';

/** The order in which groups are added up and shown. */
export const termGroups: readonly TermGroup[] = ['fit', 'engagement', 'data quality'];

/** Lowest and highest value that a sum can reach. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The sum held within its limits. */
export function within({ min, max }: Limits, sum: number): number {
  return Math.min(Math.max(sum, min ?? -Infinity), max ?? Infinity);
}

/** The line of a limit that bites; null when the sum lies within it. */
export function capLine(group: LimitScope, limits: Limits, sum: number): ScoreLine | null {
  const points = within(limits, sum) - sum;
  if (points === 0) return null;
  const reason = {
    say: points < 0 ? 'at most' : 'at least',
    with: { scope: group, points: sum + points },
  } as const;
  return { kind: 'cap', id: `cap:${group}`, group, reason, points };
}

/** The lowest and the highest score that a scorecard can give: any term may give nothing. */
export function boundsOf({ terms, limits }: Pick<AnyScorecard, 'terms' | 'limits'>): Bounds {
  return limited(limits.total, reachOf({ terms, limits }, 'total'));
}

/** How far a group's sum can go before its own limits, or the whole score before those of the total. */
export function reachOf(
  { terms, limits }: Pick<AnyScorecard, 'terms' | 'limits'>,
  scope: LimitScope,
): Bounds {
  if (scope !== 'total') return added(terms.filter(({ group }) => group === scope).map(termBounds));
  return added(
    termGroups.map((group) => limited(limits[group], reachOf({ terms, limits }, group))),
  );
}

function termBounds({ bins, repeats }: AnyTerm): Bounds {
  const points = bins.flatMap((bin) => [bin.points, furthestPoints(bin.points, repeats)]);
  return { min: Math.min(0, ...points), max: Math.max(0, ...points) };
}

function added(all: readonly Bounds[]): Bounds {
  return all.reduce((sum, each) => ({ min: sum.min + each.min, max: sum.max + each.max }), {
    min: 0,
    max: 0,
  });
}

function limited(limits: Limits, { min, max }: Bounds): Bounds {
  return { min: within(limits, min), max: within(limits, max) };
}
