import { z } from 'zod';
import { invalid } from '../api-failure.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { changeRecord } from '../portal-editor.ts';
import { recordJson, selectionOf } from '../record-json.ts';
import { existsAt } from '../record-set.ts';
import { bodyOf, checkBatchSize, paramOf } from '../request-parts.ts';
import { batchAnswer, missingIds } from './batch-answer.ts';
import { checkNoConflict, checkValues } from './check-values.ts';

const batchUpdateBody = z.object({
  inputs: z.array(
    z.object({
      id: z.string(),
      properties: z.record(
        z.string(),
        z.union([z.string(), z.number(), z.boolean()]).transform(String),
      ),
    }),
  ),
});
const largestBatch = 100;

/** `POST /crm/objects/{type}/batch/update`: one bad value refuses the batch; a missing record only itself. */
export function batchUpdate(call: Call, state: PortalState): Answer {
  const startedAt = new Date();
  const type = objectTypeOf(paramOf(call, 'type'));
  const served = state.properties[type];
  const { inputs } = bodyOf(batchUpdateBody, call);
  checkBatchSize(inputs.length, largestBatch);
  const duplicate = inputs.find(
    ({ id }, index) => inputs.findIndex((each) => each.id === id) < index,
  );
  if (duplicate !== undefined) {
    throw invalid(`Duplicate IDs found in batch input: [${duplicate.id}]. IDs must be unique.`);
  }
  checkValues(
    served,
    inputs.map((input) => input.properties),
  );
  for (const { id, properties } of inputs) checkNoConflict(state, type, id, properties);

  const updated: string[] = [];
  const missing: string[] = [];
  for (const { id, properties } of inputs) {
    const record = state.content.recordSets[type].find(id);
    if (record === null || !existsAt(record, state.now(), false)) {
      missing.push(id);
      continue;
    }
    const changed = changeRecord(state, type, record, properties, 'INTEGRATION');
    const selection = selectionOf(served, Object.keys(properties), []);
    updated.push(recordJson(served, changed, selection, state.now()));
  }
  return batchAnswer(updated, missingIds(type, missing), startedAt);
}
