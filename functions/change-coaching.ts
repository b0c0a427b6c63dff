import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type ChangeCoachingAnswer,
  type ChangeCoachingRequest,
  changeCoachingRequest,
} from '../src/contract/settings/coaching.ts';
import { changeCoaching as change } from '../src/use-cases/settings/coaching.ts';
import { cardFunction } from './shared/app-function.ts';

/** Sets warnings and prompts, for an admin. */
export async function changeCoaching(
  tools: PortalTools,
  { userId, ...request }: ChangeCoachingRequest & { readonly userId: string },
): Promise<ChangeCoachingAnswer> {
  return change({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changeCoachingRequest, changeCoaching);
