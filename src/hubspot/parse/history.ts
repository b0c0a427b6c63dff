import type { PropertyChange } from '../../domain/crm/property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WireHistory, WireVersion } from '../wire/records.ts';

/** What is set this soon (ms) after a record was made came with it: HubSpot fills in some properties by and by. */
const WITH_CREATION_MS = 60_000;

/**
 * What HubSpot remembers of a record's values, oldest first, without the values that it was made with and kept ever
 * since. Those are most of a history and say nothing: a property without a recorded change has its value since the
 * record's creation. A version without a readable time says nothing either.
 */
export function parseHistory(
  wire: WireHistory | undefined,
  createdAt: Instant | null,
): PropertyChange[] {
  const madeBy = (createdAt ?? Number.NEGATIVE_INFINITY) + WITH_CREATION_MS;
  const changes: PropertyChange[] = [];
  for (const [property, versions] of Object.entries(wire ?? {})) {
    for (let index = versions.length - 1; index >= 0; index -= 1) {
      const change = changeOf(property, versions[index]);
      if (change === null || (versions.length === 1 && change.at <= madeBy)) continue;
      changes.push(change);
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}

function changeOf(property: string, version: WireVersion | undefined): PropertyChange | null {
  const at = version === undefined ? null : readInstant(version.timestamp);
  if (version === undefined || at === null) return null;
  return { property, value: version.value || null, at, source: version.sourceType ?? null };
}

/** Since when a property has had its present value, by its versions; null when they do not say. */
export function heldSince(versions: readonly WireVersion[], value: string): Instant | null {
  let since: Instant | null = null;
  for (const version of versions) {
    if (version.value !== value) break;
    since = readInstant(version.timestamp) ?? since;
  }
  return since;
}

/** How often a date was moved later, by its versions. */
export function timesMovedLater(versions: readonly WireVersion[]): number {
  const dates = versions.map(({ value }) => readInstant(value ?? '')).filter((at) => at !== null);
  return dates.filter((later, index) => later > (dates[index + 1] ?? later)).length;
}
