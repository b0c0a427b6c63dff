import { addCount } from '../../collections/counts.ts';
import type { TeamFacts } from './history-facts.ts';

/** A segment with a smaller share of the deals says nothing by itself. */
const LEAST_SHARE = 0.05;
/** So many segments are told apart at most. */
const MOST = 12;
/** What the other ones are called together. */
export const OTHER_SEGMENT = 'other';

/** The segments that are told apart, by the deals in them; all others are one. Empty facts have that one alone. */
export function mainSegments({ deals }: TeamFacts): readonly string[] {
  const counts = new Map<string, number>();
  for (const { segment } of deals) addCount(counts, segment);
  const main = [...counts]
    .filter(([name, count]) => count >= LEAST_SHARE * deals.length && name !== OTHER_SEGMENT)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST - 1)
    .map(([name]) => name);
  return [...main, OTHER_SEGMENT];
}
