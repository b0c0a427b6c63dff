import type { StoreTools } from '../src/composition/portal-tools.ts';
import type { Slice } from '../src/composition/work.ts';
import { rulesInForce } from '../src/use-cases/leads/rules-in-force.ts';
import { scoreLeads as scoreSlice } from '../src/use-cases/leads/score-leads.ts';

/** Scores every contact by the portal's scorecard and judges its warnings. */
export const scoreLeads = async (tools: StoreTools, slice: Slice) =>
  scoreSlice({ ...tools, ...slice, rules: await rulesInForce(tools.store, tools.clock()) });
