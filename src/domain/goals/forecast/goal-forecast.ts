import type { Instant } from '../../crm/time.ts';
import type { LeftOut } from '../left-out.ts';
import type { ForecastCaveat } from './abstain.ts';
import type { DealEffect } from './distribution/deal-effects.ts';
import type { SaidChance } from './goal-outlook.ts';
import type { Coverage } from './needed.ts';
import type { PathRange } from './outlook-path.ts';
import type { MethodId } from './pacing-method.ts';
import type { MethodScore } from './scoreboard.ts';

/** Where a goal stood, or may stand, at a moment: see PathPoint. */
export interface PathMoment {
  readonly at: Instant;
  readonly won: number | null;
  readonly range: PathRange | null;
}

/** How much a method weighs in a forecast: 0 to 1, all together 1. */
export interface MethodShare {
  readonly method: MethodId;
  readonly weight: number;
}

/** What is foreseen of a goal. Amounts in the goal's unit; estimates, so no decimals. */
export interface GoalForecast {
  readonly goalId: string;
  readonly won: number;
  readonly mean: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly chance: SaidChance;
  /** Wins of the whole team on record. */
  readonly winsSeen: number;
  readonly caveat: ForecastCaveat | null;
  /** Null without open deals to go by. */
  readonly coverage: Coverage | null;
  /** The weightiest first. */
  readonly methods: readonly MethodShare[];
  /** How good each method was on this team at the same point of past periods; empty while there was none. */
  readonly scores: readonly MethodScore[];
  /** From the period's start to its end. */
  readonly path: readonly PathMoment[];
  /** Open deals that the forecast cannot count. */
  readonly leftOut: readonly LeftOut[];
}

/** What an open deal does to the chance of its goal. */
export interface RankedEffect extends DealEffect {
  /** 1 for the open deal of the goal that matters the most. */
  readonly rank: number;
}

/** A forecast as stored. */
export interface StoredForecast {
  readonly forecast: GoalForecast;
  readonly forecastAt: Instant;
}

/** A forecast with its open deals. */
export interface ForeseenGoal {
  readonly forecast: GoalForecast;
  /** What the open deals that count for this goal first of all do to its chance, by deal id; those of less than a point do nothing. */
  readonly effects: ReadonlyMap<string, RankedEffect>;
  /**
   * What each open deal of the goal's sellers adds to the mean, by deal id. What is won, these, and what deals to come add make
   * the mean.
   */
  readonly contributions: ReadonlyMap<string, number>;
}
