import type { PortalTools } from '../src/composition/portal-tools.ts';
import { leadsPageQuery } from '../src/contract/card-routes.ts';
import type { LeadsPage } from '../src/contract/leads-page.ts';
import { readLeadsPage as readPage } from '../src/use-cases/leads/read-leads-page.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads the Leads tab of the home page for a user. */
export async function readLeadsPage(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<LeadsPage> {
  const viewer = await tools.resolveViewer(userId);
  return readPage({ ...tools, viewer });
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(leadsPageQuery, readLeadsPage);
