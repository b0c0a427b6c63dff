import {
  CrmUnreachable,
  type Stream,
  type SyncedRecord,
} from '../../use-cases/ports/crm-source.ts';
import type { Ask } from '../http/call.ts';
import { paths } from '../paths.ts';
import type { StreamPlan } from '../streams.ts';
import { checked } from '../wire/checked.ts';
import { goneIds, recordBatch, type WireRecord } from '../wire/records.ts';
import { readLinks } from './read-links.ts';

/** HubSpot's caps of a batch read: half as many records when their history is asked. */
const BATCH = { plain: 100, withHistory: 50 };

/** The records with these ids, in this order, with history and links; those deleted meanwhile are left out. */
export async function loadRecords<R>(
  ask: Ask,
  stream: Stream,
  plan: StreamPlan<R>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<SyncedRecord<R>[]> {
  const size = plan.historyOf.length > 0 ? BATCH.withHistory : BATCH.plain;
  const [batches, links] = await Promise.all([
    Promise.all(inChunks(ids, size).map((chunk) => readBatch(ask, stream, plan, chunk, signal))),
    readLinks(ask, stream, plan, ids, signal),
  ]);
  return parseAll(plan, batches.flat(), links);
}

/** Wire records as nouns, with what they are linked to. */
export function parseAll<R>(
  plan: StreamPlan<R>,
  records: readonly WireRecord[],
  links: ReadonlyMap<string, readonly string[]>,
): SyncedRecord<R>[] {
  return records.map((record) => plan.parse(record, links.get(record.id) ?? []));
}

async function readBatch<R>(
  ask: Ask,
  stream: Stream,
  plan: StreamPlan<R>,
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

/** Splits a list into pieces of at most `size`. */
export function inChunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
