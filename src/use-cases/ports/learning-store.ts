import type { Instant } from '../../domain/crm/time.ts';
import type { LeadHistory } from '../../domain/leads/facts/lead-moments.ts';
import type { Grade, LeadScore } from '../../domain/leads/scorecard/score.ts';
import type {
  LearnedVersion,
  LearningReport,
} from '../../domain/leads/versions/learned-version.ts';

/** A place among leads ordered from the newest to the oldest. */
export interface LeadPlace {
  readonly createdAt: Instant;
  /** Empty: before all leads of that moment. */
  readonly id: string;
}

/** What a learned version is used for: `live` scores leads; `shadow` waits until its time has come. */
export type ScorecardRole = 'live' | 'shadow';

/** A learned version in use. */
export interface VersionInUse {
  readonly learned: LearnedVersion;
  readonly since: Instant;
}

/** A version and what it is to be used for from a moment on. */
export interface Appointment {
  readonly role: ScorecardRole;
  readonly version: string;
  readonly since: Instant;
}

/** Leads that have one grade and would have another. */
export interface GradeMove {
  readonly from: Grade;
  readonly to: Grade;
  readonly leads: number;
}

/** The past to learn from, and what was learned. */
export interface LearningStore {
  /**
   * Leads that were created before a place, newest first, with all recorded values of their properties and the moment
   * that the first of their deals was won. Archived ones and those without a creation moment are left out. `only`: of these
   * properties alone, where the others are not needed.
   */
  leadsCreatedBefore(
    place: LeadPlace,
    limit: number,
    only?: readonly string[],
  ): Promise<readonly LeadHistory[]>;
  /**
   * Keeps what a round of learning found, with its version and what that is used for from now on: all or nothing. A version
   * that is stored already stays as it is. A version that becomes live ends any shadow of it. `none`: from now on no learned
   * version is used. Whoever asked for learning up to the moment that it began has got it.
   */
  saveLearning(
    report: LearningReport,
    learned: LearnedVersion | null,
    appointment: Appointment | 'none' | null,
  ): Promise<void>;
  /** Makes the version that waits the live one. Nothing happens when none waits. */
  promoteShadow(since: Instant): Promise<void>;
  /** Leads that a version in the shadow gives another grade than what is live; 0 for one that is not. */
  leadsGradedOtherwise(version: string): Promise<number>;
  /** Leads by the grade that is live and the one that a version in the shadow gives them, both alike included; none for one that is not. */
  gradesInShadow(version: string): Promise<readonly GradeMove[]>;
  latestLearning(): Promise<LearningReport | null>;
  versionInUse(role: ScorecardRole): Promise<VersionInUse | null>;
  learnedVersion(version: string): Promise<LearnedVersion | null>;
  /** A contact's scores since the latest changes, newest first: each held until the one before it in the list. */
  scoreHistory(contactId: string, limit: number): Promise<readonly LeadScore[]>;
}
