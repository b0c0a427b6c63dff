import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type HandOverAnswer,
  type HandOverRequest,
  handOverRequest,
} from '../src/contract/hand-over.ts';
import { handOverLead as handOver } from '../src/use-cases/leads/hand-over-lead.ts';
import { cardFunction } from './shared/app-function.ts';

/** Hands a lead over, accepts it, sends it back, or takes that back, for a user. */
export async function handOverLead(
  tools: PortalTools,
  { userId, ...request }: HandOverRequest & { readonly userId: string },
): Promise<HandOverAnswer> {
  const viewer = await tools.resolveViewer(userId);
  return handOver({ ...tools, viewer }, request);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(handOverRequest, handOverLead);
