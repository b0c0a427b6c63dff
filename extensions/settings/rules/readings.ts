import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { Attribute, Group } from './rule-parts.ts';

export type PropertyReading = Extract<Attribute, { property: string }>['as'];
export type DealReading = Extract<Attribute, { deals: string }>['as'];
export type Deals = Extract<Attribute, { deals: string }>['deals'];

/** How a property can be read. */
export const propertyReadings = optionsOf<PropertyReading>(
  [
    ...(['choice', 'text', 'exact text', 'number', 'range', 'boolean'] as const),
    ...(['age in days', 'moment', 'e-mail address', 'presence'] as const),
  ],
  words.readings,
);

/** What can be asked of a lead's deals. */
export const dealReadings = optionsOf<DealReading>(
  ['deal count', 'deal amount', 'days since newest deal'],
  words.dealReadings,
);

export const dealKinds = optionsOf<Deals>(['all', 'open', 'won', 'lost'], words.dealKinds);

export const groups = optionsOf<Group>(['fit', 'engagement', 'data quality'], words.groups);

function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Partial<Record<Value, string>>>,
): readonly { readonly value: Value; readonly label: string }[] {
  return values.map((value) => ({ value, label: labels[value] ?? value }));
}
