import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { PropertiesAnswer } from '../src/contract/settings/properties.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readProperties as read } from '../src/use-cases/settings/read-properties.ts';
import { cardFunction } from './shared/app-function.ts';

/** What rules can ask for, for an admin. */
export async function readProperties(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<PropertiesAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readProperties);
