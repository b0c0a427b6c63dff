import type { WorldObjectType, WorldPipeline, WorldProperty } from '../world.ts';
import { companyProperties } from './company-properties.ts';
import { contactProperties } from './contact-properties.ts';
import { dealProperties } from './deal-properties.ts';
import { goalProperties } from './goal-properties.ts';

/** HubSpot's own property definitions of all object types, for a portal with these deal pipelines. */
export function standardProperties(
  pipelines: readonly WorldPipeline[],
): Record<WorldObjectType, readonly WorldProperty[]> {
  return {
    contacts: contactProperties,
    deals: dealProperties(pipelines),
    companies: companyProperties,
    goal_targets: goalProperties,
  };
}
