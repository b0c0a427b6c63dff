import { z } from 'zod';
import { invalid } from '../api-failure.ts';
import type { Answer, Call, PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { recordJson, selectionOf } from '../record-json.ts';
import { existsAt, type StoredRecord } from '../record-set.ts';
import { bodyOf, checkedLimit, paramOf } from '../request-parts.ts';
import { type CompiledFilter, compileFilter, filterSchema } from '../search/filter.ts';
import { comparatorOf, type Hit, sortSchema } from '../search/sort.ts';
import type { ServedProperties } from '../served-properties.ts';

/** HubSpot's limits of one search. */
const mostGroups = 5;
const mostFiltersInGroup = 6;
const mostFilters = 18;
const usualPage = 10;
const largestPage = 200;
const wall = 10_000;
const longestBody = 3_000;

const searchBody = z.strictObject({
  filterGroups: z
    .array(z.object({ filters: z.array(filterSchema).max(mostFiltersInGroup) }))
    .max(mostGroups)
    .default([]),
  sorts: z.array(sortSchema).max(1).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().default(usualPage),
  after: z.union([z.string().regex(/^\d*$/), z.number().int().min(0)]).default(0),
});

/** `POST /crm/objects/{type}/search`: what the index knows, which is as old as the lag; never archived records. */
export function searchRecords(call: Call, state: PortalState): Answer {
  if (JSON.stringify(call.body).length > longestBody) {
    throw invalid(`The body of a search may have at most ${longestBody} characters.`);
  }
  const served = state.properties[objectTypeOf(paramOf(call, 'type'))];
  const body = bodyOf(searchBody, call);
  const limit = checkedLimit(body.limit, largestPage);
  const offset = Number(body.after);
  if (offset + limit > wall) {
    throw invalid(
      `A search gives its first ${wall} results only: after ${offset} and limit ${limit} go beyond.`,
    );
  }
  if (body.filterGroups.flatMap((group) => group.filters).length > mostFilters) {
    throw invalid(`A search may have at most ${mostFilters} filters in all.`);
  }
  const groups = body.filterGroups.map((group) =>
    group.filters.map((filter) => compileFilter(served, filter)),
  );

  const hits = hitsOf(served, groups, state);
  const comparator = comparatorOf(served, body.sorts[0], state.settings().idOrder);
  if (comparator !== null) hits.sort(comparator);
  const selection = selectionOf(served, body.properties, []);
  const results = hits
    .slice(offset, offset + limit)
    .map(({ record, at }) => recordJson(served, record, selection, at));
  const next = offset + results.length;
  const paging = next < hits.length ? `,"paging":{"next":{"after":"${next}"}}` : '';
  return { status: 200, json: `{"total":${hits.length},"results":[${results.join()}]${paging}}` };
}

/** Every live record that meets all filters of some group; without groups, every live one. By ascending id. */
function hitsOf(
  served: ServedProperties,
  groups: readonly (readonly CompiledFilter[])[],
  state: PortalState,
): Hit[] {
  const now = state.now();
  const { searchLagMs } = state.settings();
  const lagOf = typeof searchLagMs === 'number' ? () => searchLagMs : searchLagMs;
  const meets = (record: StoredRecord, at: number): boolean =>
    groups.length === 0 ||
    groups.some((filters) =>
      filters.every(({ property, test }) => test(served.valueAt(record, property, at))),
    );

  const hits: Hit[] = [];
  for (const record of state.content.recordSets[served.type].after(null)) {
    const at = now - lagOf(record.id);
    if (existsAt(record, at, false) && meets(record, at)) hits.push({ record, at });
  }
  return hits;
}
