import type { ManagerNoteAnswer, ManagerNoteRequest } from '../../contract/manager-note.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { Instant } from '../../domain/crm/time.ts';
import {
  type ManagerNote,
  mayTakeBack,
  mayWriteNote,
} from '../../domain/goals/updates/manager-note.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { ChangeOutcome, ChangeStore } from '../ports/change-store.ts';
import type { Clock } from '../slices/slice.ts';

/** Who writes a note, and where it is kept. */
export interface NoteWriting {
  readonly store: ChangeStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** Writes a note from a manager to a rep, or takes one back. A request that comes again has no second effect. */
export async function writeManagerNote(
  { store, schema, viewer, clock }: NoteWriting,
  request: ManagerNoteRequest,
): Promise<ManagerNoteAnswer> {
  const owners = (await schema())?.owners ?? [];
  const at = clock();
  // The key is new for each act, so the id is new too, and the same again when the same request comes again.
  const noteId = request.act === 'write' ? `${viewer.userId}-${request.key}` : request.noteId;
  const { key, ...rest } = request;
  const keyed = {
    what: 'note',
    of: noteId,
    userId: viewer.userId,
    key,
    at,
    asked: JSON.stringify(Object.entries(rest)),
  } as const;
  const answer = await store.changeOnce<'note', ManagerNoteAnswer>(keyed, (found) =>
    request.act === 'write'
      ? writing({ viewer, owners, at, id: noteId }, request)
      : takingBack(viewer, found, at),
  );
  return answer ?? { state: 'refused', cause: 'key used' };
}

type NoteOutcome = ChangeOutcome<ManagerNoteAnswer, ManagerNote | null>;

interface Writing {
  readonly viewer: Viewer;
  readonly owners: readonly Owner[];
  readonly at: Instant;
  readonly id: string;
}

function writing(
  { viewer, owners, at, id }: Writing,
  { toOwnerId, text }: Extract<ManagerNoteRequest, { act: 'write' }>,
): NoteOutcome {
  const to = owners.find((owner) => owner.id === toOwnerId);
  if (to === undefined || !mayWriteNote(viewer, to)) return refused('not allowed');
  const note = { id, authorUserId: viewer.userId, toOwnerId, text, writtenAt: at };
  return { answer: { state: 'done', noteId: id }, change: { to: note, audit: null } };
}

/** Whether a note is there is nobody's business but its author's: both refusals read alike. */
function takingBack(viewer: Viewer, note: ManagerNote | null, at: Instant): NoteOutcome {
  if (note === null || !mayTakeBack(viewer, note, at)) return refused('not possible');
  return { answer: { state: 'done', noteId: note.id }, change: { to: null, audit: null } };
}

function refused(cause: 'not allowed' | 'not possible'): NoteOutcome {
  return { answer: { state: 'refused', cause }, change: null };
}
