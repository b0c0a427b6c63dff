import type { PortalTools } from '../src/composition/portal-tools.ts';
import { leadQualityQuery } from '../src/contract/card-routes.ts';
import type { LeadQualityCard } from '../src/contract/lead-quality-card.ts';
import { readLeadQualityCard } from '../src/use-cases/leads/read-lead-quality-card.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads the lead-quality card of a contact for a user. */
export async function readContactCard(
  tools: PortalTools,
  { userId, contactId }: { readonly userId: string; readonly contactId: string },
): Promise<LeadQualityCard> {
  const viewer = await tools.resolveViewer(userId);
  return readLeadQualityCard({ ...tools, viewer }, contactId);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(leadQualityQuery, readContactCard);
