import type { Attribute, Group } from './rule-parts.ts';

export type PropertyReading = Extract<Attribute, { property: string }>['as'];
export type DealReading = Extract<Attribute, { deals: string }>['as'];
export type Deals = Extract<Attribute, { deals: string }>['deals'];

/** How a property can be read, in words. */
export const propertyReadings: readonly {
  readonly value: PropertyReading;
  readonly label: string;
}[] = [
  { value: 'choice', label: 'a choice from a list' },
  { value: 'text', label: 'words of a text' },
  { value: 'exact text', label: 'a text as it stands, by pattern' },
  { value: 'number', label: 'a number' },
  { value: 'range', label: 'a size such as 51-200' },
  { value: 'boolean', label: 'yes or no' },
  { value: 'age in days', label: 'how many days ago' },
  { value: 'moment', label: 'a day of the calendar' },
  { value: 'e-mail address', label: 'the kind of e-mail address' },
  { value: 'presence', label: 'whether it is filled in' },
];

/** What can be asked of a lead's deals. */
export const dealReadings: readonly { readonly value: DealReading; readonly label: string }[] = [
  { value: 'deal count', label: 'how many deals' },
  { value: 'deal amount', label: 'the amount of deals' },
  { value: 'days since newest deal', label: 'days since the newest deal' },
];

export const dealKinds: readonly { readonly value: Deals; readonly label: string }[] = [
  { value: 'all', label: 'all deals' },
  { value: 'open', label: 'open deals' },
  { value: 'won', label: 'won deals' },
  { value: 'lost', label: 'lost deals' },
];

export const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'fit', label: 'fit' },
  { value: 'engagement', label: 'engagement' },
  { value: 'data quality', label: 'data quality' },
];
