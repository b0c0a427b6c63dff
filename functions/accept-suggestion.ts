import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { ChangeRulesAnswer } from '../src/contract/settings/change-rules.ts';
import {
  type AcceptSuggestionRequest,
  acceptSuggestionRequest,
} from '../src/contract/settings/suggestions.ts';
import { acceptSuggestion as accept } from '../src/use-cases/settings/suggestions.ts';
import { cardFunction } from './shared/app-function.ts';

/** Takes a suggestion over into the draft, for an admin. */
export async function acceptSuggestion(
  tools: PortalTools,
  { userId, ...request }: AcceptSuggestionRequest & { readonly userId: string },
): Promise<ChangeRulesAnswer> {
  return accept({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(acceptSuggestionRequest, acceptSuggestion);
