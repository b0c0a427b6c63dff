import type { ObjectType } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';

/** What a summary counts. */
export interface PortalCounts {
  readonly contacts: number;
  readonly deals: number;
  readonly goals: number;
  readonly owners: number;
  readonly scored: number;
  readonly paced: number;
  readonly warnings: number;
  readonly rejected: number;
}

/** A value that was set aside, with the record it stands on. */
export interface RejectedRow extends RejectedValue {
  readonly objectType: ObjectType | 'goal';
  readonly objectId: string;
}

/** Counts and lists for a summary. */
export interface SummaryStore {
  counts(): Promise<PortalCounts>;
  /** Every value set aside, by object type and id. */
  rejectedValues(limit: number): Promise<readonly RejectedRow[]>;
}
