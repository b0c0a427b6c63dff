import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { CoachingPage } from '../src/contract/settings/coaching.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readCoaching as read } from '../src/use-cases/settings/coaching.ts';
import { cardFunction } from './shared/app-function.ts';

/** The warnings and prompts with their settings, for an admin. */
export async function readCoaching(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<CoachingPage> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readCoaching);
