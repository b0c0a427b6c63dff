import type { Instant } from '../../domain/crm/time.ts';
import type { ForeseenGoal, StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { RecordedDeal } from '../../domain/goals/forecast/recorded-deal.ts';

/** The past that forecasts rest on, and what was foreseen. */
export interface ForecastStore {
  /**
   * Deals that somebody owns, open or closed since `closedSince`, with the recorded values that tell how they stood, by
   * ascending id after `afterId` (numeric order). Archived ones and those in a stage of no pipeline are left out.
   */
  recordedDealsAfter(
    afterId: string | null,
    limit: number,
    closedSince: Instant,
  ): Promise<readonly RecordedDeal[]>;
  /** Replaces all forecasts. */
  replaceForecasts(foreseen: readonly ForeseenGoal[], forecastAt: Instant): Promise<void>;
  /** Every goal's forecast as it was last worked out. */
  storedForecasts(): Promise<readonly StoredForecast[]>;
  /** By goal id, of those that have a forecast: what each open deal adds to its mean, by deal id. */
  forecastContributions(
    goalIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>>;
}
