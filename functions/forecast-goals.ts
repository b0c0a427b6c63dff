import { foreseeInThread } from '../src/composition/foresee-in-thread.ts';
import type { WorkStep } from '../src/composition/work.ts';
import { forecastGoals as forecastSlice } from '../src/use-cases/goals/forecast-goals.ts';

/** Foresees every goal that runs, and what each open deal does to its chance. */
export const forecastGoals: WorkStep = (tools, slice) =>
  forecastSlice({ ...tools, ...slice, foreseeGoals: foreseeInThread });
