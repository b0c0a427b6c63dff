import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import { paths } from '../paths.ts';
import type { StreamPlan } from '../streams.ts';
import { checked } from '../wire/checked.ts';
import { nextCursor, recordPage, type WireRecord } from '../wire/records.ts';
import type { Reading } from './reading.ts';

/** Records to be loaded and committed together. */
export interface Group {
  readonly ids: readonly string[];
  /** The records themselves, when the list gave them; null: to be read by id. */
  readonly records: readonly WireRecord[] | null;
  readonly resumeAt: string | null;
}

/** HubSpot's cap of a list page. */
const PAGE = 100;

/**
 * List pages in a group. With 100 records each, one read of associations serves 500 records instead of 100, and a
 * commit is worth its cost; more would make slices end late.
 */
const PAGES_IN_GROUP = 5;

/** Longer addresses are refused (414); connectors keep the list of properties below this, in characters. */
const LONGEST_PROPERTY_LIST = 15_000;

/** Every record of a stream by the list's own cursor, which is consistent where search lags. */
export async function* listGroups<R>(
  reading: Reading<R>,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Group> {
  const inline = fitsIntoAddress(reading.plan);
  const seen = new Set<string>();
  let cursor = resumeAt;
  do {
    const records: WireRecord[] = [];
    for (let page = 0; page < PAGES_IN_GROUP; page += 1) {
      const answer = await readPage(reading, inline, cursor, signal);
      records.push(...answer.results);
      cursor = nextCursor(answer);
      if (cursor === null) break;
      if (seen.has(cursor)) throw runsInCircles(reading.plan);
      seen.add(cursor);
    }
    const ids = records.map(({ id }) => id);
    yield { ids, records: inline ? records : null, resumeAt: cursor };
  } while (cursor !== null);
}

async function readPage<R>(
  { ask, stream, plan }: Reading<R>,
  inline: boolean,
  after: string | null,
  signal: AbortSignal,
) {
  const path = paths.list(plan.object);
  const query = {
    limit: String(PAGE),
    archived: 'false',
    properties: (inline ? plan.properties : ['hs_object_id']).join(),
    ...(after === null ? {} : { after }),
  };
  const json = await ask(
    { method: 'GET', path, query, kind: 'burst', stream, urgent: true },
    signal,
  );
  return checked(recordPage, json, path);
}

/** A list gives history for 50 records at most and waits for each page; reading it by id can run side by side. */
function fitsIntoAddress<R>({ properties, historyOf }: StreamPlan<R>): boolean {
  return (
    historyOf.length === 0 && encodeURIComponent(properties.join()).length <= LONGEST_PROPERTY_LIST
  );
}

function runsInCircles<R>({ object }: StreamPlan<R>): CrmUnreachable {
  return new CrmUnreachable(
    `${paths.list(object)} leads in circles: it gave the same cursor twice.`,
  );
}
