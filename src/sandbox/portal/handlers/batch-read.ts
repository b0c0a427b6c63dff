import { z } from 'zod';
import { invalid } from '../api-failure.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { recordJson, selectionOf } from '../record-json.ts';
import { existsAt } from '../record-set.ts';
import { archivedOf, bodyOf, checkBatchSize, paramOf } from '../request-parts.ts';
import { batchAnswer, missingIds } from './batch-answer.ts';

const batchReadBody = z.object({
  inputs: z.array(z.object({ id: z.string() })),
  properties: z.array(z.string()).optional(),
  propertiesWithHistory: z.array(z.string()).optional(),
  idProperty: z.string().optional(),
});

/** Batch sizes: 100, and 50 with history. */
const largestBatch = 100;
const largestBatchWithHistory = 50;

/** `POST /crm/objects/{type}/batch/read`: by record id, each once, in the order asked. */
export function batchRead(call: Call, state: PortalState): Answer {
  const startedAt = new Date();
  const type = objectTypeOf(paramOf(call, 'type'));
  const served = state.properties[type];
  const body = bodyOf(batchReadBody, call);
  if (body.idProperty !== undefined && body.idProperty !== 'hs_object_id') {
    throw invalid(`The sandbox reads by record id only, not by ${body.idProperty}.`);
  }
  const withHistory = body.propertiesWithHistory ?? [];
  checkBatchSize(
    body.inputs.length,
    withHistory.length > 0 ? largestBatchWithHistory : largestBatch,
  );
  const at = state.now();
  const archived = archivedOf(call.query);
  const selection = selectionOf(served, body.properties ?? [], withHistory);

  const found: string[] = [];
  const missing: string[] = [];
  for (const id of new Set(body.inputs.map((input) => input.id))) {
    const record = state.content.recordSets[type].find(id);
    if (record === null || !existsAt(record, at, archived)) missing.push(id);
    else found.push(recordJson(served, record, selection, at));
  }
  return batchAnswer(found, missingIds(type, missing), startedAt);
}
