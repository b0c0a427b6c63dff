import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { RulesPage } from '../src/contract/settings/rules-page.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readRulesPage } from '../src/use-cases/settings/read-rules-page.ts';
import { cardFunction } from './shared/app-function.ts';

/** The rules, for an admin. */
export async function readRules(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<RulesPage> {
  return readRulesPage({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readRules);
