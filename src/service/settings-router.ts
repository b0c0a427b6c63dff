import { Router } from 'express';
import { acceptSuggestion } from '../../functions/accept-suggestion.ts';
import { assignRole } from '../../functions/assign-role.ts';
import { changeCoaching } from '../../functions/change-coaching.ts';
import { changeRules } from '../../functions/change-rules.ts';
import { checkRules } from '../../functions/check-rules.ts';
import { exportAuditLog } from '../../functions/export-audit-log.ts';
import { exportConfiguration } from '../../functions/export-configuration.ts';
import { readAuditLog } from '../../functions/read-audit-log.ts';
import { readCoaching } from '../../functions/read-coaching.ts';
import { readProperties } from '../../functions/read-properties.ts';
import { readPropertyValues } from '../../functions/read-property-values.ts';
import { readRoles } from '../../functions/read-roles.ts';
import { readRuleDraft } from '../../functions/read-rule-draft.ts';
import { readRuleVersion } from '../../functions/read-rule-version.ts';
import { readRules } from '../../functions/read-rules.ts';
import { readRulesFile } from '../../functions/read-rules-file.ts';
import { readSuggestions } from '../../functions/read-suggestions.ts';
import { readTrial } from '../../functions/read-trial.ts';
import { startTrial } from '../../functions/start-trial.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { type ChangeRulesRequest, changeRulesRequest } from '../contract/settings/change-rules.ts';
import { checkRulesRequest } from '../contract/settings/check-rules.ts';
import {
  type ChangeCoachingRequest,
  changeCoachingRequest,
} from '../contract/settings/coaching.ts';
import { assignRoleRequest } from '../contract/settings/roles.ts';
import { type StartTrialRequest, startTrialRequest } from '../contract/settings/rule-trial.ts';
import { readRulesFileRequest } from '../contract/settings/rules-file.ts';
import { settingsActs, settingsRoutes } from '../contract/settings/settings-paths.ts';
import {
  auditQuery,
  noQuery,
  propertyValuesQuery,
  ruleDraftQuery,
  ruleVersionQuery,
  trialQuery,
} from '../contract/settings/settings-queries.ts';
import { acceptSuggestionRequest } from '../contract/settings/suggestions.ts';
import { type Act, addAct } from './act-route.ts';
import type { RequestWork } from './lead-router.ts';
import { addPartRoutes } from './part-routes.ts';
import { addRead, type Read } from './read-route.ts';
import { addScheduleRoutes } from './schedule-routes.ts';
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
  read({ path: settingsRoutes.trial, schema: trialQuery, read: readTrial });
  read({ path: settingsRoutes.suggestions, schema: noQuery, read: readSuggestions });
  read({ path: settingsRoutes.properties, schema: noQuery, read: readProperties });
  read({
    path: settingsRoutes.propertyValues,
    schema: propertyValuesQuery,
    read: readPropertyValues,
  });
  read({ path: settingsRoutes.coaching, schema: noQuery, read: readCoaching });
  read({ path: settingsRoutes.roles, schema: noQuery, read: readRoles });
  read({ path: settingsRoutes.audit, schema: auditQuery, read: readAuditLog });
  read({ path: settingsRoutes.exportAudit, schema: noQuery, read: exportAuditLog });
  read({ path: settingsRoutes.export, schema: noQuery, read: exportConfiguration });
  act({ path: settingsActs.readFile, schema: readRulesFileRequest, act: readRulesFile });
  act({ path: settingsActs.assignRole, schema: assignRoleRequest, act: assignRole });
  act({ path: settingsActs.checkRules, schema: checkRulesRequest, act: checkRules });
  act({
    path: settingsActs.startTrial,
    schema: startTrialRequest,
    act: (tools, asked) => tryAndGoOn(tools, asked, requestWork),
  });
  act({
    path: settingsActs.acceptSuggestion,
    schema: acceptSuggestionRequest,
    act: acceptSuggestion,
  });
  act({
    path: settingsActs.changeRules,
    schema: changeRulesRequest,
    act: (tools, asked) => changeAndScore(tools, asked, requestWork),
  });
  act({
    path: settingsActs.changeCoaching,
    schema: changeCoachingRequest,
    act: (tools, asked) => setAndJudge(tools, asked, requestWork),
  });
  const routes = { portals, appId, requestWork, maxBytes: MAX_BYTES };
  addPartRoutes(router, routes);
  addScheduleRoutes(router, routes);
  return router;
}

/** What a trial has left after its first slice is done by the queue, if one is open, else with the next run. */
async function tryAndGoOn(
  tools: PortalTools,
  asked: StartTrialRequest & { readonly userId: string },
  requestWork: RequestWork,
): Promise<object> {
  const answer = await startTrial(tools, asked);
  if (answer.state === 'running')
    await requestWork(tools.store.portalId, `trial ${asked.key}`, 'trials');
  return answer;
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

/** Warnings that are set otherwise are judged anew at once: a run of its own, from scoring on, once for each key. */
async function setAndJudge(
  tools: PortalTools,
  asked: ChangeCoachingRequest & { readonly userId: string },
  requestWork: RequestWork,
): Promise<object> {
  const answer = await changeCoaching(tools, asked);
  if (answer.state === 'done')
    await requestWork(tools.store.portalId, `warnings ${asked.userId} ${asked.key}`, 'score');
  return answer;
}
