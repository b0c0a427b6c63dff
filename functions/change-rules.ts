import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type ChangeRulesAnswer,
  type ChangeRulesRequest,
  changeRulesRequest,
} from '../src/contract/settings/change-rules.ts';
import { changeRules as change } from '../src/use-cases/settings/change-rules.ts';
import { cardFunction } from './shared/app-function.ts';

/** Does something to the rules, for an admin. */
export async function changeRules(
  tools: PortalTools,
  { userId, ...request }: ChangeRulesRequest & { readonly userId: string },
): Promise<ChangeRulesAnswer> {
  return change({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changeRulesRequest, changeRules);
