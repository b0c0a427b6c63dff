import { mayRead } from '../../access/may-read.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Owner } from '../../crm/owner.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';
import type { HandOverAct, HandOverEvent, HandOverMove, HandOverState } from './hand-over.ts';
import { standingOf } from './hand-over.ts';
import { actsFor, type HandOverCase, mayMove } from './may-act.ts';
import { receiversAmong } from './receivers.ts';

/** What somebody asks for. */
export type AskedAct = Pick<HandOverEvent, 'act' | 'reason' | 'note' | 'toOwnerId'>;

/** Why an act is refused. */
export type HandOverRefusals = {
  /** They may not even see the lead. */
  readonly 'not theirs': NoValues;
  readonly 'may not': { readonly act: HandOverMove };
  /** How the lead stands does not allow it. */
  readonly 'is already': { readonly state: HandOverState };
  /** Only the last step can be taken back, within a day, by whoever made it. */
  readonly 'not the last step': NoValues;
  /** Nobody owns the lead, and nobody was named who could take it. */
  readonly 'no receiver': NoValues;
  /** The key of the request came before with another one. */
  readonly 'key used': NoValues;
};
export type HandOverRefusal = ToldOf<HandOverRefusals>;

/** The event to keep, or why there is none. `not theirs`: they may not even see how the lead stands. */
export type HandOverDecision =
  | { readonly kind: 'done'; readonly event: HandOverEvent }
  | { readonly kind: 'not theirs' | 'not allowed' | 'not possible'; readonly why: HandOverRefusal };

/** Decides on an act: the viewer's rights first, then whether the lead's state allows it. */
export function decideHandOver(lead: HandOverCase, asked: AskedAct): HandOverDecision {
  const { viewer, owners, ownerId, events, now } = lead;
  if (!mayRead(viewer, { kind: 'contact', ownerId }, owners))
    return { kind: 'not theirs', why: { say: 'not theirs', with: {} } };
  if (asked.act !== 'undo' && !mayMove(lead, asked.act))
    return { kind: 'not allowed', why: { say: 'may not', with: { act: asked.act } } };
  if (!actsFor(lead).includes(asked.act))
    return { kind: 'not possible', why: whyNotPossible(lead, asked.act) };
  if (asked.act === 'hand over' && !reaches(lead, asked))
    return { kind: 'not possible', why: { say: 'no receiver', with: {} } };
  const { act, reason, note } = asked;
  const number = (events.at(-1)?.number ?? 0) + 1;
  const by = { byUserId: viewer.userId, byName: nameOf(viewer, owners) };
  const toOwnerId = act === 'hand over' ? asked.toOwnerId : null;
  return { kind: 'done', event: { number, act, reason, note, ...by, toOwnerId, at: now } };
}

/** Whether somebody gets what is handed over: the lead's owner, or one who was named and may get it. */
function reaches({ ownerId, owners }: HandOverCase, { toOwnerId }: AskedAct): boolean {
  return toOwnerId === null
    ? ownerId !== null
    : receiversAmong(owners).some(({ id }) => id === toOwnerId);
}

function nameOf({ userId, email }: Viewer, owners: readonly Owner[]): string | null {
  return owners.find((each) => each.userId === userId)?.name ?? email ?? null;
}

function whyNotPossible({ events }: HandOverCase, act: HandOverAct): HandOverRefusal {
  return act === 'undo'
    ? { say: 'not the last step', with: {} }
    : { say: 'is already', with: { state: standingOf(events).state } };
}
