import type { GoalPacingCard, PaceView } from './goal-pacing-card.ts';
import type { LeadQualityCard } from './lead-quality-card.ts';
import type { MoneyView } from './signals.ts';

/** A contact in the list by score. */
export interface ContactListRow {
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly ownerName: string | null;
  readonly source: string | null;
  readonly grade: Extract<LeadQualityCard, { state: 'scored' }>['grade'] | null;
  readonly points: number | null;
  readonly warnings: number;
}

/** A deal in the list by pace: open deals come first, of these the goal furthest behind. */
export interface DealListRow {
  readonly id: string;
  readonly name: string | null;
  readonly ownerName: string | null;
  readonly stage: string | null;
  readonly outcome: Extract<GoalPacingCard, { state: 'shown' }>['deal']['outcome'];
  readonly amount: MoneyView | null;
  /** actual / expected of the goal that the deal counts for; null without one. */
  readonly pace: number | null;
  /** How that goal is going; null without one, or when it cannot be measured. */
  readonly verdict: PaceView['verdict'] | null;
  readonly warnings: number;
}

/** One page of a list. `total` counts all rows. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}
