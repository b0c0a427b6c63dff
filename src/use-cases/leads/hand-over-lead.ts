import type { HandOverAnswer, HandOverRequest } from '../../contract/hand-over.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import { type AskedAct, decideHandOver } from '../../domain/leads/hand-over/decide.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { ChangeOutcome, ChangeStore } from '../ports/change-store.ts';
import type { HandOverFacts } from '../ports/hand-over-store.ts';
import type { Clock } from '../slices/slice.ts';
import { showHandOver } from './show-hand-over.ts';

/** Who acts on a lead, and where that is kept. */
export interface HandingOver {
  readonly store: ChangeStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** Hands a lead over, accepts it, sends it back, or takes that back. A request that comes again has no second effect. */
export async function handOverLead(
  { store, schema, viewer, clock }: HandingOver,
  request: HandOverRequest,
): Promise<HandOverAnswer> {
  const portal = await schema();
  const { contactId, key } = request;
  if (portal === null) return { state: 'not synced', contactId };
  const asked = askedAct(request);
  const at = clock();
  const keyed = {
    what: 'hand-over',
    of: contactId,
    userId: viewer.userId,
    key,
    at,
    asked: JSON.stringify([contactId, asked.act, asked.reason, asked.note, asked.toOwnerId]),
  } as const;
  const answer = await store.changeOnce<'hand-over', HandOverAnswer>(keyed, (facts) =>
    facts === null
      ? { answer: { state: 'not synced', contactId }, change: null }
      : outcomeOf(facts, { viewer, owners: portal.owners, now: at }, asked),
  );
  return answer ?? keyUsed;
}

const keyUsed: HandOverAnswer = {
  state: 'refused',
  cause: 'key used',
  why: { say: 'key used', with: {} },
  handOver: null,
};

/** What is asked for, whichever act it is: what an act does not carry is null. */
function askedAct(request: HandOverRequest): AskedAct {
  const reason = 'reason' in request ? request.reason : null;
  const note = 'note' in request && request.note !== '' ? (request.note ?? null) : null;
  const toOwnerId = 'to' in request ? (request.to ?? null) : null;
  return { act: request.act, reason, note, toOwnerId };
}

interface Asking {
  readonly viewer: Viewer;
  readonly owners: readonly Owner[];
  readonly now: number;
}

type Outcome = ChangeOutcome<HandOverAnswer, HandOverEvent>;

function outcomeOf(facts: HandOverFacts, asking: Asking, asked: AskedAct): Outcome {
  const { grade, events } = facts;
  const lead = { ...asking, ...facts };
  const decision = decideHandOver(lead, asked);
  if (decision.kind === 'done') {
    const after = { ...lead, events: [...events, decision.event] };
    return {
      answer: { state: 'done', handOver: showHandOver(after, grade) },
      change: { to: decision.event, audit: null },
    };
  }
  const { kind, why } = decision;
  const handOver = kind === 'not theirs' ? null : showHandOver(lead, grade);
  return {
    answer: {
      state: 'refused',
      cause: kind === 'not possible' ? kind : 'not allowed',
      why,
      handOver,
    },
    change: null,
  };
}
