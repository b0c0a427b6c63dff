import type { WorkStep } from '../src/composition/work.ts';
import { paceGoals as paceSlice } from '../src/use-cases/goals/pace-goals.ts';

/** Paces every goal and judges the warnings of every deal. */
export const paceGoals: WorkStep = (tools, slice) => paceSlice({ ...tools, ...slice });
