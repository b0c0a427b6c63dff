import { mayRead } from '../../access/may-read.ts';
import type { HandOverAct, HandOverEvent } from './hand-over.ts';
import { standingOf } from './hand-over.ts';
import { actsFor, type HandOverCase, mayMove, whoMay, whoMayReadLead } from './may-act.ts';

/** What somebody asks for. */
export type AskedAct = Pick<HandOverEvent, 'act' | 'reason' | 'note'>;

/** The event to keep, or why there is none. `not theirs`: they may not even see how the lead stands. */
export type HandOverDecision =
  | { readonly kind: 'done'; readonly event: HandOverEvent }
  | { readonly kind: 'not theirs' | 'not allowed' | 'not possible'; readonly why: string };

/** Decides on an act: the viewer's rights first, then whether the lead's state allows it. */
export function decideHandOver(lead: HandOverCase, asked: AskedAct): HandOverDecision {
  const { viewer, owners, ownerId, events, now } = lead;
  if (!mayRead(viewer, { kind: 'contact', ownerId }, owners))
    return { kind: 'not theirs', why: whoMayReadLead };
  if (asked.act !== 'undo' && !mayMove(lead, asked.act))
    return { kind: 'not allowed', why: whoMay[asked.act] };
  if (!actsFor(lead).includes(asked.act))
    return { kind: 'not possible', why: whyNotPossible(lead, asked.act) };
  const { act, reason, note } = asked;
  const number = (events.at(-1)?.number ?? 0) + 1;
  return { kind: 'done', event: { number, act, reason, note, byUserId: viewer.userId, at: now } };
}

const alreadyWords = {
  'not handed over': 'Nobody has handed this lead over.',
  waiting: 'This lead has been handed over already and waits for sales.',
  accepted: 'Sales has accepted this lead already.',
  rejected: 'Sales has sent this lead back already.',
} as const;

function whyNotPossible({ events }: HandOverCase, act: HandOverAct): string {
  if (act !== 'undo') return alreadyWords[standingOf(events).state];
  return 'Only the last step can be taken back, within a day, by whoever made it.';
}
