import { notFound } from '../api-failure.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { recordJson, selectionOf } from '../record-json.ts';
import { existsAt } from '../record-set.ts';
import { archivedOf, listOf, paramOf } from '../request-parts.ts';
import { linkedJson } from './linked-json.ts';

/** `GET /crm/objects/{type}/{id}`. */
export function readRecord(call: Call, state: PortalState): Answer {
  const type = objectTypeOf(paramOf(call, 'type'));
  const served = state.properties[type];
  const at = state.now();
  const record = state.content.recordSets[type].find(paramOf(call, 'id'));
  if (record === null || !existsAt(record, at, archivedOf(call.query))) throw notFound();
  const selection = selectionOf(
    served,
    listOf(call.query, 'properties'),
    listOf(call.query, 'propertiesWithHistory'),
  );
  const linkTypes = listOf(call.query, 'associations').map(objectTypeOf);
  const linked = linkedJson(state, type, record.id, linkTypes, at);
  return { status: 200, json: recordJson(served, record, selection, at, linked) };
}
