import type { PortalTools } from '../composition/portal-tools.ts';
import type { Identity } from './card-query.ts';
import { otherApp, unknownPortal } from './errors.ts';

/** The portals that this service serves. */
export interface PortalDirectory {
  /** Null when Pacekeeper is not connected to that portal. */
  toolsOf(portalId: number): PortalTools | null;
}

/** The tools of the portal that HubSpot signed for; refused for another app, or a portal that is not connected. */
export function toolsFor(
  { appId: signedFor, portalId }: Identity,
  portals: PortalDirectory,
  appId: string | null,
): PortalTools {
  if (appId !== null && signedFor !== appId) throw otherApp();
  const tools = portals.toolsOf(Number(portalId));
  if (tools === null) throw unknownPortal();
  return tools;
}
