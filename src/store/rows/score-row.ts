import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';
import type { Grade, LeadScore, ScoreLine } from '../../domain/leads/score.ts';
import type { ScoredContact } from '../../use-cases/ports/portal-store.ts';
import type { Table } from '../table.ts';

/** A contact's score with its signals, as stored. */
export interface ScoreRow {
  readonly contact_id: string;
  readonly points: number;
  readonly min_points: number;
  readonly max_points: number;
  readonly grade: Grade;
  readonly lines: readonly ScoreLine[];
  readonly degraded: LeadScore['degraded'];
  readonly scorecard_version: string;
  readonly scored_at: number;
  readonly warnings: readonly Warning[];
  readonly prompt: Prompt | null;
}

const table: Table<ScoreRow> = {
  name: 'pacekeeper.lead_score',
  key: ['contact_id'],
  columns: {
    contact_id: 'text',
    points: 'integer',
    min_points: 'integer',
    max_points: 'integer',
    grade: 'text',
    lines: 'jsonb',
    degraded: 'jsonb',
    scorecard_version: 'text',
    scored_at: 'bigint',
    warnings: 'jsonb',
    prompt: 'jsonb',
  },
};

/** Scored contacts and their rows. */
export const scoreRows = {
  table,
  to: ({ score, signals }: ScoredContact): ScoreRow => ({
    contact_id: score.contactId,
    points: score.points,
    min_points: score.min,
    max_points: score.max,
    grade: score.grade,
    lines: score.lines,
    degraded: score.degraded,
    scorecard_version: score.scorecardVersion,
    scored_at: score.scoredAt,
    warnings: signals.warnings,
    prompt: signals.prompt,
  }),
  from: (row: ScoreRow): ScoredContact => ({
    score: {
      contactId: row.contact_id,
      points: row.points,
      min: row.min_points,
      max: row.max_points,
      grade: row.grade,
      lines: row.lines,
      degraded: row.degraded,
      scorecardVersion: row.scorecard_version,
      scoredAt: row.scored_at,
    },
    signals: { warnings: row.warnings, prompt: row.prompt },
  }),
};
