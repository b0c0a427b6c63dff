import type { PortalTools } from '../src/composition/portal-tools.ts';
import { updatesPageQuery } from '../src/contract/card-routes.ts';
import type { UpdatesPage } from '../src/contract/updates-page.ts';
import { readUpdatesPage as readPage } from '../src/use-cases/updates/read-updates-page.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads for a user their progress updates, those of teams they manage, and notes. */
export async function readUpdatesPage(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<UpdatesPage> {
  const viewer = await tools.resolveViewer(userId);
  return readPage({ ...tools, viewer });
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(updatesPageQuery, readUpdatesPage);
