import { Router } from 'express';
import { changeRules } from '../../functions/change-rules.ts';
import { readRuleDraft } from '../../functions/read-rule-draft.ts';
import { readRuleVersion } from '../../functions/read-rule-version.ts';
import { readRules } from '../../functions/read-rules.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { type ChangeRulesRequest, changeRulesRequest } from '../contract/settings/change-rules.ts';
import { settingsActs, settingsRoutes } from '../contract/settings/settings-paths.ts';
import {
  noQuery,
  ruleDraftQuery,
  ruleVersionQuery,
} from '../contract/settings/settings-queries.ts';
import { type Act, addAct } from './act-route.ts';
import type { RequestWork } from './lead-router.ts';
import { addRead, type Read } from './read-route.ts';
import type { PortalDirectory } from './signed-portal.ts';

/** A configuration with long rules: a scorecard of 200 terms takes a few hundred kB. */
const MAX_BYTES = 1_000_000;

/**
 * What admins see and change. Mount it behind the signature check only; each of these asks for the role of whoever HubSpot
 * signed for, and answers "not allowed" to all but admins.
 */
export function settingsRouter(
  portals: PortalDirectory,
  appId: string | null,
  requestWork: RequestWork,
): Router {
  const router = Router();
  const read = <Own extends object>(asked: Read<Own>) => addRead(router, portals, appId, asked);
  const act = <Asked extends object>(asked: Omit<Act<Asked>, 'maxBytes'>) =>
    addAct(router, portals, appId, { ...asked, maxBytes: MAX_BYTES });
  read({ path: settingsRoutes.rules, schema: noQuery, read: readRules });
  read({ path: settingsRoutes.ruleVersion, schema: ruleVersionQuery, read: readRuleVersion });
  read({ path: settingsRoutes.ruleDraft, schema: ruleDraftQuery, read: readRuleDraft });
  act({
    path: settingsActs.changeRules,
    schema: changeRulesRequest,
    act: (tools, asked) => changeAndScore(tools, asked, requestWork),
  });
  return router;
}

/** Acts after which leads are to be scored otherwise. */
const rescoring: ReadonlySet<ChangeRulesRequest['act']> = new Set([
  'publish draft',
  'publish version',
  'end shadow',
  'go back',
  'set',
] as const);

/** What goes live is scored by at once: a run of its own, from learning on, once for each key. */
async function changeAndScore(
  tools: PortalTools,
  asked: ChangeRulesRequest & { readonly userId: string },
  requestWork: RequestWork,
): Promise<object> {
  const answer = await changeRules(tools, asked);
  if (answer.state === 'done' && rescoring.has(asked.act)) {
    await requestWork(tools.store.portalId, `rules ${asked.userId} ${asked.key}`, 'learn');
  }
  return answer;
}
