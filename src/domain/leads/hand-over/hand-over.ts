import type { Instant } from '../../crm/time.ts';
import type { RejectReason } from './reject-reasons.ts';

/** What somebody does with a lead between marketing and sales. `reject`: send it back to marketing. */
export type HandOverMove = 'hand over' | 'accept' | 'reject';

/** A move, or taking back the last one. */
export type HandOverAct = HandOverMove | 'undo';

/** Where a lead stands between marketing and sales. `waiting`: handed over, and sales has not said yet. */
export type HandOverState = 'not handed over' | 'waiting' | 'accepted' | 'rejected';

/** One act, as it happened; acts are added, never changed. */
export interface HandOverEvent {
  /** 1, 2, 3, ... for each lead. */
  readonly number: number;
  readonly act: HandOverAct;
  /** Why sales sent it back; null for every other act. */
  readonly reason: RejectReason | null;
  readonly note: string | null;
  readonly byUserId: string;
  /** Who that is, as it was known then: an owner's name or an address; null: not known. */
  readonly byName: string | null;
  /** Who is to get the lead, as an owner; null: nobody was named, so it is for the lead's owner. */
  readonly toOwnerId: string | null;
  readonly at: Instant;
}

/** A move that stands: it was not taken back. */
export type StandingMove = HandOverEvent & { readonly act: HandOverMove };

/** Where a lead stands, and the move that put it there (null: none did). */
export interface Standing {
  readonly state: HandOverState;
  readonly since: StandingMove | null;
}

/** The state that a move leads to. */
export const stateAfter: Readonly<Record<HandOverMove, HandOverState>> = {
  'hand over': 'waiting',
  accept: 'accepted',
  reject: 'rejected',
};

/**
 * The moves that a state allows. Sales may speak on a lead that nobody handed over formally: in most portals leads reach
 * sales by an owner alone. What was accepted may still turn out wrong; what was rejected may be handed over again, improved.
 */
export const movesFrom: Readonly<Record<HandOverState, readonly HandOverMove[]>> = {
  'not handed over': ['hand over', 'accept', 'reject'],
  waiting: ['accept', 'reject'],
  accepted: ['reject'],
  rejected: ['hand over', 'accept'],
};

/** The moves that stand, oldest first: an undo takes back the last one before it. */
export function standingMoves(events: readonly HandOverEvent[]): readonly StandingMove[] {
  const moves: StandingMove[] = [];
  for (const event of events) {
    if (isMove(event)) moves.push(event);
    else moves.pop();
  }
  return moves;
}

/** Where a lead stands after its events, given oldest first. */
export function standingOf(events: readonly HandOverEvent[]): Standing {
  const since = standingMoves(events).at(-1) ?? null;
  return { state: since === null ? 'not handed over' : stateAfter[since.act], since };
}

/** The owner whom a lead waits for, of those that were handed over: the lead's own, else whoever was named. Null: nobody. */
export function receiverOf(
  ownerId: string | null,
  events: readonly HandOverEvent[],
): string | null {
  const { since } = standingOf(events);
  const named = since?.act === 'hand over' ? since.toOwnerId : null;
  return ownerId ?? named;
}

function isMove(event: HandOverEvent): event is StandingMove {
  return event.act !== 'undo';
}
