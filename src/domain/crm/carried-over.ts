import type { PropertyChange } from './property.ts';
import type { Instant } from './time.ts';

/**
 * HubSpot's source type of values that came along from another system. They have no past there: the first of them says what a
 * property is, and nothing of what it was before.
 */
export const CARRIED_OVER = 'MIGRATION';

/**
 * The properties of which nobody knows what they were at a moment, because the first value on record came along later. In
 * contrast, a property whose first value somebody entered later was empty until then.
 */
export function unknownAt(
  changes: readonly PropertyChange[],
  moment: Instant,
): ReadonlySet<string> {
  const firsts = new Map<string, PropertyChange>();
  for (const change of changes) {
    const first = firsts.get(change.property);
    if (first === undefined || change.at < first.at) firsts.set(change.property, change);
  }
  return new Set(
    [...firsts.values()]
      .filter(({ at, source }) => at > moment && source === CARRIED_OVER)
      .map(({ property }) => property),
  );
}
