import type { ExplainedScore } from '../domain/leads/explain/explain-score-change.ts';
import type { LeadScore } from '../domain/leads/score.ts';
import { toJson } from './json-text.ts';
import { type LeadScoreRow, leadScoreRows } from './rows/lead-score-row.ts';
import { recordset } from './table.ts';
import type { Query } from './tenant.ts';

/** Column names of a score in the history, for a SELECT. */
export const historyColumns: string = Object.keys(leadScoreRows.columns).join(', ');

/** What makes two scores differ for a person. Words that only count days on are no change. */
const told = (alias: string) =>
  ['points', 'grade', 'scorecard_version']
    .map((column) => `${alias}.${column}`)
    .concat(
      `jsonb_path_query_array(${alias}.lines, '$[*].id')`,
      `jsonb_path_query_array(${alias}.lines, '$[*].points')`,
      `${alias}.probability IS NULL`,
    )
    .join(', ');

/** Adds the scores that differ from those stored to the history. To be run before the stored ones are overwritten. */
export async function appendScoreChanges(
  query: Query,
  scores: readonly LeadScoreRow[],
): Promise<void> {
  if (scores.length === 0) return;
  const given = Object.keys(leadScoreRows.columns).map((column) => `given.${column}`);
  await query(
    `INSERT INTO pacekeeper.score_history (${historyColumns})
     SELECT ${given.join(', ')} FROM ${recordset(leadScoreRows.columns)}
     LEFT JOIN LATERAL (
       SELECT * FROM pacekeeper.lead_score AS one WHERE one.contact_id = given.contact_id LIMIT 1) AS known ON true
     WHERE known.contact_id IS NULL OR (${told('given')}) IS DISTINCT FROM (${told('known')})
     ON CONFLICT DO NOTHING`,
    [toJson(scores)],
  );
}

/** An earlier score among the columns of a card; all null when there was none. */
export type PastPart =
  | {
      readonly past_points: number;
      readonly past_grade: LeadScore['grade'];
      readonly past_lines: LeadScore['lines'];
      readonly past_scorecard_version: string;
      readonly past_scored_at: number;
    }
  | { readonly past_scored_at: null };

/** The earlier score that a card compares with; null when there was none. */
export function pastScore(row: PastPart): ExplainedScore | null {
  if (row.past_scored_at === null) return null;
  return {
    points: row.past_points,
    grade: row.past_grade,
    lines: row.past_lines,
    scorecardVersion: row.past_scorecard_version,
    scoredAt: row.past_scored_at,
  };
}
