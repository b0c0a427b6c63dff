import type { Instant } from '../../domain/crm/time.ts';
import type { Stream } from '../ports/crm-source.ts';
import type { StreamState } from '../ports/sync-store.ts';

/** A stream that is being read, all of it or what was modified. */
export type ReadingState = Extract<StreamState, { phase: 'full' | 'catching up' }>;

/** What decides where a stream goes on. */
export interface PlaceRules {
  readonly now: Instant;
  /** How far back to look before the bookmark, in ms. */
  readonly overlapMs: number;
  /** Ask again for streams that the portal did not give. */
  readonly retryUnavailable: boolean;
}

/** How long (ms) a stream counts as up to date while another one is not. */
const FRESH_MS = 5 * 60_000;

/**
 * Which of a portal's streams to read, and from where. Those that are up to date wait while another is not, so that a
 * slice never spends its time on what the slice before it has just read; when all are, all are read.
 */
export function placesToRead(
  states: ReadonlyMap<Stream, StreamState | null>,
  rules: PlaceRules,
): ReadonlyMap<Stream, ReadingState> {
  const possible = [...states].flatMap(([stream, state]) => {
    const place = placeToRead(state, rules);
    return place === null ? [] : [{ stream, place, fresh: isFresh(state, rules.now) }];
  });
  const stale = possible.filter(({ fresh }) => !fresh);
  const chosen = stale.length > 0 ? stale : possible;
  return new Map(chosen.map(({ stream, place }) => [stream, place]));
}

function placeToRead(state: StreamState | null, rules: PlaceRules): ReadingState | null {
  if (state === null) return beginning(rules.now);
  switch (state.phase) {
    case 'full':
    case 'catching up':
      return state;
    case 'unavailable':
      return rules.retryUnavailable ? beginning(rules.now) : null;
    case 'current': {
      const window = { start: state.bookmark - rules.overlapMs, end: rules.now };
      return { phase: 'catching up', window, resumeAt: null };
    }
  }
}

function isFresh(state: StreamState | null, now: Instant): boolean {
  return state?.phase === 'current' && now - state.bookmark < FRESH_MS;
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

function beginning(now: Instant): ReadingState {
  return { phase: 'full', startedAt: now, resumeAt: null };
}
