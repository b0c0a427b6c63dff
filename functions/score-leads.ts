import type { WorkStep } from '../src/composition/work.ts';
import { defaultScorecard } from '../src/domain/leads/default-scorecard.ts';
import { scoreLeads as scoreSlice } from '../src/use-cases/score-leads.ts';
import { workFunction } from './shared/app-function.ts';

/** Scores every contact by the portal's scorecard and judges its warnings. */
export const scoreLeads: WorkStep = (tools, slice) =>
  scoreSlice({ ...tools, ...slice, scorecard: defaultScorecard });

/** The same, as a HubSpot app function. */
export const main = workFunction(scoreLeads);
