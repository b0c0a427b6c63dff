import { Readable } from 'node:stream';
import type { SourcePage } from '../../use-cases/ports/crm-source.ts';
import type { ReadyPage } from '../../use-cases/ports/sync-store.ts';

/** Pages beside the one that is being written: more would only be thrown away when a slice ends. */
const AHEAD = { concurrency: 1, highWaterMark: 1 };

/** Pages in their order, each made ready while the one before is being written. Whoever stops ends the reading too. */
export async function* readyPages<R>(
  pages: AsyncIterable<SourcePage<R>>,
  ready: (page: SourcePage<R>) => ReadyPage,
): AsyncGenerator<ReadyPage> {
  yield* Readable.from(pages, { objectMode: true, highWaterMark: 1 }).map(ready, AHEAD);
}
