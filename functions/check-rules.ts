import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type CheckRulesAnswer,
  type CheckRulesRequest,
  checkRulesRequest,
} from '../src/contract/settings/check-rules.ts';
import { checkRules as check } from '../src/use-cases/settings/check-rules.ts';
import { cardFunction } from './shared/app-function.ts';

/** Looks a scorecard over, for an admin. */
export async function checkRules(
  tools: PortalTools,
  { userId, scorecard }: CheckRulesRequest & { readonly userId: string },
): Promise<CheckRulesAnswer> {
  return check({ ...tools, viewer: await tools.resolveViewer(userId) }, scorecard);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(checkRulesRequest, checkRules);
