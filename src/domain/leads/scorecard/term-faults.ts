import type { PropertyDefinition } from '../../crm/property.ts';
import { toldKey } from '../../told/told.ts';
import { factsIn } from './clauses.ts';
import { readings } from './readings.ts';
import type { LeftOut } from './reason.ts';
import type { AnyTerm, Attribute, PropertyAttribute } from './scorecard.ts';

/** Contact properties of a portal, by internal name. A map, because a portal may name a property `__proto__`. */
export type ContactProperties = ReadonlyMap<string, PropertyDefinition>;

/** The contact properties among a portal's definitions. */
export function contactProperties(definitions: readonly PropertyDefinition[]): ContactProperties {
  const ofContacts = definitions.filter((each) => each.objectType === 'contact');
  return new Map(ofContacts.map((each) => [each.name, each]));
}

/** What a term reads: for its bins, their clauses, and the dates and counts that its points depend on. */
export function attributesOf({
  reads,
  bins,
  decay,
  window,
  repeats,
}: AnyTerm): readonly Attribute[] {
  return [
    ...reads,
    ...bins
      .flatMap(({ where }) => (where === undefined ? [] : factsIn(where)))
      .map((fact) => fact.reads),
    ...[decay, window ?? null].flatMap((dated): readonly Attribute[] =>
      dated === null ? [] : [{ property: dated.property, as: 'age in days' }],
    ),
    ...(repeats === undefined ? [] : [{ property: repeats.property, as: 'number' } as const]),
  ];
}

/** The contact properties among what a term reads; deals left out. */
export function propertiesOf(term: AnyTerm): readonly PropertyAttribute[] {
  return attributesOf(term).flatMap((each) => ('deals' in each ? [] : [each]));
}

/** Why this portal cannot answer an attribute; null when it can. Deals are answered everywhere. */
export function attributeFault(
  attribute: Attribute,
  properties: ContactProperties,
): LeftOut | null {
  if ('deals' in attribute) return null;
  const { property, as } = attribute;
  const definition = properties.get(property);
  if (definition === undefined) return { say: 'no such property', with: { property } };
  const { fits } = readings[as];
  const { type } = definition;
  if (fits.includes(type)) return null;
  return { say: 'property of another type', with: { property, type, as, fits } };
}

/** Why this portal cannot answer a term, each fault once. */
export function faultsOfTerm(term: AnyTerm, properties: ContactProperties): readonly LeftOut[] {
  const faults = attributesOf(term).flatMap((each) => attributeFault(each, properties) ?? []);
  return [...new Map(faults.map((fault) => [toldKey(fault), fault])).values()];
}
