import { parentPort, workerData } from 'node:worker_threads';
import type { ForecastRequest } from '../use-cases/goals/forecasting/forecast-request.ts';
import { foreseeGoals } from '../use-cases/goals/forecasting/foresee-goals.ts';

/** Entry of the thread that foresees goals. What it is handed comes from foresee-in-thread.ts alone. */
const request = workerData as ForecastRequest;
parentPort?.postMessage(foreseeGoals(request));
