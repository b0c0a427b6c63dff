import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { RuleVersionAnswer } from '../src/contract/settings/rules-page.ts';
import { ruleVersionQuery } from '../src/contract/settings/settings-queries.ts';
import { readRuleVersion as readVersion } from '../src/use-cases/settings/read-rule-version.ts';
import { cardFunction } from './shared/app-function.ts';

/** A version of the rules, for an admin. */
export async function readRuleVersion(
  tools: PortalTools,
  { userId, version }: { readonly userId: string; readonly version: string },
): Promise<RuleVersionAnswer> {
  return readVersion({ ...tools, viewer: await tools.resolveViewer(userId) }, version);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(ruleVersionQuery, readRuleVersion);
