import type { Instant } from '../../domain/crm/time.ts';
import type {
  ForeseenGoal,
  GoalForecast,
  RankedEffect,
  StoredForecast,
} from '../../domain/goals/forecast/goal-forecast.ts';
import type { Table } from '../engine/table.ts';

/** A goal's forecast as stored. */
export interface ForecastRow {
  readonly goal_id: string;
  readonly details: GoalForecast;
  readonly effects: Readonly<Record<string, RankedEffect>>;
  readonly contributions: Readonly<Record<string, number>>;
  readonly forecast_at: number;
}

const table: Table<ForecastRow> = {
  name: 'pacekeeper.goal_forecast',
  key: ['goal_id'],
  columns: {
    goal_id: 'text',
    details: 'jsonb',
    effects: 'jsonb',
    contributions: 'jsonb',
    forecast_at: 'bigint',
  },
};

/** Forecasts and their rows. */
export const forecastRows = {
  table,
  to: ({ forecast, effects, contributions }: ForeseenGoal, forecastAt: Instant): ForecastRow => ({
    goal_id: forecast.goalId,
    details: forecast,
    effects: Object.fromEntries(effects),
    contributions: Object.fromEntries(contributions),
    forecast_at: forecastAt,
  }),
  from: (row: Pick<ForecastRow, 'details' | 'forecast_at'>): StoredForecast => ({
    forecast: row.details,
    forecastAt: row.forecast_at,
  }),
};
