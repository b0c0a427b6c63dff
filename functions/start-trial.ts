import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type StartTrialRequest,
  startTrialRequest,
  type TrialAnswer,
} from '../src/contract/settings/rule-trial.ts';
import { startTrial as start } from '../src/use-cases/settings/trials/start-trial.ts';
import { budgetOf } from '../src/use-cases/slices/slice.ts';
import { cardFunction } from './shared/app-function.ts';

/** How long somebody waits for an answer, in ms: a few thousand leads are done by then; the others are done by the queue. */
const INLINE_MS = 2_000;

/** Begins to try the draft, for an admin. */
export async function startTrial(
  tools: PortalTools,
  { userId, ...request }: StartTrialRequest & { readonly userId: string },
): Promise<TrialAnswer> {
  const viewer = await tools.resolveViewer(userId);
  const budget = budgetOf(INLINE_MS, Date.now);
  return start({ ...tools, viewer, budget, realTime: Date.now }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(startTrialRequest, startTrial);
