import type { ForeseenGoal, StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import { type Codec, type Stored, tableOf } from '../engine/columns.ts';

const stored = { forecast: { column: 'details', type: 'jsonb' }, forecastAt: 'bigint' } as const;

/** Forecasts as they are read. */
export const storedForecasts = tableOf<StoredForecast>()('pacekeeper.goal_forecast', [], stored);

/** Forecasts with what open deals do to them, and their rows. */
export const forecastRows = tableOf<ForeseenGoal & StoredForecast & { readonly goalId: string }>()(
  'pacekeeper.goal_forecast',
  ['goal_id'],
  { ...stored, goalId: 'text', effects: byDealId(), contributions: byDealId() },
);

export type ForecastRow = Stored<typeof forecastRows>;

/** A map as an object. */
function byDealId<Value>(): Codec<ReadonlyMap<string, Value>, Readonly<Record<string, Value>>> {
  return { type: 'jsonb', to: Object.fromEntries, from: (byId) => new Map(Object.entries(byId)) };
}
