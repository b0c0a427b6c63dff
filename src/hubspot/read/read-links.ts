import type * as z from 'zod';
import {
  CrmUnreachable,
  type Stream,
  StreamUnavailable,
} from '../../use-cases/ports/crm-source.ts';
import type { Ask } from '../http/call.ts';
import { objectPaths, paths } from '../paths.ts';
import { associationBatch } from '../wire/associations.ts';
import { checked } from '../wire/checked.ts';
import type { Reading } from './reading.ts';

/** The ids that each record is linked to; records that are linked to nothing may be left out. */
type Links = ReadonlyMap<string, readonly string[]>;

/** HubSpot's cap of inputs in a batch read of associations. */
const LINKS_AT_ONCE = 1_000;

/** What to ask of one record's links: from the start, or on from a cursor. */
interface Question {
  readonly id: string;
  readonly after?: string;
}

/**
 * Reads what the records of a stream are linked to. A token that may not see the linked records gets no links, and is
 * asked once only: the stream of those records says what is missing.
 */
export function linkReader<R>({
  ask,
  plan: { object, linkedTo },
}: Reading<R>): (ids: readonly string[], signal: AbortSignal) => Promise<Links> {
  let given = linkedTo !== null;
  return async (ids, signal) => {
    if (!given || linkedTo === null) return new Map();
    try {
      const path = paths.associations(object, objectPaths[linkedTo]);
      return await readLinks(ask, linkedTo, path, ids, signal);
    } catch (error) {
      if (!(error instanceof StreamUnavailable)) throw error;
      given = false;
      return new Map();
    }
  };
}

async function readLinks(
  ask: Ask,
  stream: Stream,
  path: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Links> {
  const links = new Map<string, Set<string>>();
  let questions: Question[] = ids.map((id) => ({ id }));
  while (questions.length > 0) {
    const body = { inputs: questions.slice(0, LINKS_AT_ONCE) };
    const json = await ask({ method: 'POST', path, body, kind: 'burst', stream }, signal);
    const { results } = checked(associationBatch, json, path);
    const more = results.flatMap((result) => takeLinks(links, result, path));
    questions = [...questions.slice(LINKS_AT_ONCE), ...more];
  }
  return new Map([...links].map(([id, linked]) => [id, [...linked]]));
}

/** Notes the links of one record; answers what is to be asked on, when it has more than one answer holds. */
function takeLinks(
  links: Map<string, Set<string>>,
  { from, to, paging }: z.infer<typeof associationBatch>['results'][number],
  path: string,
): Question[] {
  const known = links.get(from.id) ?? new Set();
  const before = known.size;
  for (const { toObjectId } of to) known.add(toObjectId);
  links.set(from.id, known);
  const after = paging?.next?.after;
  if (after === undefined) return [];
  if (known.size === before) throw new CrmUnreachable(`${path} leads on without end.`);
  return [{ id: from.id, after }];
}
