import type { Period } from '../../domain/crm/period.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import { paths } from '../paths.ts';
import type { StreamPlan } from '../streams.ts';
import { checked } from '../wire/checked.ts';
import { nextCursor, searchPage } from '../wire/records.ts';
import type { Group } from './list-groups.ts';
import type { Reading } from './reading.ts';

/** HubSpot's cap of a search page. */
const PAGE = 200;

/** Empty answers that still lead on are followed so often; HubSpot ends searches at 10,000 records, 50 pages. */
const MOST_EMPTY_PAGES = 50;

/** Ids to look among: above `floor`, up to `ceiling` (null: without end). */
interface IdRange {
  readonly floor: bigint;
  readonly ceiling: bigint | null;
}

/** The modified records of a range: all of them, or (`more`) only some, in HubSpot's order. */
interface Found {
  readonly ids: readonly bigint[];
  readonly more: boolean;
}

/**
 * The records modified within a window, by ascending id. Each search starts above the last id seen and asks for one
 * page, so neither the 10,000-record wall nor records that leave the window while it is read can hide one. HubSpot has
 * been seen to sort ids as text: a part of an answer is only taken from ids of equal length, where both orders agree.
 */
export async function* searchGroups<R>(
  reading: Reading<R>,
  window: Period,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Group> {
  let range: IdRange | null = { floor: BigInt(resumeAt ?? 0), ceiling: null };
  while (range !== null) {
    const found: Found = await search(reading, window, range, signal);
    if (found.more && !isOfOneLength(range)) {
      range = narrowed(range, found);
      continue;
    }
    const ids: bigint[] = found.ids.toSorted((a, b) => (a < b ? -1 : 1));
    range = rangeAfter(range, found, ids.at(-1));
    if (ids.length > 0 || range === null) {
      yield { ids: ids.map(String), records: null, resumeAt: range && String(range.floor) };
    }
  }
}

/** Where to look next; null at the end. */
function rangeAfter(
  { floor, ceiling }: IdRange,
  { more, ids }: Found,
  highest: bigint | undefined,
): IdRange | null {
  if (!more) return ceiling === null ? null : { floor: ceiling, ceiling: null };
  if (highest === undefined || highest <= floor || highest !== ids.at(-1)) {
    throw new CrmUnreachable(
      'HubSpot does not give the modified records in the order of their ids.',
    );
  }
  return { floor: highest, ceiling };
}

/** Whether all ids of a range have equally many digits. */
function isOfOneLength({ floor, ceiling }: IdRange): boolean {
  return ceiling !== null && digits(floor + 1n) === digits(ceiling);
}

/** The part of a range up to the ids of the shortest length found or, when it ends there already, below that length. */
function narrowed({ floor, ceiling }: IdRange, { ids }: Found): IdRange {
  const shortest = Math.min(...ids.map(digits));
  const upTo = 10n ** BigInt(shortest) - 1n;
  const narrower = ceiling === null || upTo < ceiling;
  return { floor, ceiling: narrower ? upTo : 10n ** BigInt(shortest - 1) - 1n };
}

function digits(id: bigint): number {
  return String(id).length;
}

async function search<R>(
  { ask, stream, plan }: Reading<R>,
  window: Period,
  range: IdRange,
  signal: AbortSignal,
): Promise<Found> {
  const path = paths.search(plan.object);
  let after: string | null = null;
  for (let page = 0; page < MOST_EMPTY_PAGES; page += 1) {
    const body = {
      filterGroups: [{ filters: filtersOf(plan, window, range) }],
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      properties: ['hs_object_id'],
      limit: PAGE,
      ...(after === null ? {} : { after }),
    };
    const call = { method: 'POST', path, body, kind: 'search', stream, urgent: true } as const;
    const answer = checked(searchPage, await ask(call, signal), path);
    after = nextCursor(answer);
    const ids = answer.results.map(({ id }) => BigInt(id));
    if (ids.length > 0 || after === null) return { ids, more: after !== null };
  }
  throw new CrmUnreachable(`${path} leads on without giving a record.`);
}

/** Both ends of the window belong to it. A window from 1970 makes HubSpot fail, so it starts a day later at least. */
function filtersOf<R>(plan: StreamPlan<R>, window: Period, { floor, ceiling }: IdRange) {
  const start = Math.max(window.start, DAY_MS);
  const modified = (operator: string, at: number) => ({
    propertyName: plan.modifiedBy,
    operator,
    value: String(at),
  });
  const id = (operator: string, value: bigint) => ({
    propertyName: 'hs_object_id',
    operator,
    value: String(value),
  });
  return [
    modified('GTE', start),
    modified('LTE', window.end),
    id('GT', floor),
    ...(ceiling === null ? [] : [id('LTE', ceiling)]),
  ];
}
