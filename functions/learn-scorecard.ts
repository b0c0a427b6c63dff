import { learnInThread } from '../src/composition/learn-in-thread.ts';
import type { WorkStep } from '../src/composition/work.ts';
import { defaultScorecard } from '../src/domain/leads/default-scorecard.ts';
import {
  learnScorecard as learnSlice,
  learnWhenDue as learnWhenDueSlice,
} from '../src/use-cases/learn-scorecard.ts';
import { workFunction } from './shared/app-function.ts';

const means = { rules: defaultScorecard, learnFromLeads: learnInThread };

/** Learns from a portal's past leads now. */
export const learnScorecard: WorkStep = (tools, slice) =>
  learnSlice({ ...tools, ...slice, ...means });

/** Learns from a portal's past leads, if the last time is a week ago. */
export const learnWhenDue: WorkStep = (tools, slice) =>
  learnWhenDueSlice({ ...tools, ...slice, ...means });

/** Learning on demand, as a HubSpot app function. */
export const main = workFunction(learnScorecard);
