import { Decimal } from 'decimal.js';
import type { DealCounts, LikeContact } from '../../domain/coaching/contact-facts.ts';
import type { DealOutcome } from '../../domain/crm/deal.ts';
import type { LeadDeal } from '../../domain/leads/scorecard/deal-facts.ts';
import type {
  LeadDeals,
  Surroundings,
  SurroundingsStore,
} from '../../use-cases/ports/surroundings-store.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';

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
      return around(contactIds, alike, deals);
    },
    async leadDeals(contactIds) {
      if (contactIds.length === 0) return new Map();
      const [rows] = await tenant.read<[LeadDealRow]>([leadDealsSql(askedContacts(contactIds))]);
      return leadDeals(rows);
    },
  };
}

interface LeadDealRow {
  readonly contact_id: string;
  readonly outcome: DealOutcome;
  readonly created_at: number | null;
  readonly close_date: number | null;
  readonly home_amount: string | null;
}

function leadDeals(rows: readonly LeadDealRow[]): LeadDeals {
  const found = new Map<string, LeadDeal[]>();
  for (const { contact_id, outcome, created_at, close_date, home_amount } of rows) {
    const deals = found.get(contact_id) ?? [];
    const ended = outcome === 'won' || outcome === 'lost';
    deals.push({
      outcome,
      createdAt: created_at,
      endedAt: ended ? close_date : null,
      homeAmount: home_amount === null ? null : new Decimal(home_amount),
    });
    found.set(contact_id, deals);
  }
  return found;
}

/** An amount that is not in the portal's present home currency cannot be added to the others. */
function leadDealsSql(asked: string): string {
  return `
    SELECT contact.id AS contact_id, deal.outcome, deal.created_at, deal.close_date,
      CASE WHEN deal.home_currency = portal.home_currency THEN deal.home_amount END AS home_amount
    FROM ${asked} CROSS JOIN LATERAL unnest(contact.deal_ids) AS linked(id)
    JOIN pacekeeper.deal
      ON deal.portal_id = contact.portal_id AND deal.id = linked.id AND NOT deal.archived
    JOIN pacekeeper.portal ON portal.portal_id = contact.portal_id
    ORDER BY contact.id, deal.id_length, deal.id`;
}

/** Every contact that was asked for, those that nothing stands around included. */
function around(
  contactIds: readonly string[],
  alike: readonly AlikeRow[],
  deals: readonly DealsRow[],
): ReadonlyMap<string, Surroundings> {
  const alikeOf = Map.groupBy(alike, ({ contact_id }) => contact_id);
  const dealsOf = new Map(
    deals.map(({ contact_id, won, lost, open }) => [contact_id, { won, lost, open }]),
  );
  return new Map(
    contactIds.map((id) => [
      id,
      {
        alike: (alikeOf.get(id) ?? []).map((other) => ({
          id: other.id,
          name: other.name,
          by: other.by,
        })),
        deals: dealsOf.get(id) ?? { won: 0, lost: 0, open: 0 },
      },
    ]),
  );
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
