import { Readable } from 'node:stream';
import type { SourcePage } from '../../use-cases/ports/crm-source.ts';
import type { Group } from './list-groups.ts';
import type { LoadGroup } from './load-records.ts';

/**
 * Groups that are loaded side by side. Two keep about 20 calls under way, enough to use up any of HubSpot's limits at
 * a second's latency, and bound what is held in memory and what is thrown away when a slice ends.
 */
const GROUPS_AT_ONCE = 2;

/**
 * Pages in order, while the next groups are found and loaded. Whoever stops reading ends all of it: `signal` calls off
 * every call under way.
 */
export async function* readAhead<R>(
  findGroups: (signal: AbortSignal) => AsyncIterable<Group>,
  load: LoadGroup<R>,
): AsyncGenerator<SourcePage<R>> {
  const stop = new AbortController();
  const loadPage = async (group: Group): Promise<SourcePage<R>> => ({
    records: await load(group, stop.signal),
    resumeAt: group.resumeAt,
  });
  const pages = Readable.from(findGroups(stop.signal), { objectMode: true, highWaterMark: 1 }).map(
    loadPage,
    { concurrency: GROUPS_AT_ONCE },
  );
  try {
    for await (const page of pages) yield page;
  } finally {
    stop.abort();
  }
}
