import type { Mapping, RecordsMapping } from '../mapping-schema.ts';
import { draftMapping } from './draft-mapping.ts';
import type { UnderstoodTable } from './understand-files.ts';

type Entry = Mapping['files'][number];

/** What somebody has said, with the guesses for all that they left open. Said things stand. */
export function completeMapping(
  understood: readonly UnderstoodTable[],
  said: Mapping | null,
): Mapping {
  const draft = draftMapping(understood);
  if (said === null) return draft;
  const entries = said.files.map((entry) => completed(entry, draft.files));
  const named = new Set(said.files.map(keyOf));
  const saidFiles = new Set(said.files.map((each) => each.file));
  const portal = { ...draft.portal, ...said.portal };
  return {
    ...said,
    ...(Object.keys(portal).length > 0 && { portal }),
    files: [
      ...entries,
      ...draft.files.filter((each) => !named.has(keyOf(each)) && !saidFiles.has(each.file)),
    ],
  };
}

const keyOf = ({ file, object }: Entry) => `${object} ${file}`;

function completed(entry: Entry, draft: readonly Entry[]): Entry {
  if (entry.object === 'lookup' || entry.object === 'owners') return entry;
  const guess = draft.find((each): each is RecordsMapping => keyOf(each) === keyOf(entry));
  if (guess === undefined) return entry;
  const columns = entry.others === 'leave out' ? {} : (guess.columns ?? {});
  const said = new Set(Object.keys(entry.columns ?? {}));
  const open = Object.entries(columns).filter(([heading]) => !said.has(heading));
  return {
    ...guess,
    ...entry,
    columns: { ...entry.columns, ...Object.fromEntries(open) },
    ...(guess.stages !== undefined && { stages: { ...guess.stages, ...entry.stages } }),
  };
}
