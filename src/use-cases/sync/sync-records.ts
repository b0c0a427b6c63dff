import type { PortalSchema } from '../../domain/crm/schema.ts';
import { runs } from '../../words/en/runs.ts';
import { CrmUnreachable, type Stream, StreamUnavailable } from '../ports/crm-source.ts';
import type { CommitCounts, StreamState } from '../ports/sync-store.ts';
import type { SliceResult } from '../slices/slice.ts';
import { placesToRead, type ReadingState } from './stream-place.ts';
import { type StreamParts, syncStream } from './sync-stream.ts';

/** In the order in which they are wanted: leads can be scored while deals are still read. */
const streams: readonly Stream[] = ['contacts', 'deals', 'goals'];

/**
 * How far back an incremental sync looks before its bookmark, in ms: HubSpot's search sees a change only some moments
 * after it happened, and its clock is not ours.
 */
const OVERLAP_MS = 10 * 60_000;

/** What a sync stands on. */
export interface SyncParts extends StreamParts {
  /** How far back to look before the bookmark, in ms; 10 minutes unless given. */
  readonly overlapMs?: number;
  /** Ask again for streams that the portal did not give: after its plan or the token's scopes changed. */
  readonly retryUnavailable?: boolean;
}

/** What came of one stream. */
type Outcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'more left' }
  | { readonly kind: 'unavailable'; readonly message: string; readonly remedy: string }
  | { readonly kind: 'failed'; readonly error: CrmUnreachable };

type Outcomes = ReadonlyMap<Stream, Outcome>;

/**
 * Brings the store up to date with the portal: everything the first time, then what was modified since. It stops at
 * its budget and says what is left; every page and the place to go on are committed together, so it may die at any
 * point. A stream that cannot be reached leaves the others to go on, and the next sync goes on with it. Throws
 * CrmRefused when the credentials are not accepted, and CrmUnreachable when nothing could be read.
 */
export async function syncRecords(parts: SyncParts): Promise<SliceResult> {
  const states = new Map<Stream, StreamState | null>();
  for (const stream of streams) states.set(stream, await parts.store.streamState(stream));
  const places = placesToRead(states, {
    now: parts.clock(),
    overlapMs: parts.overlapMs ?? OVERLAP_MS,
    retryUnavailable: parts.retryUnavailable ?? false,
  });
  const schema = await parts.source.readSchema();
  await parts.store.saveSchema(schema);
  const counts: Record<string, number> = {};
  const outcomes = new Map<Stream, Outcome>();
  for (const [stream, state] of states) {
    const place = places.get(stream);
    const outcome =
      place === undefined ? leftAsItIs(state) : await advance(parts, schema, stream, place, counts);
    outcomes.set(stream, outcome);
  }
  return resultOf(outcomes, counts);
}

async function advance(
  parts: SyncParts,
  schema: PortalSchema,
  stream: Stream,
  place: ReadingState,
  counts: Record<string, number>,
): Promise<Outcome> {
  if (parts.budget.expired()) return { kind: 'more left' };
  const onCommit = (page: CommitCounts) => addCounts(counts, stream, page);
  try {
    const complete = await syncStream(parts, schema, stream, place, onCommit);
    return { kind: complete ? 'current' : 'more left' };
  } catch (error) {
    if (error instanceof CrmUnreachable) return { kind: 'failed', error };
    if (!(error instanceof StreamUnavailable)) throw error;
    const { message, remedy } = error;
    const since = parts.clock();
    await parts.store.saveStreamState(stream, { phase: 'unavailable', since, message, remedy });
    return { kind: 'unavailable', message, remedy };
  }
}

function leftAsItIs(state: StreamState | null): Outcome {
  return state?.phase === 'unavailable'
    ? { kind: 'unavailable', message: state.message, remedy: state.remedy }
    : { kind: 'current' };
}

function addCounts(counts: Record<string, number>, stream: Stream, page: CommitCounts): void {
  for (const [what, count] of Object.entries(page)) {
    const name = `${stream} ${what}`;
    counts[name] = (counts[name] ?? 0) + count;
  }
}

function resultOf(outcomes: Outcomes, counts: Record<string, number>): SliceResult {
  throwIfNothingWasRead(outcomes);
  const left = streams.filter((stream) => outcomes.get(stream)?.kind === 'more left');
  return {
    done: left.length === 0,
    left: left.length === 0 ? null : runs.streamsLeft(left),
    counts,
    degraded: [...outcomes].flatMap(([stream, outcome]) => degradedBy(stream, outcome)),
  };
}

function throwIfNothingWasRead(outcomes: Outcomes): void {
  const kinds = [...outcomes.values()];
  const failed = kinds.find((outcome) => outcome.kind === 'failed');
  if (
    failed !== undefined &&
    kinds.every(({ kind }) => kind === 'failed' || kind === 'unavailable')
  ) {
    throw failed.error;
  }
}

function degradedBy(stream: Stream, outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'unavailable':
      return [`${outcome.message} ${outcome.remedy}`];
    case 'failed':
      return [runs.streamFailed(stream, outcome.error.message)];
    default:
      return [];
  }
}
