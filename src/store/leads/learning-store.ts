import { entryAt } from '../../domain/collections/entries.ts';
import type { LeadHistory } from '../../domain/leads/facts/lead-moments.ts';
import type { LearningReport } from '../../domain/leads/versions/learned-version.ts';
import type {
  Appointment,
  GradeMove,
  LeadPlace,
  LearningStore,
  ScorecardRole,
  VersionInUse,
} from '../../use-cases/ports/learning-store.ts';
import { toJson } from '../engine/json-text.ts';
import { columnList, insertNew, select } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { type ChangeTuple, changesFrom } from '../rows/change-row.ts';
import { type ContactRow, contactRows } from '../rows/contact-row.ts';
import { type LearnedRow, learnedRows } from '../rows/learned-row.ts';
import { type LeadScoreRow, leadScoreRows } from '../rows/score-row.ts';
import { historyColumns } from './score-history.ts';

/** The past to learn from, and what was learned. */
export function learningStore(tenant: Tenant): LearningStore {
  return {
    leadsCreatedBefore: (place, limit, only) =>
      tenant.inTransaction((query) => leadsCreatedBefore(query, place, limit, only ?? null)),
    saveLearning: (report, learned, appointment) =>
      tenant.inTransaction(async (query) => {
        if (learned !== null) await insertNew(query, learnedRows, [learned]);
        await insertReport(query, report);
        await query('DELETE FROM pacekeeper.learning_ask WHERE asked_at <= $1', [report.learnedAt]);
        if (appointment === 'none') await query('DELETE FROM pacekeeper.scorecard_in_use');
        else if (appointment !== null) await appoint(query, appointment);
      }),
    promoteShadow: (since) => tenant.inTransaction((query) => promoteShadow(query, since)),
    leadsGradedOtherwise: (version) =>
      tenant.inTransaction((query) => leadsGradedOtherwise(query, version)),
    gradesInShadow: (version) => tenant.inTransaction((query) => gradesInShadow(query, version)),
    latestLearning: () => tenant.inTransaction(latestLearning),
    versionInUse: (role) => tenant.inTransaction((query) => versionInUse(query, role)),
    learnedVersion: (version) =>
      tenant.inTransaction(async (query) => {
        const [found] = await select(query, learnedRows, 'WHERE version = $1', [version]);
        return found ?? null;
      }),
    scoreHistory: (contactId, limit) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<LeadScoreRow>(
          `SELECT ${historyColumns} FROM pacekeeper.score_history WHERE contact_id = $1
           ORDER BY scored_at DESC LIMIT $2`,
          [contactId, limit],
        );
        return rows.map(leadScoreRows.from);
      }),
  };
}

/** A contact with its changes, oldest first. */
type HistoryRow = ContactRow & {
  readonly changes: readonly ChangeTuple[] | null;
  readonly first_won_at: number | null;
};

async function leadsCreatedBefore(
  query: Query,
  { createdAt, id }: LeadPlace,
  limit: number,
  only: readonly string[] | null,
): Promise<readonly LeadHistory[]> {
  const rows = await query<HistoryRow>(
    `SELECT ${contactColumns(only)},
       (SELECT jsonb_agg(jsonb_build_array(property, changed_at, value) ORDER BY changed_at)
        FROM pacekeeper.property_change AS change
        WHERE change.object_type = 'contact' AND change.object_id = contact.id
          ${only === null ? '' : 'AND change.property = ANY ($4)'}) AS changes,
       (SELECT min(close_date) FROM pacekeeper.deal
        WHERE deal.id = ANY (contact.deal_ids) AND outcome = 'won' AND NOT deal.archived) AS first_won_at
     FROM pacekeeper.contact
     WHERE NOT archived AND (created_at, id) < ($1::bigint, $2)
     ORDER BY created_at DESC, id DESC LIMIT $3`,
    [createdAt, id, limit, ...(only === null ? [] : [only])],
  );
  return rows.map(({ changes, first_won_at, ...row }) => ({
    contact: contactRows.from(row),
    changes: changesFrom(changes),
    firstWonAt: first_won_at,
  }));
}

/** All of a contact, or with some of its properties alone; adding nothing to them unpacks them once. */
function contactColumns(only: readonly string[] | null): string {
  const all = columnList(contactRows, 'contact');
  if (only === null) return all;
  const some = `(SELECT coalesce(jsonb_object_agg(wanted, unpacked.all_of_them -> wanted), '{}')
    FROM unnest($4::text[]) AS wanted, LATERAL (SELECT contact.properties || '{}' AS all_of_them OFFSET 0) AS unpacked)`;
  return all.replace('contact.properties', `${some} AS properties`);
}

async function insertReport(query: Query, report: LearningReport): Promise<void> {
  await query(
    `INSERT INTO pacekeeper.learning_report (learned_at, report) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [report.learnedAt, toJson(report)],
  );
}

async function appoint(query: Query, { role, version, since }: Appointment): Promise<void> {
  if (role === 'live') await query(`DELETE FROM pacekeeper.scorecard_in_use WHERE role = 'shadow'`);
  await query(
    `INSERT INTO pacekeeper.scorecard_in_use (role, version, since) VALUES ($1, $2, $3)
     ON CONFLICT (portal_id, role) DO UPDATE SET version = excluded.version, since = excluded.since`,
    [role, version, since],
  );
}

async function promoteShadow(query: Query, since: number): Promise<void> {
  const [waiting] = await query<{ version: string }>(
    `SELECT version FROM pacekeeper.scorecard_in_use WHERE role = 'shadow' FOR UPDATE`,
  );
  if (waiting !== undefined) await appoint(query, { role: 'live', ...waiting, since });
}

async function leadsGradedOtherwise(query: Query, version: string): Promise<number> {
  const rows = await query<{ leads: number }>(
    `SELECT count(*) AS leads FROM pacekeeper.lead_score
     WHERE shadow ->> 'scorecardVersion' = $1 AND shadow ->> 'grade' <> grade`,
    [version],
  );
  return entryAt(rows, 0).leads;
}

async function gradesInShadow(query: Query, version: string): Promise<readonly GradeMove[]> {
  return query<GradeMove>(
    `SELECT grade AS "from", shadow ->> 'grade' AS "to", count(*) AS leads
     FROM pacekeeper.lead_score WHERE shadow ->> 'scorecardVersion' = $1
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [version],
  );
}

async function latestLearning(query: Query): Promise<LearningReport | null> {
  const [found] = await query<{ report: LearningReport }>(
    'SELECT report FROM pacekeeper.learning_report ORDER BY learned_at DESC LIMIT 1',
  );
  return found?.report ?? null;
}

async function versionInUse(query: Query, role: ScorecardRole): Promise<VersionInUse | null> {
  const [found] = await query<LearnedRow & { since: number }>(
    `SELECT ${columnList(learnedRows, 'learned')}, since FROM pacekeeper.scorecard_in_use AS used
     JOIN pacekeeper.learned_scorecard AS learned
       ON learned.portal_id = used.portal_id AND learned.version = used.version
     WHERE used.role = $1`,
    [role],
  );
  if (found === undefined) return null;
  const { since, ...row } = found;
  return { learned: learnedRows.from(row), since };
}
