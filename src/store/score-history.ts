import { DAY_MS } from '../domain/crm/time.ts';
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

/** The score that was in force seven days before a contact's present one, as one JSON value; null when there was none. */
export function weekAgoJson(score: string): string {
  return `(SELECT to_jsonb(past) FROM (
    SELECT ${historyColumns} FROM pacekeeper.score_history AS history
    WHERE history.contact_id = ${score}.contact_id AND history.scored_at <= ${score}.scored_at - ${7 * DAY_MS}
    ORDER BY history.scored_at DESC LIMIT 1) AS past)`;
}
