import type { WorldObjectType } from '../world.ts';
import { ApiFailure } from './api-failure.ts';

/** The names HubSpot takes for an object type, and what it serves when no properties are asked. */
interface ObjectTypeFacts {
  /** As in `contact_to_deal` and in error texts. */
  readonly singular: string;
  readonly typeId: string;
  readonly defaultProperties: readonly string[];
  /** Served whatever is asked. */
  readonly fixedProperties: readonly string[];
  /** The scope family: `crm.objects.<scope>.read`. */
  readonly scope: string;
}

export const objectTypes: Readonly<Record<WorldObjectType, ObjectTypeFacts>> = {
  contacts: {
    singular: 'contact',
    typeId: '0-1',
    defaultProperties: ['email', 'firstname', 'lastname'],
    fixedProperties: ['createdate', 'hs_object_id', 'lastmodifieddate'],
    scope: 'contacts',
  },
  companies: {
    singular: 'company',
    typeId: '0-2',
    defaultProperties: ['domain', 'name'],
    fixedProperties: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    scope: 'companies',
  },
  deals: {
    singular: 'deal',
    typeId: '0-3',
    defaultProperties: ['amount', 'closedate', 'dealname', 'dealstage', 'pipeline'],
    fixedProperties: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    scope: 'deals',
  },
  goal_targets: {
    singular: 'goal_target',
    typeId: '0-74',
    defaultProperties: [],
    fixedProperties: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    scope: 'goals',
  },
};

/** All object types that the sandbox has. */
export const objectTypeNames: readonly WorldObjectType[] = [
  'contacts',
  'companies',
  'deals',
  'goal_targets',
];

/** The object type of a path's segment: plural, singular or type id. Unknown: HubSpot's 400. */
export function objectTypeOf(segment: string): WorldObjectType {
  const found = objectTypeNames.find((name) => {
    const { singular, typeId } = objectTypes[name];
    return segment === name || segment === singular || segment === typeId;
  });
  if (found === undefined) {
    throw new ApiFailure(400, 'VALIDATION_ERROR', `Unable to infer object type from: ${segment}`);
  }
  return found;
}
