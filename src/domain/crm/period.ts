import type { Instant } from './time.ts';

/** A stretch of time, half-open: `start` belongs to it, `end` does not. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

/** Whether a moment lies in a period. */
export function contains(period: Period, at: Instant): boolean {
  return period.start <= at && at < period.end;
}
