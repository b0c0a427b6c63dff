/** A moment: milliseconds since 1970-01-01T00:00Z. The whole core speaks of time in these. */
export type Instant = number;

/** Milliseconds in 24 hours. A calendar day can be 23 or 25 hours long: use src/domain/calendar for days. */
export const DAY_MS = 86_400_000;

/** Milliseconds in an hour. */
export const HOUR_MS = 3_600_000;

/** A moment as the contract writes it: ISO 8601 in UTC. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
