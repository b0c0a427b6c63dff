import type { PropertyChange } from '../../domain/crm/property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { WireHistory } from '../wire/records.ts';

/** What HubSpot remembers of a record's values, oldest first; a version without a readable time says nothing and is left out. */
export function parseHistory(wire: WireHistory | undefined): PropertyChange[] {
  const changes: PropertyChange[] = [];
  for (const [property, versions] of Object.entries(wire ?? {})) {
    for (const { value, timestamp, sourceType } of versions.toReversed()) {
      const at = readInstant(timestamp);
      if (at !== null)
        changes.push({ property, value: value || null, at, source: sourceType ?? null });
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}
