import { z } from 'zod';
import { valueAt } from '../../../domain/collections/entries.ts';
import type { WorldObjectType } from '../../world.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf, objectTypes } from '../object-types.ts';
import { existsAt } from '../record-set.ts';
import { bodyOf, checkBatchSize, paramOf } from '../request-parts.ts';
import { type BatchFault, batchAnswer } from './batch-answer.ts';
import { linkName, liveLinks } from './linked-json.ts';

const associationsBody = z.object({
  inputs: z.array(z.object({ id: z.string(), after: z.string().optional() })),
});
const largestBatch = 1_000;
/** How many links of one record an answer holds; the rest comes with `after`. */
const linksPerRecord = 500;

/** HubSpot's ids of its unlabelled kinds of links. */
const linkTypeIds: ReadonlyMap<string, number> = new Map(
  Object.entries({
    contact_to_deal: 4,
    deal_to_contact: 3,
    contact_to_company: 279,
    company_to_contact: 280,
    deal_to_company: 341,
    company_to_deal: 342,
  }),
);

/** How a version of the API writes one link. */
type LinkWriter = (from: WorldObjectType, to: WorldObjectType, id: string) => object;

/** `POST /crm/v4/associations/{from}/{to}/batch/read` and its dated twin. */
export function readAssociations(call: Call, state: PortalState): Answer {
  return associations(call, state, (from, to, id) => ({
    toObjectId: id,
    associationTypes: [
      {
        category: 'HUBSPOT_DEFINED',
        typeId: valueAt(linkTypeIds, linkName(from, to)),
        label: null,
      },
    ],
  }));
}

/** `POST /crm/v3/associations/{from}/{to}/batch/read`. */
export function readAssociationsV3(call: Call, state: PortalState): Answer {
  return associations(call, state, (from, to, id) => ({ id, type: linkName(from, to) }));
}

/** A record without links is a fault in a 207, as HubSpot has it. */
function associations(call: Call, state: PortalState, write: LinkWriter): Answer {
  const startedAt = new Date();
  const from = objectTypeOf(paramOf(call, 'from'));
  const to = objectTypeOf(paramOf(call, 'to'));
  const { inputs } = bodyOf(associationsBody, call);
  checkBatchSize(inputs.length, largestBatch);
  const at = state.now();

  const results: string[] = [];
  const faults: BatchFault[] = [];
  for (const { id, after } of inputs) {
    const record = state.content.recordSets[from].find(id);
    const linked =
      record !== null && existsAt(record, at, false) ? liveLinks(state, from, to, id, at) : [];
    if (linked.length === 0) {
      faults.push(noLinks(from, to, id));
      continue;
    }
    const start = after === undefined ? 0 : linked.indexOf(after) + 1;
    const page = linked.slice(start, start + linksPerRecord);
    const last = page.at(-1);
    const paging =
      last !== undefined && start + page.length < linked.length
        ? { paging: { next: { after: last } } }
        : {};
    results.push(
      JSON.stringify({ from: { id }, to: page.map((each) => write(from, to, each)), ...paging }),
    );
  }
  return batchAnswer(results, faults, startedAt);
}

function noLinks(from: WorldObjectType, to: WorldObjectType, id: string): BatchFault {
  return {
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${objectTypes[to].singular} is associated with ${objectTypes[from].singular} ${id}.`,
    context: {
      fromObjectId: [id],
      fromObjectType: [objectTypes[from].singular],
      toObjectType: [objectTypes[to].singular],
    },
  };
}
