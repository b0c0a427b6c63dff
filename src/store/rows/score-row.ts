import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';
import type { WhatWouldChange } from '../../domain/leads/explain/what-would-change.ts';
import type { ShadowScore } from '../../domain/leads/scorecard/score.ts';
import type { ScoredContact } from '../../use-cases/ports/lead-store.ts';
import type { Table } from '../engine/table.ts';
import { type LeadScoreRow, leadScoreRows } from './lead-score-row.ts';

/** A contact's score with its signals, as stored. */
export interface ScoreRow extends LeadScoreRow {
  readonly what_if: WhatWouldChange | null;
  readonly shadow: ShadowScore | null;
  readonly warnings: readonly Warning[];
  readonly prompt: Prompt | null;
}

const table: Table<ScoreRow> = {
  name: 'pacekeeper.lead_score',
  key: ['contact_id'],
  columns: {
    ...leadScoreRows.columns,
    what_if: 'jsonb',
    shadow: 'jsonb',
    warnings: 'jsonb',
    prompt: 'jsonb',
  },
};

/** Scored contacts and their rows. */
export const scoreRows = {
  table,
  to: ({ score, whatIf, shadow, signals }: ScoredContact): ScoreRow => ({
    ...leadScoreRows.to(score),
    what_if: whatIf,
    shadow: shadow ?? null,
    warnings: signals.warnings,
    prompt: signals.prompt,
  }),
  from: (row: ScoreRow): ScoredContact => ({
    score: leadScoreRows.from(row),
    whatIf: row.what_if,
    ...(row.shadow !== null && { shadow: row.shadow }),
    signals: { warnings: row.warnings, prompt: row.prompt },
  }),
};
