import type { ManagerNoteAnswer } from '../../contract/manager-note.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { KeyedRequest } from './keyed-request.ts';

/** An answer, and what becomes of the note with it (null: nothing). */
export interface NoteOutcome {
  readonly answer: ManagerNoteAnswer;
  readonly change:
    | { readonly kind: 'keep'; readonly note: ManagerNote }
    | { readonly kind: 'delete' }
    | null;
}

/** Notes from managers to reps. Who may see them is decided by `mayReadNote`, never here. */
export interface NoteStore {
  /**
   * Answers an act on a note once: `decide` gets the note as it is (null: there is none), and its change and answer are kept in
   * one transaction. The same user's key again gives the kept answer; null when that key came with another request.
   */
  noteOnce(
    request: KeyedRequest,
    noteId: string,
    decide: (note: ManagerNote | null) => NoteOutcome,
  ): Promise<ManagerNoteAnswer | null>;
  /** The latest notes by a user and to an owner (null: to nobody), the newest first. */
  latestNotes(
    of: { readonly userId: string; readonly ownerId: string | null },
    limit: number,
  ): Promise<readonly ManagerNote[]>;
  /** Notes to these owners that were written after a moment, the oldest first. */
  notesTo(ownerIds: readonly string[], after: Instant): Promise<readonly ManagerNote[]>;
}
