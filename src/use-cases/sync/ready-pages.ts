import { Readable } from 'node:stream';
import type { SourcePage, Stream, StreamRecords } from '../ports/crm-source.ts';
import type { ReadyPage, SyncStore } from '../ports/portal-store.ts';
import type { Clock } from '../slice.ts';

/** A page that only has to be committed. */
export interface PageInHand {
  readonly page: ReadyPage;
  readonly size: number;
  readonly resumeAt: string | null;
}

/** Pages made ready beside the one that is being written: more would only be thrown away when a slice ends. */
const AHEAD = { concurrency: 1, highWaterMark: 1 };

/** Pages in their order, each made ready for the store while the one before is being written. */
export async function* readyPages<S extends Stream>(
  store: Pick<SyncStore, 'readyPage'>,
  stream: S,
  pages: AsyncIterable<SourcePage<StreamRecords[S]>>,
  clock: Clock,
): AsyncGenerator<PageInHand> {
  const ready = async ({
    records,
    resumeAt,
  }: SourcePage<StreamRecords[S]>): Promise<PageInHand> => ({
    page: store.readyPage(stream, records, clock()),
    size: records.length,
    resumeAt,
  });
  yield* Readable.from(pages, { objectMode: true, highWaterMark: 1 }).map(ready, AHEAD);
}
