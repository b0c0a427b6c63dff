import type { ForeseeGoals } from '../use-cases/goals/forecasting/forecast-request.ts';
import { inThread } from './in-thread.ts';

/** Forecasting did not come to its end; nothing was kept. */
export class ForecastFailed extends Error {
  override readonly name = 'ForecastFailed';
}

/** Runs a round of forecasting in a thread of its own: the service goes on answering meanwhile. Throws {@link ForecastFailed}. */
export const foreseeInThread: ForeseeGoals = async (request) => {
  try {
    return await inThread(new URL('./foresee-worker.ts', import.meta.url), request);
  } catch (cause) {
    throw new ForecastFailed(
      'Forecasting the goals stopped by itself; the forecasts of the last run stay. Report it.',
      { cause },
    );
  }
};
