import type { Instant } from '../../crm/time.ts';
import type { ReliabilityBin } from '../../statistics/calibration-error.ts';
import type { Figures } from '../../statistics/outcome-figures.ts';
import type { LeftOutProperty } from '../facts/learnable-properties.ts';
import type { ForwardWindow } from '../fitting/forward-check.ts';
import type { GradeRecord } from '../fitting/grades.ts';
import type { Verdict } from '../fitting/verdict.ts';
import type { RuledFinding } from '../leaks/leak-ruling.ts';
import type { AnyScorecard } from '../scorecard/scorecard.ts';
import type { DriftAlarm } from './drift-alarm.ts';
import type { ScoreMeaning } from './score-meaning.ts';

/** How probabilities did on the newest leads, which they had not learned from. Null where these leads do not allow it. */
export interface HoldOutFigures {
  readonly leads: number;
  readonly converted: number;
  /** Of what was learned, each with its interval. */
  readonly figures: Figures;
  /** Log loss in nats of the base rate, and of the scorecard in force (turned into chances on the older leads). */
  readonly baseLogLoss: number | null;
  readonly currentLogLoss: number | null;
  /** The calibration error that true probabilities would show on as many leads. */
  readonly calibrationFloor: number | null;
  readonly reliability: readonly ReliabilityBin[];
}

/** A window of the forward check; `brierSkill` null: all of its leads went one way. */
export interface ForwardRecord extends Omit<ForwardWindow, 'brierSkill'> {
  readonly brierSkill: number | null;
}

/** What a round of learning found, whatever came of it. Plain JSON. */
export interface LearningReport {
  readonly learnedAt: Instant;
  readonly verdict: Verdict;
  readonly horizonDays: number;
  /** Leads whose outcome is known, and how many of them converted. */
  readonly leads: number;
  readonly converted: number;
  /** Leads that teach nothing yet, by reason. */
  readonly untaught: Readonly<Record<string, number>>;
  /** Null: too few outcomes to set any aside. */
  readonly holdOut: HoldOutFigures | null;
  /** Whether learning on the past would have served the time after it; empty with too few outcomes. */
  readonly forward: readonly ForwardRecord[];
  readonly grades: readonly GradeRecord[];
  readonly leaks: readonly RuledFinding[];
  readonly leftOut: readonly LeftOutProperty[];
  /** What moved since the scorecard in force was learned. */
  readonly alarms: readonly DriftAlarm[];
  /** The version that this round made; null when it made none. */
  readonly version: string | null;
  /** The rules that it began from; left out by rounds that began from the default ones. */
  readonly rulesVersion?: string;
}

/** A scorecard learned from a portal's own outcomes. Never changes. */
export interface LearnedVersion {
  readonly version: string;
  readonly author: 'learned';
  readonly learnedAt: Instant;
  /** The rules that it began from. */
  readonly rulesVersion: string;
  /** Leads that it learned from. */
  readonly leads: number;
  readonly baseRate: number;
  readonly scorecard: AnyScorecard;
  readonly meaning: ScoreMeaning;
}
