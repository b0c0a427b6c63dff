import type { ExplainedScore } from '../../domain/leads/explain/explain-score-change.ts';
import type { LeadScore } from '../../domain/leads/scorecard/score.ts';
import { columnList } from '../engine/table.ts';
import { leadScoreRows } from '../rows/score-row.ts';

/** Column names of a score in the history, for a SELECT. */
export const historyColumns: string = columnList(leadScoreRows);

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
