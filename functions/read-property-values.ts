import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { PropertyValuesAnswer } from '../src/contract/settings/properties.ts';
import { propertyValuesQuery } from '../src/contract/settings/settings-queries.ts';
import { readPropertyValues as read } from '../src/use-cases/settings/read-properties.ts';
import { cardFunction } from './shared/app-function.ts';

/** A property's values, for an admin. */
export async function readPropertyValues(
  tools: PortalTools,
  { userId, property }: { readonly userId: string; readonly property: string },
): Promise<PropertyValuesAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) }, property);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(propertyValuesQuery, readPropertyValues);
