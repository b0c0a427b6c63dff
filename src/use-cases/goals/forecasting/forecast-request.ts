import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { Period } from '../../../domain/crm/period.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { DealContribution } from '../../../domain/goals/forecast/contributions.ts';
import type { DealSpells } from '../../../domain/goals/forecast/deal-spells.ts';
import type { DealEffect } from '../../../domain/goals/forecast/distribution/deal-effects.ts';
import type { GoalForecast } from '../../../domain/goals/forecast/goal-forecast.ts';
import type { GoalPlan } from '../../../domain/goals/smart/goal-plan.ts';

/** A goal to be foreseen. Amounts in its unit. */
export interface GoalQuestion {
  readonly goalId: string;
  readonly period: Period;
  readonly target: number;
  /** What is counted comes in whole numbers. */
  readonly isCount: boolean;
  readonly won: number;
  /** Its sellers, by their index in the table. */
  readonly units: readonly number[];
  /** The open deals that count for it, by their index in the table: their effects are asked for. */
  readonly deals: Int32Array;
}

/** A target to be held against what a whole period brings. Amounts in its unit. */
export interface PlanQuestion
  extends Pick<GoalQuestion, 'goalId' | 'period' | 'target' | 'isCount' | 'units'> {
  /** When the target was set, where that was within the period; null otherwise, and when nobody knows. */
  readonly setAt: Instant | null;
}

/** Goals that count the same deals in the same unit. */
export interface GoalGroup {
  readonly deals: DealSpells;
  readonly units: number;
  /** Those that run. */
  readonly goals: readonly GoalQuestion[];
  /** Those that run or are still to begin. */
  readonly plans: readonly PlanQuestion[];
}

/** A round of forecasting, as handed to whoever computes it: plain data, which can cross to another thread. */
export interface ForecastRequest {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly groups: readonly GoalGroup[];
}

/** What an open deal does to the chance of its goal. */
export interface IndexedEffect extends DealEffect {
  /** Index of the deal in its group's table. */
  readonly deal: number;
}

/** What was foreseen of one goal; its effects are the largest first. */
export interface ForecastAnswer {
  readonly forecast: Omit<GoalForecast, 'leftOut'>;
  readonly effects: readonly IndexedEffect[];
  /** What each open deal of the goal's sellers adds to the mean. */
  readonly contributions: readonly DealContribution[];
}

/** What was computed of a group: in the order of its goals, and of its plans. */
export interface GroupAnswer {
  readonly foreseen: readonly ForecastAnswer[];
  readonly plans: readonly GoalPlan[];
}

/** Computes a round of forecasting. It takes seconds of one core, so an adapter runs it off the main thread. Answers group by group. */
export type ForeseeGoals = (request: ForecastRequest) => Promise<readonly GroupAnswer[]>;
