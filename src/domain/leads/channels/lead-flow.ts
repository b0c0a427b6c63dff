import type { Decimal } from 'decimal.js';
import type { Properties } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import type { LeadMoments } from '../outcome.ts';

/** A deal of a lead that was won. */
export interface LeadWin {
  readonly closedAt: Instant;
  /** The lead's equal part of the deal, in the home currency; null when the deal has no such amount. */
  readonly homeValue: Decimal | null;
}

/** A lead as the flow of leads sees it: where from, what for, what became of it. */
export interface LeadFlow extends LeadMoments {
  readonly id: string;
  readonly name: string | null;
  /** `hs_analytics_source`. */
  readonly source: string | null;
  /** `hs_analytics_source_data_1`. */
  readonly campaign: string | null;
  readonly wins: readonly LeadWin[];
  /** The properties that personas ask about. */
  readonly properties: Properties;
}
