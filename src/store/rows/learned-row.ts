import type { LearnedVersion } from '../../domain/leads/versions/learned-version.ts';
import { type Stored, tableOf } from '../engine/columns.ts';

/** Learned scorecards and their rows. */
export const learnedRows = tableOf<LearnedVersion>()('pacekeeper.learned_scorecard', ['version'], {
  version: 'text',
  author: 'text',
  learnedAt: 'bigint',
  rulesVersion: 'text',
  leads: 'integer',
  baseRate: 'double precision',
  scorecard: 'jsonb',
  meaning: 'jsonb',
});

export type LearnedRow = Stored<typeof learnedRows>;
