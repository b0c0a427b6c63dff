import type { LeadScore } from '../../domain/leads/scorecard/score.ts';
import type { ScoredContact } from '../../use-cases/ports/lead-store.ts';
import { toJson } from '../engine/json-text.ts';
import { columnList, recordset, sendRows, upsertSql } from '../engine/table.ts';
import type { Query } from '../engine/tenant.ts';
import { leadScoreRows, scoreRows } from '../rows/score-row.ts';
import { historyColumns } from './score-history.ts';

const intoHistory = `INSERT INTO pacekeeper.score_history (${historyColumns})`;
const historyOfGiven = columnList(leadScoreRows, 'given');

/** What makes two scores differ for a person. Words that only count days on are no change. */
const told = (alias: string) =>
  ['points', 'grade']
    .map((column) => `${alias}.${column}`)
    .concat(
      `jsonb_path_query_array(${alias}.lines, '$[*].id')`,
      `jsonb_path_query_array(${alias}.lines, '$[*].points')`,
      `${alias}.chance IS NULL`,
    )
    .join(', ');

/** Both parts see the scores as they were stored before. The version comes first: lines are only looked into where it stayed. */
const saveSql = `
  WITH given AS MATERIALIZED (SELECT * FROM ${recordset(scoreRows.columns)}),
  changed AS (
    ${intoHistory}
    SELECT ${historyOfGiven} FROM given LEFT JOIN LATERAL (
      SELECT * FROM pacekeeper.lead_score AS one WHERE one.contact_id = given.contact_id LIMIT 1) AS known ON true
    WHERE CASE WHEN given.scorecard_version IS DISTINCT FROM known.scorecard_version THEN true
      ELSE (${told('given')}) IS DISTINCT FROM (${told('known')}) END
    ON CONFLICT DO NOTHING)
  ${upsertSql(scoreRows, 'given')}`;

/** Stores scores in place of the present ones; those that differ from them are added to the history. No contact may occur twice. */
export async function saveScores(query: Query, scored: readonly ScoredContact[]): Promise<void> {
  await sendRows(query, saveSql, scored, (each) => toJson(scoreRows.to(each)));
}

const appendSql = `${intoHistory} SELECT ${historyOfGiven} FROM ${recordset(leadScoreRows.columns)} ON CONFLICT DO NOTHING`;

/** Adds scores of the past to the history. */
export async function appendScores(query: Query, past: readonly LeadScore[]): Promise<void> {
  await sendRows(query, appendSql, past, (score) => toJson(leadScoreRows.to(score)));
}
