import type { PacingMethod } from '../pacing-method.ts';
import { completionCurveMethod } from './completion-curve.ts';
import { pipelineMethod } from './pipeline.ts';
import { previousRemainderMethod } from './previous-remainder.ts';
import { seasonRateMethod } from './season-rate.ts';
import { trailingMethod } from './trailing.ts';
import { workingDaysMethod } from './working-days.ts';

/** Every single method; the combination is made of them. */
export const singleMethods: readonly PacingMethod[] = [
  workingDaysMethod,
  completionCurveMethod,
  previousRemainderMethod,
  trailingMethod,
  seasonRateMethod,
  pipelineMethod,
];
