import type { DayNumber } from '../../goals/forecast/deal-spells.ts';
import type { Sale } from '../tree/funnel-counts.ts';

/** A lead as diagnosis needs it. */
export interface LeadFacts {
  readonly created: DayNumber;
  readonly segment: string;
  /** Whose it is; null for nobody's. */
  readonly repId: string | null;
  /** The day of its first deal; null while it has none. */
  readonly opportunity: DayNumber | null;
}

/** How a deal ended. */
export type DealEnding =
  | { readonly kind: 'won'; readonly day: DayNumber; readonly sale: Sale }
  | { readonly kind: 'lost'; readonly day: DayNumber };

/** A deal as diagnosis needs it. */
export interface DealFacts {
  readonly created: DayNumber;
  readonly segment: string;
  readonly repId: string | null;
  /** The day on which it first came to each later open stage or beyond it; null for those that it never came to. Never falls. */
  readonly stages: readonly (DayNumber | null)[];
  /** Null while it is open: neither won nor lost. */
  readonly ending: DealEnding | null;
}

/** What a team did over time. */
export interface TeamFacts {
  readonly deals: readonly DealFacts[];
  /** Null where no leads are recorded: diagnosis begins with the opportunities then. */
  readonly leads: readonly LeadFacts[] | null;
  /** Later open stages that deals pass through, all deals alike. */
  readonly stages: number;
}
