import type { Properties, PropertyChange } from './property.ts';
import type { Instant } from './time.ts';

/**
 * A record's properties as they stood at a moment. A property without a recorded change has had its value since the
 * record's creation. Before its first recorded change a property had no value that anybody knows, and none is guessed
 * from what came later. `changes` may come in any order; of several at one moment the last in the list was in force.
 */
export function propertiesAt(
  present: Properties,
  changes: readonly PropertyChange[],
  moment: Instant,
): Properties {
  const inForce = new Map<string, PropertyChange | null>();
  for (const change of changes) {
    const known = inForce.get(change.property) ?? null;
    const later = change.at <= moment && (known === null || change.at >= known.at);
    inForce.set(change.property, later ? change : known);
  }
  const then = Object.entries(present).filter(([property]) => !inForce.has(property));
  const changed = [...inForce].map(([property, change]) => [property, change?.value ?? null]);
  return Object.fromEntries([...then, ...changed]);
}
