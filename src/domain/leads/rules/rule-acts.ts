import type { Scorecard } from '../scorecard/scorecard.ts';
import type { RuleSettings, ScoredLeads } from './rule-book.ts';

/** How a version goes live. */
export interface Publishing {
  /** For people who look at it later. */
  readonly note: string | null;
  /** Days that it runs beside the live version before it takes over; 0: at once. */
  readonly shadowDays: number;
  readonly scores: ScoredLeads;
}

/**
 * What an admin does with the rules. `revision`: of the draft that they saw; another one by now means that somebody else
 * saved meanwhile, and nothing is done.
 */
export type RuleAct =
  | {
      readonly act: 'save draft';
      readonly revision: number;
      readonly scorecard: Scorecard;
      /** Where it came from, for the audit log; left out: from the editor. */
      readonly from?: 'a suggestion' | 'a file';
    }
  | { readonly act: 'discard draft'; readonly revision: number }
  | { readonly act: 'restore draft'; readonly revision: number; readonly from: number }
  | { readonly act: 'submit'; readonly revision: number; readonly note: string | null }
  | { readonly act: 'approve' | 'refuse'; readonly version: string; readonly note: string | null }
  | { readonly act: 'withdraw'; readonly version: string }
  | ({ readonly act: 'publish draft'; readonly revision: number } & Publishing)
  | ({ readonly act: 'publish version'; readonly version: string } & Publishing)
  | { readonly act: 'end shadow'; readonly version: string }
  | {
      readonly act: 'go back';
      readonly version: string;
      readonly note: string | null;
      readonly scores: ScoredLeads;
    }
  | ({ readonly act: 'set' } & RuleSettings);

/** An act by its name. */
export type RuleActOf<Name extends RuleAct['act']> = Extract<RuleAct, { readonly act: Name }>;
