import type { DealCounts, LikeContact } from '../../domain/coaching/contact-facts.ts';
import type { LeadDeal } from '../../domain/leads/scorecard/deal-facts.ts';

/** What stands around a contact. */
export interface Surroundings {
  /** Records with the same e-mail address first, then those with the same name and company; a few at most. */
  readonly alike: readonly LikeContact[];
  readonly deals: DealCounts;
}

/** Deals by contact id; a contact without any has no entry. */
export type LeadDeals = ReadonlyMap<string, readonly LeadDeal[]>;

/** What stands around contacts, read for many at once. */
export interface SurroundingsStore {
  /** By contact id; archived records and deals are left out. */
  surroundingsOf(contactIds: readonly string[]): Promise<ReadonlyMap<string, Surroundings>>;
  /** The contacts' deals that are not archived. */
  leadDeals(contactIds: readonly string[]): Promise<LeadDeals>;
}
