import type { HandOverAnswer } from '../contract/hand-over.ts';
import { DAY_MS } from '../domain/crm/time.ts';
import type { HandOverEvent } from '../domain/leads/hand-over/hand-over.ts';
import type { Grade } from '../domain/leads/score.ts';
import type {
  HandOverFacts,
  HandOverOutcome,
  HandOverStore,
  KeyedRequest,
} from '../use-cases/ports/hand-over-store.ts';
import { storableText, toJson } from './json-text.ts';
import { handedLeads } from './lists/handed-leads.ts';
import { type HandOverRow, handOverEvents, handOverJson } from './rows/hand-over-row.ts';
import type { Query, Tenant } from './tenant.ts';

/** How long answers are kept, in ms: a repeat comes within minutes (signatures age out after five); a day leaves room. */
const KEEP_ANSWERS_MS = DAY_MS;

/** Leads between marketing and sales. */
export function handOverStore(tenant: Tenant): HandOverStore {
  return {
    answerOnce: (request, decide) =>
      tenant.inTransaction(async (query) => {
        if (!(await takeKey(query, request))) return keptAnswer(query, request);
        const outcome = decide(await lockedFacts(query, request.contactId));
        await keep(query, request, outcome);
        return outcome.answer;
      }),
    handedLeads: (since) => handedLeads(tenant, since),
  };
}

/** Whether the key is new. Waits for a transaction that has just taken the same one. */
async function takeKey(query: Query, { userId, key, asked, at }: KeyedRequest): Promise<boolean> {
  await query('DELETE FROM pacekeeper.answered_request WHERE answered_at < $1', [
    at - KEEP_ANSWERS_MS,
  ]);
  const taken = await query(
    `INSERT INTO pacekeeper.answered_request (user_id, request_key, asked, answered_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (portal_id, user_id, request_key) DO NOTHING RETURNING request_key`,
    [userId, key, storableText(asked), at],
  );
  return taken.length > 0;
}

async function keptAnswer(
  query: Query,
  { userId, key, asked }: KeyedRequest,
): Promise<HandOverAnswer | null> {
  const [kept] = await query<{ asked: string; answer: HandOverAnswer }>(
    'SELECT asked, answer FROM pacekeeper.answered_request WHERE user_id = $1 AND request_key = $2',
    [userId, key],
  );
  return kept?.asked === storableText(asked) ? kept.answer : null;
}

/** The lead's facts; the contact stays locked to the end of the transaction, so that acts on one lead wait for each other. */
async function lockedFacts(query: Query, contactId: string): Promise<HandOverFacts | null> {
  const [locked] = await query<{ owner_id: string | null }>(
    'SELECT owner_id FROM pacekeeper.contact WHERE id = $1 FOR UPDATE',
    [contactId],
  );
  if (locked === undefined) return null;
  const [found] = await query<{ grade: Grade | null; acts: readonly HandOverRow[] }>(
    `SELECT score.grade, ${handOverJson('contact')} AS acts
     FROM pacekeeper.contact LEFT JOIN pacekeeper.lead_score AS score
       ON score.portal_id = contact.portal_id AND score.contact_id = contact.id
     WHERE contact.id = $1`,
    [contactId],
  );
  return {
    ownerId: locked.owner_id,
    grade: found?.grade ?? null,
    events: handOverEvents(found?.acts ?? []),
  };
}

async function keep(
  query: Query,
  { userId, key, contactId }: KeyedRequest,
  { answer, event }: HandOverOutcome,
): Promise<void> {
  if (event !== null) await append(query, contactId, event);
  await query(
    'UPDATE pacekeeper.answered_request SET answer = $3 WHERE user_id = $1 AND request_key = $2',
    [userId, key, toJson(answer)],
  );
}

async function append(query: Query, contactId: string, event: HandOverEvent): Promise<void> {
  const { number, act, reason, note, byUserId, at } = event;
  await query(
    `INSERT INTO pacekeeper.lead_hand_over (contact_id, number, act, reason, note, by_user_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [contactId, number, act, reason, note === null ? null : storableText(note), byUserId, at],
  );
}
