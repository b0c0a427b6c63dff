import type { ContactWarningMessages } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import type { PropertyChange } from '../../domain/crm/property.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WhatWouldChange } from '../../domain/leads/explain/what-would-change.ts';
import type { LeadScore, ShadowScore } from '../../domain/leads/scorecard/score.ts';
import type { Checkpoint } from './checkpoint-store.ts';
import type { StoredSignals } from './stored-signals.ts';

/** A scored contact, ready to be saved. */
export interface ScoredContact {
  readonly score: LeadScore;
  /** What could change it; null for a score that was saved before this was. */
  readonly whatIf: WhatWouldChange | null;
  /** By the scorecard that waits in the shadow; left out while none does. */
  readonly shadow?: ShadowScore;
  readonly signals: StoredSignals<ContactWarningMessages>;
}

/** A scored contact of a portal that had no scores before, with what its score would have been at an earlier moment. */
export interface FirstScored extends ScoredContact {
  /** Null: the same, or not known. */
  readonly past?: LeadScore | null;
}

/** Facts for scoring, and the results. */
export interface LeadStore {
  /** Contacts that are not archived, by ascending id after `afterId` (numeric order). */
  contactsAfter(afterId: string | null, limit: number): Promise<readonly Contact[]>;
  /** Whether any contact has a score. */
  hasScores(): Promise<boolean>;
  /** All recorded values, oldest first, of those of these contacts that changed after a moment. */
  changedSince(
    contactIds: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, readonly PropertyChange[]>>;
  /** Saves the scores, their past ones, and the job's checkpoint (null: finished) in one transaction. */
  saveScores(
    scored: readonly FirstScored[],
    job: string,
    checkpoint: Checkpoint | null,
  ): Promise<void>;
}
