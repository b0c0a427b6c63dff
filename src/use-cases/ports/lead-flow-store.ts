import type { Decimal } from 'decimal.js';
import type { LeadsFigures } from '../../contract/leads-page.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import type { LeadFlow } from '../../domain/leads/channels/lead-flow.ts';

/** Figures of the Leads tab with the moment they were computed. `figures` is whatever was stored: an older version's may differ. */
export interface StoredLeadsPage {
  readonly figures: unknown;
  readonly computedAt: Instant;
}

/** What was won in a period. */
export interface WonTotal {
  readonly deals: number;
  /** Sum over the deals that have an amount in the home currency. */
  readonly homeValue: Decimal;
}

/** The flow of leads, and the page that is made of it. */
export interface LeadFlowStore {
  /**
   * Leads that are not archived with what became of them, by ascending id after `afterId` (numeric order). A deal's value is split
   * equally over its contacts. Of the properties, those that are named.
   */
  leadFlowAfter(
    afterId: string | null,
    limit: number,
    properties: readonly string[],
  ): Promise<readonly LeadFlow[]>;
  /** Deals won within the period; archived ones are left out. */
  wonTotal(closed: Period): Promise<WonTotal>;
  /** Every goal's pace as it was last worked out. */
  storedPaces(): Promise<readonly StoredPace[]>;
  saveLeadsPage(figures: LeadsFigures, computedAt: Instant): Promise<void>;
  /** Null before it was first computed. */
  leadsPage(): Promise<StoredLeadsPage | null>;
}
