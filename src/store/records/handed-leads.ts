import { readInstant } from '../../domain/crm/read-value.ts';
import type { HandedLead } from '../../domain/leads/hand-over/figures.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';
import { type HandOverRow, handOverEvents, handOverJson } from '../rows/hand-over-row.ts';

interface HandedLeadRow {
  readonly id: string;
  readonly name: string | null;
  readonly owner_id: string | null;
  readonly source: string | null;
  readonly grade: Grade | null;
  readonly acts: readonly HandOverRow[];
  readonly last_contacted_at: number | null;
  /** Earlier values of HubSpot's "last contacted". */
  readonly contacted: readonly (string | null)[];
}

/** Leads that are not archived and on which somebody acted at or after `since`, by id. */
export async function handedLeads(tenant: Tenant, since: number): Promise<readonly HandedLead[]> {
  const [rows] = await tenant.read<[HandedLeadRow]>([
    `SELECT contact.id, contact.name, contact.owner_id, contact.source, contact.last_contacted_at,
       score.grade, ${handOverJson('contact')} AS acts,
       ARRAY(
         SELECT change.value FROM pacekeeper.property_change AS change
         WHERE change.portal_id = contact.portal_id AND change.object_type = 'contact'
           AND change.object_id = contact.id AND change.property = 'notes_last_contacted') AS contacted
     FROM pacekeeper.contact LEFT JOIN pacekeeper.lead_score AS score
       ON score.portal_id = contact.portal_id AND score.contact_id = contact.id
     WHERE NOT contact.archived AND contact.id IN (
       SELECT contact_id FROM pacekeeper.lead_hand_over WHERE at >= ${literal(since)})
     ORDER BY contact.id_length, contact.id`,
  ]);
  return rows.map(({ id, name, owner_id, source, grade, acts, last_contacted_at, contacted }) => ({
    contactId: id,
    name,
    ownerId: owner_id,
    source,
    grade,
    events: acts.map(handOverEvents.from),
    contactedAt: [last_contacted_at, ...contacted.map((text) => readInstant(text ?? ''))].filter(
      (at) => at !== null,
    ),
  }));
}
