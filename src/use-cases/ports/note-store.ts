import type { Instant } from '../../domain/crm/time.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';

/** Notes from managers to reps. Who may see them is decided by `mayReadNote`, never here. */
export interface NoteStore {
  /** The latest notes by a user and to an owner (null: to nobody), the newest first. */
  latestNotes(
    of: { readonly userId: string; readonly ownerId: string | null },
    limit: number,
  ): Promise<readonly ManagerNote[]>;
  /** Notes to these owners that were written after a moment, the oldest first. */
  notesTo(ownerIds: readonly string[], after: Instant): Promise<readonly ManagerNote[]>;
}
