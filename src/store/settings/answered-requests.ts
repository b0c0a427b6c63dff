import { DAY_MS } from '../../domain/crm/time.ts';
import type { KeyedRequest } from '../../use-cases/ports/change-store.ts';
import { storableText, toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';

/** How long answers are kept, in ms: a repeat comes within minutes (signatures age out after five); a day leaves room. */
const KEEP_ANSWERS_MS = DAY_MS;

/**
 * Answers a request once: `act` and the keeping of its answer are one transaction. The same user's key again, at the same time
 * or later, gives the kept answer without asking `act`; null when that key came with another request.
 */
export function answerOnce<Answer>(
  tenant: Tenant,
  request: KeyedRequest,
  act: (query: Query) => Promise<Answer>,
): Promise<Answer | null> {
  return tenant.inTransaction(async (query) => {
    if (!(await takeKey(query, request))) return keptAnswer<Answer>(query, request);
    const answer = await act(query);
    await query(
      'UPDATE pacekeeper.answered_request SET answer = $3 WHERE user_id = $1 AND request_key = $2',
      [request.userId, request.key, toJson(answer)],
    );
    return answer;
  });
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

async function keptAnswer<Answer>(
  query: Query,
  { userId, key, asked }: KeyedRequest,
): Promise<Answer | null> {
  const [kept] = await query<{ asked: string; answer: Answer }>(
    'SELECT asked, answer FROM pacekeeper.answered_request WHERE user_id = $1 AND request_key = $2',
    [userId, key],
  );
  return kept?.asked === storableText(asked) ? kept.answer : null;
}
