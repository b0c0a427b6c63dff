import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type AssignRoleAnswer,
  type AssignRoleRequest,
  assignRoleRequest,
} from '../src/contract/settings/roles.ts';
import { assignRole as assign } from '../src/use-cases/settings/roles.ts';
import { cardFunction } from './shared/app-function.ts';

/** Gives somebody a role, for an admin. */
export async function assignRole(
  tools: PortalTools,
  { userId, ...request }: AssignRoleRequest & { readonly userId: string },
): Promise<AssignRoleAnswer> {
  return assign({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(assignRoleRequest, assignRole);
