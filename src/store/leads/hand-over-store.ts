import type { Grade } from '../../domain/leads/scorecard/score.ts';
import type { HandOverFacts, HandOverStore } from '../../use-cases/ports/hand-over-store.ts';
import { insert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { handedLeads } from '../records/handed-leads.ts';
import {
  type HandOverRow,
  handOverEvents,
  handOverJson,
  handOverRows,
} from '../rows/hand-over-row.ts';
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
  write: (query, event, { of: contactId }) => insert(query, handOverRows, [{ contactId, event }]),
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
    events: (found?.acts ?? []).map(handOverEvents.from),
  };
}
