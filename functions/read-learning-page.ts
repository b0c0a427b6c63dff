import type { PortalTools } from '../src/composition/portal-tools.ts';
import { learningPageQuery } from '../src/contract/card-routes.ts';
import type { LearningPage } from '../src/contract/learning-page.ts';
import { readLearningPage as readPage } from '../src/use-cases/leads/read-learning-page.ts';
import { rulesInForce } from '../src/use-cases/leads/rules-in-force.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads for a user whether scoring works on the portal's own outcomes. */
export async function readLearningPage(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<LearningPage> {
  const viewer = await tools.resolveViewer(userId);
  return readPage({ ...tools, viewer, rules: await rulesInForce(tools.store, tools.clock()) });
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(learningPageQuery, readLearningPage);
