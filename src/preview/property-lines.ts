import {
  type ObjectType,
  type Properties,
  type PropertyDefinition,
  propertyOf,
} from '../domain/crm/property.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import { type DisplayStyle, displayValue } from './display-value.ts';
import type { PropertyLine } from './page.ts';

/** The properties that the left column opens with, in this order: HubSpot's own names. */
const mainProperties: Readonly<Record<ObjectType, readonly string[]>> = {
  contact: [
    'email',
    'phone',
    'company',
    'jobtitle',
    'lifecyclestage',
    'hs_lead_status',
    'hubspot_owner_id',
    'hs_analytics_source',
    'createdate',
    'notes_last_contacted',
    'notes_next_activity_date',
  ],
  deal: [
    'amount',
    'deal_currency_code',
    'pipeline',
    'dealstage',
    'closedate',
    'dealtype',
    'hubspot_owner_id',
    'createdate',
    'notes_last_contacted',
    'notes_next_activity_date',
  ],
};

/** A record's properties for the left column: the main ones (empty ones too), then every other that has a value. */
export function propertyLines(
  objectType: ObjectType,
  properties: Properties,
  schema: PortalSchema,
  style: DisplayStyle,
): { main: readonly PropertyLine[]; more: readonly PropertyLine[] } {
  const definitions = schema.definitions.filter((each) => each.objectType === objectType);
  const lineOf = (definition: PropertyDefinition): PropertyLine => {
    const value = propertyOf(properties, definition.name);
    return {
      name: definition.name,
      label: definition.label,
      value: value === null ? null : displayValue(value, definition, schema, style),
    };
  };
  const names = mainProperties[objectType];
  const main = names.flatMap((name) => definitions.filter((each) => each.name === name));
  const more = definitions.filter(({ name }) => !names.includes(name));
  return {
    main: main.map(lineOf),
    more: more
      .map(lineOf)
      .filter(({ value }) => value !== null)
      .sort((a, b) => a.label.localeCompare(b.label)),
  };
}
