import type { WorldObjectType } from '../../world.ts';
import { invalid } from '../api-failure.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { recordJson, selectionOf } from '../record-json.ts';
import { existsAt, type StoredRecord } from '../record-set.ts';
import { archivedOf, limitOf, listOf, paramOf } from '../request-parts.ts';
import { linkedJson } from './linked-json.ts';

/** Page sizes of lists: 10 unless asked, 100 at most, 50 at most with history. */
const usualPage = 10;
const largestPage = 100;
const largestPageWithHistory = 50;

/** `GET /crm/objects/{type}`: records by ascending id; `after` is the last id of the page before. */
export function listRecords(call: Call, state: PortalState): Answer {
  const type = objectTypeOf(paramOf(call, 'type'));
  const served = state.properties[type];
  const withHistory = listOf(call.query, 'propertiesWithHistory');
  const limit = limitOf(
    call.query,
    usualPage,
    withHistory.length > 0 ? largestPageWithHistory : largestPage,
  );
  const at = state.now();
  const selection = selectionOf(served, listOf(call.query, 'properties'), withHistory);
  const linkTypes = listOf(call.query, 'associations').map(objectTypeOf);

  const page: string[] = [];
  let last = '';
  let more = false;
  for (const record of existing(call, state, type, at)) {
    more = page.length === limit;
    if (more) break;
    page.push(
      recordJson(served, record, selection, at, linkedJson(state, type, record.id, linkTypes, at)),
    );
    last = record.id;
  }
  return { status: 200, json: `{"results":[${page.join()}]${more ? pagingJson(call, last) : ''}}` };
}

function* existing(
  call: Call,
  state: PortalState,
  type: WorldObjectType,
  at: number,
): Iterable<StoredRecord> {
  const after = call.query.get('after');
  if (after !== null && !/^\d+$/.test(after)) {
    throw invalid(`Invalid after "${after}": pass on paging.next.after as it came.`);
  }
  const archived = archivedOf(call.query);
  for (const record of state.content.recordSets[type].after(after)) {
    if (existsAt(record, at, archived)) yield record;
  }
}

function pagingJson(call: Call, after: string): string {
  const query = new URLSearchParams(call.query);
  query.set('after', after);
  return `,"paging":${JSON.stringify({ next: { after, link: `${call.path}?${query}` } })}`;
}
