import { CrmUnreachable, type SyncedRecord } from '../../use-cases/ports/crm-source.ts';
import { paths } from '../paths.ts';
import { checked } from '../wire/checked.ts';
import { goneIds, recordBatch, type WireRecord } from '../wire/records.ts';
import type { Group } from './list-groups.ts';
import { linkReader } from './read-links.ts';
import type { Reading } from './reading.ts';

/** HubSpot's caps of a batch read: half as many records when their history is asked. */
const BATCH = { plain: 100, withHistory: 50 };

/** Loads a group: its records, with history and links, in their order; those deleted meanwhile are left out. */
export type LoadGroup<R> = (group: Group, signal: AbortSignal) => Promise<SyncedRecord<R>[]>;

/** Loads the groups of a stream. */
export function groupLoader<R>(reading: Reading<R>): LoadGroup<R> {
  const { plan } = reading;
  const readLinks = linkReader(reading);
  return async ({ ids, records }, signal) => {
    const [wire, links] = await Promise.all([
      records ?? readBatches(reading, ids, signal),
      readLinks(ids, signal),
    ]);
    return wire.map((record) => plan.parse(record, links.get(record.id) ?? []));
  };
}

async function readBatches<R>(
  reading: Reading<R>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<WireRecord[]> {
  const size = reading.plan.historyOf.length > 0 ? BATCH.withHistory : BATCH.plain;
  const starts = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => index * size);
  const batches = starts.map((start) => readBatch(reading, ids.slice(start, start + size), signal));
  return (await Promise.all(batches)).flat();
}

async function readBatch<R>(
  { ask, stream, plan }: Reading<R>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<WireRecord[]> {
  const path = paths.batchRead(plan.object);
  const body = {
    inputs: ids.map((id) => ({ id })),
    properties: plan.properties,
    propertiesWithHistory: plan.historyOf,
  };
  const json = await ask({ method: 'POST', path, body, kind: 'burst', stream }, signal);
  const answer = checked(recordBatch, json, path);
  const byId = new Map(answer.results.map((record) => [record.id, record]));
  const gone = new Set(goneIds(answer));
  const unexplained = ids.filter((id) => !byId.has(id) && !gone.has(id));
  if (unexplained.length > 0) {
    throw new CrmUnreachable(
      `${path} left out ${unexplained.length} of ${ids.length} records without saying why.`,
    );
  }
  return ids.flatMap((id) => byId.get(id) ?? []);
}
