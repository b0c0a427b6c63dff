import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { RolesAnswer } from '../src/contract/settings/roles.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readRoles as read } from '../src/use-cases/settings/roles.ts';
import { cardFunction } from './shared/app-function.ts';

/** Who may do what, for an admin. */
export async function readRoles(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<RolesAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readRoles);
