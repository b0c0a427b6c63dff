import type { Instant } from '../../domain/crm/time.ts';
import type { HandedLead } from '../../domain/leads/hand-over/figures.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';

/** What an act on a lead is decided by. `events`: oldest first. */
export interface HandOverFacts {
  readonly ownerId: string | null;
  readonly grade: Grade | null;
  readonly events: readonly HandOverEvent[];
}

/** Leads between marketing and sales. */
export interface HandOverStore {
  /** Leads, not archived, on which somebody acted at or after `since`, with everything that happened to them. */
  handedLeads(since: Instant): Promise<readonly HandedLead[]>;
}
