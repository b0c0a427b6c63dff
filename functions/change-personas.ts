import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { ChangePartAnswer } from '../src/contract/settings/parts.ts';
import {
  type ChangePersonasRequest,
  changePersonasRequest,
} from '../src/contract/settings/personas.ts';
import { changePersonas as change } from '../src/use-cases/settings/personas.ts';
import { cardFunction } from './shared/app-function.ts';

/** Defines the personas anew, for an admin. */
export async function changePersonas(
  tools: PortalTools,
  { userId, ...request }: ChangePersonasRequest & { readonly userId: string },
): Promise<ChangePartAnswer> {
  return change({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changePersonasRequest, changePersonas);
