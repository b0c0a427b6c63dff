import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { RuleDraftAnswer } from '../src/contract/settings/rules-page.ts';
import { ruleDraftQuery } from '../src/contract/settings/settings-queries.ts';
import { readRuleDraft as readDraft } from '../src/use-cases/settings/read-rule-version.ts';
import { cardFunction } from './shared/app-function.ts';

/** A saved state of the draft, for an admin. */
export async function readRuleDraft(
  tools: PortalTools,
  { userId, revision }: { readonly userId: string; readonly revision: number },
): Promise<RuleDraftAnswer> {
  return readDraft({ ...tools, viewer: await tools.resolveViewer(userId) }, revision);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(ruleDraftQuery, readRuleDraft);
