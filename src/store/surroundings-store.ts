import type { DealCounts, LikeContact } from '../domain/coaching/contact-facts.ts';
import type { Surroundings, SurroundingsStore } from '../use-cases/ports/surroundings-store.ts';
import { literal } from './sql-literal.ts';
import type { Tenant } from './tenant.ts';

/** A record that many others look like (a test name, an info@ address) is named with a few of them. */
const MOST_ALIKE = 5;

interface AlikeRow extends LikeContact {
  readonly contact_id: string;
}
interface DealsRow extends DealCounts {
  readonly contact_id: string;
}

/** What stands around contacts: an index look-up for each of them, in one round trip. */
export function surroundingsStore(tenant: Tenant): SurroundingsStore {
  return {
    async surroundingsOf(contactIds) {
      if (contactIds.length === 0) return new Map();
      const asked = askedContacts(contactIds);
      const [alike, deals] = await tenant.read<[AlikeRow, DealsRow]>([
        alikeSql(asked),
        dealsSql(asked),
      ]);
      return new Map(contactIds.map((id) => [id, around(id, alike, deals)]));
    },
  };
}

function around(
  contactId: string,
  alike: readonly AlikeRow[],
  deals: readonly DealsRow[],
): Surroundings {
  const counts = deals.find(({ contact_id }) => contact_id === contactId);
  return {
    alike: alike
      .filter(({ contact_id }) => contact_id === contactId)
      .map(({ id, name, by }) => ({ id, name, by })),
    deals: { won: counts?.won ?? 0, lost: counts?.lost ?? 0, open: counts?.open ?? 0 },
  };
}

/** Each by its key, and never by a list that a planner may answer with a scan of all of the portal's contacts. */
function askedContacts(contactIds: readonly string[]): string {
  return `unnest(${literal(contactIds)}) AS asked(id) CROSS JOIN LATERAL (
      SELECT portal_id, id, name, email, company, deal_ids FROM pacekeeper.contact AS one
      WHERE one.id = asked.id LIMIT 1) AS contact`;
}

/** HubSpot keeps addresses in lower case. Names count as the same when they are written the same. */
function alikeSql(asked: string): string {
  return `
    SELECT contact.id AS contact_id, other.id, other.name, other.by
    FROM ${asked} CROSS JOIN LATERAL (
      (SELECT id, id_length, name, 'e-mail address' AS by, 1 AS place FROM pacekeeper.contact AS same
        WHERE same.portal_id = contact.portal_id AND same.email = contact.email
          AND same.id <> contact.id AND NOT same.archived
        LIMIT ${MOST_ALIKE})
      UNION ALL
      (SELECT id, id_length, name, 'name and company' AS by, 2 AS place FROM pacekeeper.contact AS same
        WHERE same.portal_id = contact.portal_id AND same.name = contact.name
          AND same.company = contact.company AND same.email IS DISTINCT FROM contact.email
          AND same.id <> contact.id AND NOT same.archived
        LIMIT ${MOST_ALIKE})
    ) AS other
    ORDER BY contact.id, other.place, other.id_length, other.id`;
}

function dealsSql(asked: string): string {
  const count = (outcome: string) =>
    `count(*) FILTER (WHERE deal.outcome = '${outcome}') AS ${outcome}`;
  return `
    SELECT contact.id AS contact_id, ${['won', 'lost', 'open'].map(count).join(', ')}
    FROM ${asked} CROSS JOIN LATERAL unnest(contact.deal_ids) AS linked(id)
    CROSS JOIN LATERAL (
      SELECT outcome FROM pacekeeper.deal AS one
      WHERE one.portal_id = contact.portal_id AND one.id = linked.id AND NOT one.archived LIMIT 1
    ) AS deal
    GROUP BY contact.id`;
}
