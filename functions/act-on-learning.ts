import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type LearningActAnswer,
  type LearningActRequest,
  learningActRequest,
} from '../src/contract/learning-page.ts';
import { actOnLearning as act } from '../src/use-cases/leads/act-on-learning.ts';
import { rulesInForce } from '../src/use-cases/leads/rules-in-force.ts';
import { cardFunction } from './shared/app-function.ts';

/** Asks for learning, or rules on a property that looks like a leak, for a user. */
export async function actOnLearning(
  tools: PortalTools,
  { userId, ...request }: LearningActRequest & { readonly userId: string },
): Promise<LearningActAnswer> {
  const viewer = await tools.resolveViewer(userId);
  return act({ ...tools, viewer, rules: await rulesInForce(tools.store, tools.clock()) }, request);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(learningActRequest, actOnLearning);
