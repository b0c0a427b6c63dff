import type { ContactListRow, ListPage } from '../../contract/record-list.ts';
import { entryAt } from '../../domain/collections/entries.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';
import type { ContactListQuery } from '../../use-cases/ports/list-store.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';
import { matching } from './matching.ts';
import { ownedBy } from './owned-by.ts';

interface ContactListRecord {
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly source: string | null;
  readonly owner_name: string | null;
  readonly grade: Grade | null;
  readonly points: number | null;
  readonly warnings: number;
}

/** Contacts that are not archived, best score first, unscored last; equals by id. */
export async function contactsByScore(
  tenant: Tenant,
  query: ContactListQuery,
): Promise<ListPage<ContactListRow>> {
  const [records, counts] = await tenant.read<[ContactListRecord, { total: number }]>([
    pageSql(query),
    `SELECT count(*) AS total FROM pacekeeper.contact WHERE ${listed(query)}`,
  ]);
  const rows = records.map(({ owner_name, ...record }) => ({ ...record, ownerName: owner_name }));
  return { rows, total: entryAt(counts, 0).total };
}

/**
 * Two index walks, each as long as the page's end: the scored ones by points, then, only when the page reaches beyond them,
 * the unscored ones by id. One ordered outer join would sort the whole portal for every page.
 */
function pageSql(query: ContactListQuery): string {
  const { offset, limit } = query;
  const end = literal(offset + limit);
  return `
    WITH scored AS (
      SELECT contact.portal_id, contact.id, contact.id_length, points
      FROM pacekeeper.lead_score AS score JOIN pacekeeper.contact
        ON contact.portal_id = score.portal_id AND contact.id = score.contact_id
      WHERE ${listed(query)}
      ORDER BY points DESC, score.id_length, score.contact_id LIMIT ${end}
    ), unscored AS (
      SELECT contact.portal_id, contact.id, contact.id_length, NULL::integer AS points
      FROM pacekeeper.contact
      WHERE ${listed(query)} AND NOT EXISTS (
        SELECT FROM pacekeeper.lead_score AS score WHERE score.contact_id = contact.id)
      ORDER BY contact.id_length, contact.id LIMIT ${end} - (SELECT count(*) FROM scored)
    ), page AS (
      SELECT * FROM scored UNION ALL SELECT * FROM unscored
      ORDER BY points DESC NULLS LAST, id_length, id OFFSET ${literal(offset)} LIMIT ${literal(limit)}
    )
    SELECT contact.id, contact.name, contact.company, contact.source, owner.name AS owner_name,
      score.grade, score.points, coalesce(jsonb_array_length(score.warnings), 0) AS warnings
    FROM page
    JOIN pacekeeper.contact ON contact.portal_id = page.portal_id AND contact.id = page.id
    LEFT JOIN pacekeeper.lead_score AS score
      ON score.portal_id = page.portal_id AND score.contact_id = page.id
    LEFT JOIN pacekeeper.owner ON owner.portal_id = page.portal_id AND owner.id = contact.owner_id
    ORDER BY page.points DESC NULLS LAST, page.id_length, page.id`;
}

/** Which contacts a list holds. */
function listed({ ownerIds, search, leadsOnly = false }: ContactListQuery): string {
  const found = matching(['contact.name', 'contact.company', 'contact.email'], search);
  const all = `NOT contact.archived AND ${ownedBy('contact.owner_id', ownerIds)} AND ${found}`;
  return leadsOnly ? `${all} AND ${stillALead}` : all;
}

const dealsOf = (outcomes: string) => `
  EXISTS (SELECT FROM unnest(contact.deal_ids) AS linked(id) JOIN pacekeeper.deal
    ON deal.portal_id = contact.portal_id AND deal.id = linked.id AND NOT deal.archived
    WHERE deal.outcome IN (${outcomes}))`;

/** The stages and statuses are HubSpot's own, as in src/domain/leads/customer.ts and src/domain/coaching/warnings/contact-lead.ts. */
const stillALead = `
  coalesce(contact.lifecycle_stage, '') NOT IN ('customer', 'evangelist')
  AND coalesce(contact.properties ->> 'hs_lead_status', '') NOT IN ('UNQUALIFIED', 'BAD_TIMING')
  AND (NOT ${dealsOf("'lost'")} OR ${dealsOf("'won', 'open'")})`;
