import type { Instant } from '../../../domain/crm/time.ts';
import type { TrainingLeads } from '../../../domain/leads/facts/training-table.ts';
import type { LeakRuling } from '../../../domain/leads/leaks/leak-ruling.ts';
import type { Scorecard } from '../../../domain/leads/scorecard/scorecard.ts';
import type {
  LearnedVersion,
  LearningReport,
} from '../../../domain/leads/versions/learned-version.ts';

/** A round of learning, as handed to whoever computes it: plain data, which can cross to another thread. */
export interface LearningRequest {
  readonly leads: TrainingLeads;
  /** The rules that learning begins from, and the points that they give each row, without limits. */
  readonly rules: Scorecard;
  readonly rulePoints: Float64Array;
  /** Points of each row by the scorecard in force. */
  readonly currentScores: Float64Array;
  /** Whether that one was learned, and so claims chances; rules claim none. */
  readonly currentIsLearned: boolean;
  /** What admins decided of single properties. */
  readonly rulings: readonly LeakRuling[];
  readonly version: string;
  readonly learnedAt: Instant;
  readonly horizonDays: number;
  readonly seed: number;
}

/** What came of it; a version only when the verdict is to publish. */
export interface LearningResult {
  readonly report: Omit<LearningReport, 'untaught' | 'leftOut' | 'alarms'>;
  readonly learned: LearnedVersion | null;
}

/** Computes a round of learning. It takes seconds of one core, so an adapter runs it off the main thread. */
export type LearnFromLeads = (request: LearningRequest) => Promise<LearningResult>;
