import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';
import type { HandOverFacts, HandOverStore } from '../../use-cases/ports/hand-over-store.ts';
import { storableText } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { handedLeads } from '../records/handed-leads.ts';
import { type HandOverRow, handOverEvents, handOverJson } from '../rows/hand-over-row.ts';
import type { Changer } from '../settings/change-store.ts';

/** Leads between marketing and sales. */
export function handOverStore(tenant: Tenant): HandOverStore {
  return {
    handedLeads: (since) => handedLeads(tenant, since),
  };
}

/** How somebody acts on one. */
export const handOverChanger: Changer<'hand-over'> = {
  read: lockedFacts,
  write: (query, event, { of }) => append(query, of, event),
};

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

async function append(query: Query, contactId: string, event: HandOverEvent): Promise<void> {
  const { number, act, reason, note, byUserId, at } = event;
  await query(
    `INSERT INTO pacekeeper.lead_hand_over (contact_id, number, act, reason, note, by_user_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [contactId, number, act, reason, note === null ? null : storableText(note), byUserId, at],
  );
}
