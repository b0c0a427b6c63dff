import type { PortalTools } from '../src/composition/portal-tools.ts';
import { handOverPageQuery } from '../src/contract/card-routes.ts';
import type { HandOverPage } from '../src/contract/hand-over-page.ts';
import { readHandOverPage as readPage } from '../src/use-cases/leads/read-hand-over-page.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads for a user what became of leads between marketing and sales. */
export async function readHandOverPage(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<HandOverPage> {
  const viewer = await tools.resolveViewer(userId);
  return readPage({ ...tools, viewer });
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(handOverPageQuery, readHandOverPage);
