import type { LeadScore, ShadowScore } from '../../domain/leads/scorecard/score.ts';
import type { ScoredContact } from '../../use-cases/ports/lead-store.ts';
import { type Codec, columnsOf, type Stored, tableOf } from '../engine/columns.ts';
import { contactSignals } from './signals-row.ts';

/** Scores, now or in their history, and their rows. */
export const leadScoreRows = columnsOf<LeadScore>()({
  contactId: 'text',
  points: 'integer',
  min: { column: 'min_points', type: 'integer' },
  max: { column: 'max_points', type: 'integer' },
  grade: 'text',
  lines: 'jsonb',
  degraded: 'jsonb',
  scorecardVersion: 'text',
  scoredAt: 'bigint',
  chance: 'jsonb',
  whyNoChance: 'jsonb',
});

export type LeadScoreRow = Stored<typeof leadScoreRows>;

/** Left out in the domain, null in the column. */
const shadow: Codec<ShadowScore | undefined, ShadowScore | null> = {
  type: 'jsonb',
  to: (score) => score ?? null,
  from: (score) => score ?? undefined,
};

/** Scored contacts and their rows. */
export const scoreRows = tableOf<ScoredContact>()('pacekeeper.lead_score', ['contact_id'], {
  score: leadScoreRows,
  whatIf: 'jsonb',
  shadow,
  signals: contactSignals,
});

export type ScoreRow = Stored<typeof scoreRows>;
