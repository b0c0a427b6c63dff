import type {
  PortalCounts,
  RejectedRow,
  SummaryStore,
} from '../../use-cases/ports/summary-store.ts';
import { literal } from '../engine/sql-literal.ts';
import type { Tenant } from '../engine/tenant.ts';

/** What a portal holds, in numbers. Archived records and what was found on them are not counted; their rejected values are. */
export function summaryStore(tenant: Tenant): SummaryStore {
  return {
    async counts() {
      const [[counts]] = await tenant.read<[PortalCounts]>([countsSql]);
      if (counts === undefined) throw new TypeError('A count without FROM gives one row.');
      return counts;
    },
    async rejectedValues(limit) {
      const [rows] = await tenant.read<[RejectedRow]>([rejectedSql(literal(limit))]);
      return rows;
    },
  };
}

const liveScores = `pacekeeper.lead_score AS score JOIN pacekeeper.contact
  ON contact.portal_id = score.portal_id AND contact.id = score.contact_id AND NOT contact.archived`;
const liveChecks = `pacekeeper.deal_check AS checked JOIN pacekeeper.deal
  ON deal.portal_id = checked.portal_id AND deal.id = checked.deal_id AND NOT deal.archived`;

const countsSql = `
  SELECT
    (SELECT count(*) FROM pacekeeper.contact WHERE NOT archived) AS contacts,
    (SELECT count(*) FROM pacekeeper.deal WHERE NOT archived) AS deals,
    (SELECT count(*) FROM pacekeeper.goal) AS goals,
    (SELECT count(*) FROM pacekeeper.owner) AS owners,
    (SELECT count(*) FROM ${liveScores}) AS scored,
    (SELECT count(*) FROM pacekeeper.goal_pace WHERE measured) AS paced,
    (SELECT coalesce(sum(jsonb_array_length(score.warnings)), 0) FROM ${liveScores}) +
      (SELECT coalesce(sum(jsonb_array_length(checked.warnings)), 0) FROM ${liveChecks}) AS warnings,
    ${['contact', 'deal', 'goal']
      .map(
        (table) =>
          `(SELECT coalesce(sum(jsonb_array_length(rejected)), 0) FROM pacekeeper.${table} WHERE rejected <> '[]')`,
      )
      .join(' + ')} AS rejected`;

function rejectedSql(limit: string): string {
  const each = (table: string) => `
    SELECT '${table}' AS "objectType", id AS "objectId", length(id) AS id_length, place,
      value ->> 'property' AS property, value ->> 'value' AS value, value -> 'reason' AS reason
    FROM pacekeeper.${table}, jsonb_array_elements(rejected) WITH ORDINALITY AS listed(value, place)
    WHERE rejected <> '[]'`;
  return `
    SELECT "objectType", "objectId", property, value, reason
    FROM (${['contact', 'deal', 'goal'].map(each).join(' UNION ALL ')}) AS every
    ORDER BY "objectType", id_length, "objectId", place LIMIT ${limit}`;
}
