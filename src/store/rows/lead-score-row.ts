import type { LeadScore } from '../../domain/leads/scorecard/score.ts';
import type { Columns } from '../engine/table.ts';

/** A lead's score as stored, now or in its history. */
export interface LeadScoreRow {
  readonly contact_id: string;
  readonly points: number;
  readonly min_points: number;
  readonly max_points: number;
  readonly grade: LeadScore['grade'];
  readonly lines: LeadScore['lines'];
  readonly degraded: LeadScore['degraded'];
  readonly scorecard_version: string;
  readonly scored_at: number;
  readonly chance: LeadScore['chance'];
  readonly why_no_chance: LeadScore['whyNoChance'];
}

const columns: Columns<LeadScoreRow> = {
  contact_id: 'text',
  points: 'integer',
  min_points: 'integer',
  max_points: 'integer',
  grade: 'text',
  lines: 'jsonb',
  degraded: 'jsonb',
  scorecard_version: 'text',
  scored_at: 'bigint',
  chance: 'jsonb',
  why_no_chance: 'jsonb',
};

/** Scores and their rows. */
export const leadScoreRows = {
  columns,
  to: (score: LeadScore): LeadScoreRow => ({
    contact_id: score.contactId,
    points: score.points,
    min_points: score.min,
    max_points: score.max,
    grade: score.grade,
    lines: score.lines,
    degraded: score.degraded,
    scorecard_version: score.scorecardVersion,
    scored_at: score.scoredAt,
    chance: score.chance,
    why_no_chance: score.whyNoChance,
  }),
  from: (row: LeadScoreRow): LeadScore => ({
    contactId: row.contact_id,
    points: row.points,
    min: row.min_points,
    max: row.max_points,
    grade: row.grade,
    lines: row.lines,
    degraded: row.degraded,
    scorecardVersion: row.scorecard_version,
    scoredAt: row.scored_at,
    chance: row.chance,
    whyNoChance: row.why_no_chance,
  }),
};
