import type { PropertyDefinition } from '../crm/property.ts';
import { readings } from './readings.ts';
import type { Attribute, Term } from './scorecard.ts';

/** Contact properties of a portal, by internal name. A map, because a portal may name a property `__proto__`. */
export type ContactProperties = ReadonlyMap<string, PropertyDefinition>;

/** The contact properties among a portal's definitions. */
export function contactProperties(definitions: readonly PropertyDefinition[]): ContactProperties {
  const ofContacts = definitions.filter((each) => each.objectType === 'contact');
  return new Map(ofContacts.map((each) => [each.name, each]));
}

/** What a term reads, the date that its points fade by included. */
export function attributesOf({ reads, decay }: Term): readonly Attribute[] {
  return decay === null ? reads : [...reads, { property: decay.property, as: 'age in days' }];
}

/** Why this portal cannot answer an attribute, in a sentence; null when it can. */
export function attributeFault(
  { property, as }: Attribute,
  properties: ContactProperties,
): string | null {
  const definition = properties.get(property);
  if (definition === undefined) return `This portal has no contact property "${property}".`;
  const { fits } = readings[as];
  if (fits.includes(definition.type)) return null;
  return `"${property}" is of type ${definition.type} here; reading it as ${as} needs ${fits.join(' or ')}.`;
}
