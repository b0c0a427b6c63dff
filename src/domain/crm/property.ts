import type { Instant } from './time.ts';

/** The two record types that Pacekeeper scores and paces. */
export type ObjectType = 'contact' | 'deal';

/**
 * A record's properties as HubSpot holds them: strings, or null when empty.
 * Read them with {@link propertyOf}, never by index: a portal may name a property `constructor`.
 */
export type Properties = Readonly<Record<string, string | null>>;

/** HubSpot's types of property values. */
export type PropertyType =
  | 'string'
  | 'number'
  | 'date'
  | 'datetime'
  | 'enumeration'
  | 'bool'
  | 'other';

/** One choice of an enumeration: the stored value and the label people see. */
export interface PropertyOption {
  readonly value: string;
  readonly label: string;
}

/** What the portal says about a property. */
export interface PropertyDefinition {
  readonly objectType: ObjectType;
  readonly name: string;
  readonly label: string;
  readonly type: PropertyType;
  readonly options: readonly PropertyOption[];
}

/** One earlier or present value of a property, with the moment it took effect and who set it (HubSpot's source type). */
export interface PropertyChange {
  readonly property: string;
  readonly value: string | null;
  readonly at: Instant;
  readonly source: string | null;
}

/**
 * The value of a property; null when empty, or unknown to this record. What every object inherits (`constructor`,
 * `__proto__`) is never text, so it reads as null too.
 */
export function propertyOf(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
