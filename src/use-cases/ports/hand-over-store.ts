import type { HandOverAnswer } from '../../contract/hand-over.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { HandedLead } from '../../domain/leads/hand-over/figures.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';
import type { KeyedRequest } from './keyed-request.ts';

/** What an act on a lead is decided by. `events`: oldest first. */
export interface HandOverFacts {
  readonly ownerId: string | null;
  readonly grade: Grade | null;
  readonly events: readonly HandOverEvent[];
}

/** An act on a lead, to be answered once. */
export interface KeyedAct extends KeyedRequest {
  readonly contactId: string;
}

/** An answer, and the event to keep with it (null: nothing happened). */
export interface HandOverOutcome {
  readonly answer: HandOverAnswer;
  readonly event: HandOverEvent | null;
}

/** Leads between marketing and sales. */
export interface HandOverStore {
  /**
   * Answers a request once: `decide` gets the lead's facts (null: no such contact), and its event and answer are kept in one
   * transaction. The same user's key again, at the same time or later, gives the kept answer without asking `decide`; null
   * when that key came with another request. Acts on one lead wait for each other.
   */
  handOverOnce(
    request: KeyedAct,
    decide: (facts: HandOverFacts | null) => HandOverOutcome,
  ): Promise<HandOverAnswer | null>;
  /** Leads, not archived, on which somebody acted at or after `since`, with everything that happened to them. */
  handedLeads(since: Instant): Promise<readonly HandedLead[]>;
}
