import type { Contact } from '../../domain/crm/contact.ts';
import type { Instant } from '../../domain/crm/time.ts';

/** How a draft is tried: on the leads as they are, or on what became of leads of the past. */
export type TrialKind = 'dry run' | 'back-test';

/** A draft being tried on the portal's own leads, or tried. State and result are plain JSON, as whoever works on it made them. */
export interface RuleTrial {
  readonly id: string;
  readonly kind: TrialKind;
  /** The revision of the draft. */
  readonly revision: number;
  /** The version that it is compared with: the live one when it began. */
  readonly against: string;
  readonly askedAt: Instant;
  /** Slices that are done. */
  readonly slice: number;
  /** Where the next slice goes on; null: it is finished, and there is a result. */
  readonly state: unknown;
  readonly result: unknown;
}

/** A lead to try a draft on: with the properties that were asked for. */
export type TrialLead = Pick<Contact, 'id' | 'name' | 'ownerId' | 'createdAt' | 'properties'>;

/** Leads of the past: how many there are, and the creation of the oldest among the newest ones. */
export interface PastSpan {
  readonly leads: number;
  readonly newestFrom: Instant;
}

/** Trials of drafts. */
export interface TrialStore {
  /** Adds a trial unless its id is known; the oldest beyond a few dozen go. */
  addTrial(trial: RuleTrial): Promise<void>;
  ruleTrial(id: string): Promise<RuleTrial | null>;
  /** The latest of each kind, finished or not. */
  latestTrials(): Promise<readonly RuleTrial[]>;
  /** Trials that no slice has finished yet, oldest first. */
  unfinishedTrials(): Promise<readonly RuleTrial[]>;
  /** Keeps what slice number `slice` made of a trial; false: another process did that slice first, and nothing is kept. */
  advanceTrial(
    id: string,
    slice: number,
    after: Pick<RuleTrial, 'state' | 'result'>,
  ): Promise<boolean>;
  /** Leads that are not archived. */
  leadCount(): Promise<number>;
  /** Leads that are not archived, by ascending id after `afterId` (numeric order), with these properties alone. */
  trialLeadsAfter(
    afterId: string | null,
    limit: number,
    properties: readonly string[],
  ): Promise<readonly TrialLead[]>;
  /**
   * Leads, not archived, that were created before a moment; `newest`: the share of them (0 to 1) that counts as the newest.
   * Null: there are none.
   */
  pastSpan(before: Instant, newest: number): Promise<PastSpan | null>;
}
