import type { Instant } from '../../crm/time.ts';
import type { AsWritten, NoValues, ToldOf } from '../../told/told.ts';
import type { LeftOut, Reason } from './reason.ts';
import type { LimitScope } from './scope.ts';

/** A to D, best first. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** One reason for a score. A cap that bites is a line of its own, so the lines always sum to the score. */
export interface ScoreLine {
  readonly kind: 'term' | 'cap';
  /** Id of the term, or of the cap, in its scorecard; the property, where all of its terms are one line. */
  readonly id: string;
  /** `total`: a cap on the whole score. */
  readonly group: LimitScope;
  /** What was found: "Visited pricing twice". */
  readonly reason: Reason;
  /** Whole points, negative when it speaks against. */
  readonly points: number;
  /** The terms that it was put together from, whose points are its points; left out: it is one term's, or a cap. */
  readonly parts?: readonly { readonly id: string; readonly points: number }[];
}

/** A score and the reasons that make it: `points` is exactly the sum of the lines' points, between `min` and `max`. */
export interface ScoreBreakdown {
  readonly points: number;
  readonly min: number;
  readonly max: number;
  /** By cut-offs on the score ("rule grade"): no chance is claimed. */
  readonly grade: Grade;
  readonly lines: readonly ScoreLine[];
  /**
   * Terms that were left out, and why: the portal lacks their property or has it as another type, or this contact's
   * value cannot be read as what the term states.
   */
  readonly degraded: readonly { readonly termId: string; readonly why: readonly LeftOut[] }[];
}

/** The chance that a lead converts within the horizon, calibrated on the portal's own outcomes. All but the counts are 0..1. */
export interface ConversionChance {
  readonly value: number;
  /** The range that the bagged fits leave open. */
  readonly low: number;
  readonly high: number;
  readonly horizonDays: number;
  /** How many past leads with a like score it rests on. */
  readonly comparable: number;
}

/** Why no chance is claimed. */
export type NoChanceMessages = {
  /** Graded by rules: nothing has been proven on the portal's own outcomes. */
  readonly 'by rules': NoValues;
  readonly 'already a customer': NoValues;
  readonly 'creation not known': NoValues;
  /** Chances are about the first days after a lead came in; it is older. */
  readonly 'older than the horizon': { readonly horizonDays: number };
};
export type WhyNoChance = ToldOf<NoChanceMessages> | AsWritten;

/** What a scorecard that is not live yet would say of a lead. */
export type ShadowScore = Pick<LeadScore, 'scorecardVersion' | 'points' | 'grade' | 'chance'>;

/** A contact's score as stored: never recomputed for reading. */
export interface LeadScore extends ScoreBreakdown {
  readonly contactId: string;
  readonly scorecardVersion: string;
  readonly scoredAt: Instant;
  /** Null: none can be claimed, and `whyNoChance` says why. */
  readonly chance: ConversionChance | null;
  /** Null when there is a chance. */
  readonly whyNoChance: WhyNoChance | null;
}
