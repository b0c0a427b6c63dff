import type { LearnedVersion } from '../../domain/leads/versions/learned-version.ts';
import type { Table } from '../engine/table.ts';

/** A learned scorecard as stored. */
export interface LearnedRow {
  readonly version: string;
  readonly author: LearnedVersion['author'];
  readonly learned_at: number;
  readonly rules_version: string;
  readonly leads: number;
  readonly base_rate: number;
  readonly scorecard: LearnedVersion['scorecard'];
  readonly meaning: LearnedVersion['meaning'];
}

const table: Table<LearnedRow> = {
  name: 'pacekeeper.learned_scorecard',
  key: ['version'],
  columns: {
    version: 'text',
    author: 'text',
    learned_at: 'bigint',
    rules_version: 'text',
    leads: 'integer',
    base_rate: 'double precision',
    scorecard: 'jsonb',
    meaning: 'jsonb',
  },
};

/** Learned scorecards and their rows. */
export const learnedRows = {
  table,
  to: (learned: LearnedVersion): LearnedRow => ({
    version: learned.version,
    author: learned.author,
    learned_at: learned.learnedAt,
    rules_version: learned.rulesVersion,
    leads: learned.leads,
    base_rate: learned.baseRate,
    scorecard: learned.scorecard,
    meaning: learned.meaning,
  }),
  from: (row: LearnedRow): LearnedVersion => ({
    version: row.version,
    author: row.author,
    learnedAt: row.learned_at,
    rulesVersion: row.rules_version,
    leads: row.leads,
    baseRate: row.base_rate,
    scorecard: row.scorecard,
    meaning: row.meaning,
  }),
};
