import type { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import type { Milestone } from './update-line.ts';

/** What is said of a goal once, to each subject. */
export type ToldFact = `passed ${Milestone}` | 'result';

/** A fact that was told of a goal. */
export interface ToldAbout {
  readonly goalId: string;
  readonly fact: ToldFact;
}

/** How a goal stood when its subject was told last. Amounts in the goal's unit. */
export interface EarlierStanding {
  readonly at: Instant;
  readonly actual: Decimal;
  readonly target: Decimal;
  /** As on the goal: null for counts, and for the home currency. */
  readonly currency: string | null;
  readonly deals: number;
}

/** What was foreseen of a goal when its period was half over, as it was told then. Amounts in the goal's unit. */
export interface SaidForecast {
  readonly at: Instant;
  readonly p50: number;
  readonly p90: number;
}

/** What a subject has been told of a goal. */
export interface GoalMemory {
  /** Null when the goal was not among the subject's before. */
  readonly earlier: EarlierStanding | null;
  readonly told: ReadonlySet<ToldFact>;
  /** Null before the period was half over, and where no forecast was told then. */
  readonly said: SaidForecast | null;
}
