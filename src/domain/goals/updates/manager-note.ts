import type { Viewer } from '../../access/viewer.ts';
import type { Owner } from '../../crm/owner.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';

/** A note is a few sentences, not a file: characters at most. */
export const MANAGER_NOTE_LENGTH = 1_000;

/** A day: long enough to notice a slip. What was mailed meanwhile cannot be called back. Our judgement, as for hand-overs. */
export const TAKE_BACK_MS = DAY_MS;

/** What a manager wrote to a rep. The two of them see it, nobody else: no admin either. */
export interface ManagerNote {
  readonly id: string;
  readonly authorUserId: string;
  readonly toOwnerId: string;
  readonly text: string;
  readonly writtenAt: Instant;
}

/** Whether a viewer may write a note to an owner. Default deny: their manager or an admin, to somebody else who can log in. */
export function mayWriteNote(viewer: Viewer, to: Owner): boolean {
  if (viewer.isClaimed || to.archived || to.userId === null || to.userId === viewer.userId)
    return false;
  if (viewer.role === 'admin') return true;
  return viewer.role === 'manager' && to.teams.some(({ id }) => viewer.teamIds.includes(id));
}

/** Whether a viewer may read a note: whoever wrote it, and whom it was written to, provided that HubSpot says who they are. */
export function mayReadNote(
  viewer: Viewer,
  { authorUserId, toOwnerId }: Pick<ManagerNote, 'authorUserId' | 'toOwnerId'>,
): boolean {
  if (viewer.isClaimed) return false;
  return (
    viewer.userId === authorUserId || (viewer.ownerId !== null && viewer.ownerId === toOwnerId)
  );
}

/** Whether a viewer may take a note back: their own, within a day. */
export function mayTakeBack(viewer: Viewer, note: ManagerNote, now: Instant): boolean {
  return (
    !viewer.isClaimed && note.authorUserId === viewer.userId && now - note.writtenAt <= TAKE_BACK_MS
  );
}
