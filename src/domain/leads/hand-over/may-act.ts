import { mayRead } from '../../access/may-read.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Owner } from '../../crm/owner.ts';
import type { Instant } from '../../crm/time.ts';
import { DAY_MS } from '../../crm/time.ts';
import {
  type HandOverAct,
  type HandOverEvent,
  type HandOverMove,
  movesFrom,
  receiverOf,
  standingOf,
} from './hand-over.ts';

/** Who wants to act on which lead, and what happened to it so far (oldest first). */
export interface HandOverCase {
  readonly viewer: Viewer;
  readonly owners: readonly Owner[];
  /** The lead's owner; null: nobody. */
  readonly ownerId: string | null;
  readonly events: readonly HandOverEvent[];
  readonly now: Instant;
}

/** A day: long enough to notice a slip, short enough that nobody has built on it. Our judgement. */
export const UNDO_MS = DAY_MS;

/** Whether the viewer's role allows a move on this lead, whatever its state. Default deny. */
export function mayMove(lead: HandOverCase, move: HandOverMove): boolean {
  const { viewer, owners, events } = lead;
  const ownerId = receiverOf(lead.ownerId, events);
  switch (viewer.role) {
    case 'admin':
      return true;
    case 'marketer':
      return move === 'hand over';
    case 'manager':
      return move !== 'hand over' && mayRead(viewer, { kind: 'contact', ownerId }, owners);
    case 'rep':
      return move !== 'hand over' && ownerId !== null && ownerId === viewer.ownerId;
  }
}

/** Whether the viewer may take back the last act: a move of their own, still theirs to make, not older than a day. */
export function mayUndo(lead: HandOverCase): boolean {
  const last = lead.events.at(-1);
  return (
    last !== undefined &&
    last.act !== 'undo' &&
    last.byUserId === lead.viewer.userId &&
    lead.now - last.at <= UNDO_MS &&
    mayMove(lead, last.act)
  );
}

/** Everything that the viewer may do with the lead now. */
export function actsFor(lead: HandOverCase): readonly HandOverAct[] {
  const moves = movesFrom[standingOf(lead.events).state].filter((move) => mayMove(lead, move));
  return mayUndo(lead) ? [...moves, 'undo'] : moves;
}
