import type { Decimal } from 'decimal.js';
import type { DealOutcome } from '../../crm/deal.ts';
import type { Instant } from '../../crm/time.ts';

/** A deal of a goal's sellers at a moment, with what it then counted with in some number that is a sum over deals. */
export interface CountedDeal {
  readonly id: string;
  readonly outcome: Exclude<DealOutcome, 'unknown'>;
  readonly ownerId: string | null;
  /** Null where the number does not depend on the stage of an open deal. */
  readonly stageId: string | null;
  /** Expected closing while open, actual closing when ended. */
  readonly closeDate: Instant | null;
  readonly createdAt: Instant | null;
  /** What it is worth in the goal's unit: money of one currency, or 1 for a count; null when nobody knows. */
  readonly amount: Decimal | null;
  /** Its part of the number: what an open deal is expected to bring, what a won one brought, 0 of a lost one. */
  readonly counts: Decimal;
}

/** The deals of a goal's sellers at a moment. No id occurs twice. */
export interface DealsAt {
  readonly at: Instant;
  readonly deals: readonly CountedDeal[];
}
