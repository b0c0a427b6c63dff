import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type OwnUpdatesAnswer,
  type OwnUpdatesRequest,
  ownUpdatesRequest,
} from '../src/contract/own-updates.ts';
import { setOwnUpdates as setOwn } from '../src/use-cases/updates/set-own-updates.ts';
import { cardFunction } from './shared/app-function.ts';

/** Switches a user's own updates by e-mail on or off. */
export async function setOwnUpdates(
  tools: PortalTools,
  { userId, ...request }: OwnUpdatesRequest & { readonly userId: string },
): Promise<OwnUpdatesAnswer> {
  const viewer = await tools.resolveViewer(userId);
  return setOwn({ ...tools, viewer }, request);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(ownUpdatesRequest, setOwnUpdates);
