import type { WorldProperty } from '../../world.ts';
import { notFound } from '../api-failure.ts';
import { type Answer, answer, type Call, type PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { archivedOf, paramOf } from '../request-parts.ts';
import { isKeptByHubSpot } from '../served-properties.ts';

/** `GET /crm/properties/{type}`: every definition, unpaged. */
export function readProperties(call: Call, state: PortalState): Answer {
  const { definitions } = state.properties[objectTypeOf(paramOf(call, 'type'))];
  const results = archivedOf(call.query) ? [] : [...definitions.values()].map(definitionOf);
  return answer({ results });
}

/** `GET /crm/properties/{type}/{name}`. */
export function readProperty(call: Call, state: PortalState): Answer {
  const { definitions } = state.properties[objectTypeOf(paramOf(call, 'type'))];
  const definition = definitions.get(paramOf(call, 'name'));
  if (definition === undefined) throw notFound();
  return answer(definitionOf(definition));
}

function definitionOf(property: WorldProperty): object {
  const readOnlyValue = isKeptByHubSpot(property.name);
  return {
    name: property.name,
    label: property.label,
    type: property.type,
    fieldType: property.fieldType,
    description: '',
    groupName: property.groupName,
    options: property.options.map((option, displayOrder) => ({
      ...option,
      displayOrder,
      hidden: false,
    })),
    displayOrder: -1,
    calculated: false,
    externalOptions: false,
    archived: false,
    hasUniqueValue: false,
    hidden: false,
    formField: !readOnlyValue,
    modificationMetadata: {
      archivable: !readOnlyValue,
      readOnlyDefinition: readOnlyValue,
      readOnlyValue,
    },
  };
}
