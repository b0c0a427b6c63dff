import type { PortalTools } from '../src/composition/portal-tools.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import type { SuggestionsAnswer } from '../src/contract/settings/suggestions.ts';
import { readSuggestions as read } from '../src/use-cases/settings/suggestions.ts';
import { cardFunction } from './shared/app-function.ts';

/** What the learned scorecard would change about the rules, for an admin. */
export async function readSuggestions(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<SuggestionsAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readSuggestions);
