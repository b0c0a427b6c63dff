import type { NoValues, ToldOf } from '../../told/told.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { RuleSettings, ScoredLeads } from './rule-book.ts';
import type { PendingState } from './standing.ts';

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
      readonly from?: 'a suggestion' | 'a file' | undefined;
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

/** What was done to the rules, for the audit log. */
export type RuleActMessages = {
  readonly 'draft discarded': NoValues;
  readonly 'draft saved': { readonly from: 'a suggestion' | 'a file' | null };
  readonly 'draft brought back': { readonly revision: number };
  /** `shadowDays` 0: at once. */
  readonly 'rules published': {
    readonly version: string;
    readonly scores: ScoredLeads;
    readonly shadowDays: number;
  };
  readonly 'went back': { readonly version: string; readonly scores: ScoredLeads };
  readonly 'rules submitted': { readonly version: string };
  readonly 'rules approved': { readonly version: string };
  readonly 'rules refused': { readonly version: string };
  readonly 'rules withdrawn': { readonly version: string };
  readonly 'rules live after the shadow': {
    readonly version: string;
    readonly scores: ScoredLeads;
  };
  readonly 'handling of rules': NoValues;
  readonly 'review set': {
    readonly to: RuleSettings['review'];
    readonly before: RuleSettings['review'];
  };
  readonly 'scoring set': {
    readonly to: RuleSettings['scoring'];
    readonly before: RuleSettings['scoring'];
  };
};
export type ToldRuleAct = ToldOf<RuleActMessages>;

/** Why an act on the rules is not possible now. */
export type RuleRefusals = {
  readonly 'second person approves': NoValues;
  readonly 'not approved': { readonly version: string };
  /** Another version is on its way. */
  readonly 'on its way': { readonly version: string; readonly state: PendingState };
  readonly 'live already': { readonly version: string };
  readonly 'never live': { readonly version: string };
  /** Leads are scored by so many versions already. */
  readonly 'too many versions': { readonly versions: number };
  readonly 'no draft': NoValues;
  readonly 'nothing to discard': NoValues;
  readonly 'draft not kept': NoValues;
  readonly 'same as live': NoValues;
  readonly 'not waiting for review': { readonly version: string };
  readonly 'another admin reviews': NoValues;
  readonly 'not on its way': { readonly version: string };
  readonly 'not in the shadow': { readonly version: string };
  readonly 'set already': NoValues;
  readonly 'suggestion outdated': NoValues;
  /** The key of the request came before with another one. */
  readonly 'key used': NoValues;
};
export type RuleRefusal = ToldOf<RuleRefusals>;
