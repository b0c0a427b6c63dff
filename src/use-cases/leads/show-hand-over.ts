import type { HandOverView } from '../../contract/hand-over.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import { disagreementOf } from '../../domain/leads/hand-over/disagreement.ts';
import {
  type HandOverEvent,
  receiverOf,
  standingOf,
} from '../../domain/leads/hand-over/hand-over.ts';
import { actsFor, type HandOverCase } from '../../domain/leads/hand-over/may-act.ts';
import { receiversAmong } from '../../domain/leads/hand-over/receivers.ts';
import { rejectReasons } from '../../domain/leads/hand-over/reject-reasons.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';

/** The latest acts tell the story; all of them stay in the store. */
const ACTS_SHOWN = 6;

/** How a lead stands, as a card shows it to this viewer. */
export function showHandOver(lead: HandOverCase, grade: Grade | null): HandOverView {
  const { events, owners, ownerId } = lead;
  const standing = standingOf(events);
  const acts = actsFor(lead);
  return {
    state: standing.state,
    acts: [...acts],
    reasons: [...rejectReasons],
    receivers:
      ownerId === null && acts.includes('hand over')
        ? receiversAmong(owners).map(({ id, name }) => ({ id, name }))
        : [],
    receiver: standing.state === 'waiting' ? receiverName(lead) : null,
    history: events
      .slice(-ACTS_SHOWN)
      .reverse()
      .map((event) => shownEvent(event, owners)),
    disagreement: disagreementOf(standing, grade),
  };
}

function receiverName({ events, owners, ownerId }: HandOverCase): string | null {
  const receiver = receiverOf(ownerId, events);
  return owners.find(({ id }) => id === receiver)?.name ?? null;
}

function shownEvent(
  { act, byUserId, byName, at, reason, note }: HandOverEvent,
  owners: readonly Owner[],
): HandOverView['history'][number] {
  const by = owners.find(({ userId }) => userId === byUserId)?.name ?? byName;
  return { act, by, at: new Date(at).toISOString(), reason, note };
}
