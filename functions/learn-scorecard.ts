import { learnInThread } from '../src/composition/learn-in-thread.ts';
import type { StoreTools } from '../src/composition/portal-tools.ts';
import type { Slice } from '../src/composition/work.ts';
import {
  learnScorecard as learnSlice,
  learnWhenDue as learnWhenDueSlice,
} from '../src/use-cases/leads/learn-scorecard.ts';
import { rulesInForce } from '../src/use-cases/leads/rules-in-force.ts';

/** Learns from a portal's past leads now. */
export const learnScorecard = async (tools: StoreTools, slice: Slice) =>
  learnSlice({ ...tools, ...slice, ...(await meansOf(tools)) });

/** Learns from a portal's past leads, if the last time is a week ago or it was from other rules. */
export const learnWhenDue = async (tools: StoreTools, slice: Slice) =>
  learnWhenDueSlice({ ...tools, ...slice, ...(await meansOf(tools)) });

async function meansOf({ store, clock }: StoreTools) {
  const { ladder } = await rulesInForce(store, clock());
  return { rules: ladder[0].scorecard, learnFromLeads: learnInThread };
}
