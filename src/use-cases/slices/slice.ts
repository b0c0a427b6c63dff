import type { Instant } from '../../domain/crm/time.ts';

/** Tells the time; given to whoever needs it, so that a test or an import can set it. */
export type Clock = () => Instant;

/** How long a slice may work. HubSpot's functions stop at 15 s, so a slice ends itself before. */
export interface Budget {
  /** True once the time is used up: finish the page in hand, commit, and say that more is left. */
  expired(): boolean;
}

/** A budget of `ms` milliseconds from now, by a monotonic or wall clock in milliseconds. */
export function budgetOf(ms: number, clock: Clock): Budget {
  const end = clock() + ms;
  return { expired: () => clock() >= end };
}

/** A budget for callers that may wait: until the work is done. */
export const unlimited: Budget = { expired: () => false };

/** What a slice did, and whether work is left. `counts` are for people: name to number. */
export interface SliceResult {
  readonly done: boolean;
  /** What is left, in words; null when done. */
  readonly left: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Parts that could not be had, in words, with what to do. */
  readonly degraded: readonly string[];
}

/** Where a slice tells how far it is; the caller decides how to show it. */
export type Progress = (event: {
  readonly part: string;
  readonly done: number;
  readonly total: number | null;
}) => void;
