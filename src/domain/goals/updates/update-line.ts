import type { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import type { GoalForecast } from '../forecast/goal-forecast.ts';
import type { MeasuredPace } from '../pace.ts';

/** Shares of a target that are worth a word when they are passed. */
export const milestones = [0.5, 0.9, 1] as const;
export type Milestone = (typeof milestones)[number];

/** How a goal ended. `exceeded`: above the target by more than rounding. */
export type GoalResult = 'met' | 'exceeded' | 'missed';

/** Which part of a forecast a result lies above. */
export type ForecastLevel = 'P50' | 'P90';

/** Wins in a period that is over, beside those of the period before. */
export interface WinRates {
  readonly wins: number;
  readonly days: number;
  readonly winsBefore: number;
  /** Working days, as `days`. */
  readonly daysBefore: number;
}

/** The facts of a line. Amounts are in the goal's unit. */
type LineFacts =
  | { readonly kind: 'standing' }
  /** Since the update before, at `since`. `by` may be below 0: a deal was taken back. */
  | {
      readonly kind: 'progress';
      readonly by: Decimal;
      readonly deals: number;
      readonly since: Instant;
    }
  /** What the period will bring. */
  | { readonly kind: 'outlook'; readonly forecast: GoalForecast }
  | { readonly kind: 'new target'; readonly before: Decimal }
  /** Per working day that is left, as the pace has it. */
  | { readonly kind: 'needed'; readonly runRate: Decimal }
  | { readonly kind: 'milestone'; readonly share: Milestone }
  | { readonly kind: 'result'; readonly result: GoalResult }
  /** The result lies above what was foreseen of it halfway: above the middle, or above what one in ten would pass. */
  | {
      readonly kind: 'beat forecast';
      readonly level: ForecastLevel;
      readonly said: number;
      readonly saidAt: Instant;
    }
  /** More wins than chance explains; `isMost`: nobody in the team improved more. */
  | { readonly kind: 'improved'; readonly isMost: boolean; readonly rates: WinRates }
  /** By attainment, among `of` people with the same kind of goal. */
  | { readonly kind: 'rank'; readonly place: number; readonly of: number };

/** One thing that an update says of one goal. Facts only: words are made in src/words/update-words.ts. */
export type UpdateLine = LineFacts & {
  readonly pace: MeasuredPace;
  /** The owner id of the team's member whom it is about; null: the subject itself. */
  readonly who: string | null;
};

const recognitions: readonly UpdateLine['kind'][] = ['milestone', 'beat forecast', 'improved'];

/** Whether a line is a reason to thank somebody. */
export function isRecognition(line: UpdateLine): boolean {
  if (line.kind === 'result') return line.result !== 'missed';
  return recognitions.includes(line.kind);
}

/** Whether a line says that something happened; how a goal stands and what it needs is no news by itself. */
export function isNews({ kind }: UpdateLine): boolean {
  return !['standing', 'outlook', 'needed', 'rank'].includes(kind);
}
