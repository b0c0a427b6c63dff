import type { Deal } from '../../crm/deal.ts';
import type { Properties, PropertyChange, PropertyDefinition } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import type { CountFault } from './count-fault.ts';
import type { Counted } from './counted.ts';

/** A contact as far as a metric reads it: some properties, and every value that they are known to have had, oldest first. */
export interface ContactPast {
  readonly id: string;
  readonly ownerId: string | null;
  readonly properties: Properties;
  readonly changes: readonly PropertyChange[];
}

/** What a contact counts as. `undated`: it counts, but nobody knows since when. */
export type ContactCount = 'undated' | readonly Counted[];

/** A metric that is read off deals. */
export interface DealRule {
  readonly records: 'deals won' | 'deals created';
  /** Null when the deal does not count. */
  readonly read: (deal: Deal) => Counted | null;
}

/** A metric that is read off contacts. */
export interface ContactRule {
  readonly records: 'contacts';
  /** The properties that are read, with their past. */
  readonly properties: readonly string[];
  /** Why this portal cannot show it; null when it can. */
  readonly fault: (definitions: readonly PropertyDefinition[]) => CountFault | null;
  readonly read: (contact: ContactPast, now: Instant) => ContactCount;
}

export type MetricRule = DealRule | ContactRule;
