import type { CaveatFacts } from '../../domain/coaching/caveats.ts';
import type { DealWarningMessages } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import type { Deal } from '../../domain/crm/deal.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { RankedEffect, StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type {
  ExplainedScore,
  VersionCrossing,
} from '../../domain/leads/explain/explain-score-change.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { ScoredContact } from './lead-store.ts';
import type { StoredSignals } from './stored-signals.ts';

/** What the lead-quality card needs, read by key. */
export interface LeadCardFacts {
  readonly contactId: string;
  readonly name: string | null;
  readonly ownerId: string | null;
  readonly rejected: readonly RejectedValue[];
  /** What its record says besides; of the properties those that a caveat is made of. */
  readonly facts: CaveatFacts;
  readonly scored: ScoredContact | null;
  /** The score that was in force seven days before the present one; null when there was none. */
  readonly weekAgo: ExplainedScore | null;
  /** Where another scorecard scores it than then; null when it is the same one, or that is not known. */
  readonly crossing: VersionCrossing | null;
  /** What happened to it between marketing and sales, oldest first. */
  readonly handOvers: readonly HandOverEvent[];
}

/** What the goal-pacing card needs, read by key. */
export interface DealCardFacts {
  readonly deal: Deal;
  readonly signals: StoredSignals<DealWarningMessages> | null;
  readonly pace: StoredPace | null;
  /** What is foreseen of the goal, and what this deal does to its chance. */
  readonly forecast: StoredForecast | null;
  readonly effect: RankedEffect | null;
  /** What changed for the goal since last Monday; whatever was stored: an older version's may differ. */
  readonly sinceMonday: unknown;
  /** The goal's target against what a whole period brings; null while nothing foresees what it counts. */
  readonly plan: GoalPlan | null;
}

/** Reads by key, for people waiting. */
export interface CardStore {
  leadCard(contactId: string): Promise<LeadCardFacts | null>;
  dealCard(dealId: string): Promise<DealCardFacts | null>;
  /** A contact with all its properties; null when there is none. */
  contact(id: string): Promise<Contact | null>;
  deal(id: string): Promise<Deal | null>;
}
