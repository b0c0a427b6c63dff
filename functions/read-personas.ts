import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { PersonasPage } from '../src/contract/settings/personas.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readPersonas as read } from '../src/use-cases/settings/personas.ts';
import { cardFunction } from './shared/app-function.ts';

/** The personas with how many leads fit each, for an admin. */
export async function readPersonas(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<PersonasPage> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readPersonas);
