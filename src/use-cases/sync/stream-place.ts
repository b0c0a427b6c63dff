import type { Instant } from '../../domain/crm/time.ts';
import type { StreamState } from '../ports/portal-store.ts';

/** A stream that is being read, all of it or what was modified. */
export type ReadingState = Extract<StreamState, { phase: 'full' | 'catching up' }>;

/** What decides where a stream goes on. */
export interface PlaceRules {
  readonly now: Instant;
  /** How far back to look before the bookmark, in ms. */
  readonly overlapMs: number;
  /** Whether a slice before this one left streams part-way. */
  readonly continuing: boolean;
  readonly retryUnavailable: boolean;
}

/** In a run of several slices, a stream that came up to date so recently (ms) is not read again by each of them. */
const FRESH_MS = 5 * 60_000;

/** Where to read a stream from; null when there is nothing to read now. */
export function placeToRead(state: StreamState | null, rules: PlaceRules): ReadingState | null {
  if (state === null) return beginning(rules.now);
  switch (state.phase) {
    case 'full':
    case 'catching up':
      return state;
    case 'unavailable':
      return rules.retryUnavailable ? beginning(rules.now) : null;
    case 'current': {
      const { now, overlapMs, continuing } = rules;
      if (continuing && now - state.bookmark < FRESH_MS) return null;
      const window = { start: state.bookmark - overlapMs, end: now };
      return { phase: 'catching up', window, resumeAt: null };
    }
  }
}

/**
 * Where a stream is once a page is committed. A complete one is current as of the moment its reading began: what
 * changed since is for the next sync.
 */
export function placeAfter(reading: ReadingState, resumeAt: string | null): StreamState {
  if (resumeAt !== null) return { ...reading, resumeAt };
  return {
    phase: 'current',
    bookmark: reading.phase === 'full' ? reading.startedAt : reading.window.end,
  };
}

/** Whether a slice ended in the middle of a stream. */
export function isPartWay(state: StreamState | null): boolean {
  return (state?.phase === 'full' || state?.phase === 'catching up') && state.resumeAt !== null;
}

function beginning(now: Instant): ReadingState {
  return { phase: 'full', startedAt: now, resumeAt: null };
}
