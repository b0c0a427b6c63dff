import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { CrmSource, SourcePage, Stream, StreamRecords } from '../ports/crm-source.ts';
import type { CommitCounts, SyncStore } from '../ports/sync-store.ts';
import type { Budget, Clock, Progress } from '../slices/slice.ts';
import { placeAfter, type ReadingState } from './stream-place.ts';

/** What reading one stream stands on. */
export interface StreamParts {
  readonly source: CrmSource;
  readonly store: SyncStore;
  readonly clock: Clock;
  readonly budget: Budget;
  readonly progress?: Progress;
}

/** Reads a stream from a place, page by page into the store. Answers whether it came to its end within the budget. */
export async function syncStream<S extends Stream>(
  { source, store, clock, budget, progress }: StreamParts,
  schema: PortalSchema,
  stream: S,
  place: ReadingState,
  onCommit: (counts: CommitCounts) => void,
): Promise<boolean> {
  const total = progress && place.phase === 'full' ? await source.count(stream) : null;
  let done = 0;
  progress?.({ part: stream, done, total });
  const pages = pagesFrom(source, schema, stream, place);
  for await (const page of store.readyPages(stream, pages, clock)) {
    onCommit(await page.commit(placeAfter(place, page.resumeAt)));
    done += page.size;
    progress?.({ part: stream, done, total });
    if (page.resumeAt !== null && budget.expired()) return false;
  }
  return true;
}

function pagesFrom<S extends Stream>(
  source: CrmSource,
  schema: PortalSchema,
  stream: S,
  place: ReadingState,
): AsyncIterable<SourcePage<StreamRecords[S]>> {
  return place.phase === 'full'
    ? source.readAll(stream, schema, place.resumeAt)
    : source.readModified(stream, schema, place.window, place.resumeAt);
}
