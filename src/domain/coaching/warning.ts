import type { Instant } from '../crm/time.ts';
import type { AsWritten, ToldOf } from '../told/told.ts';

/** How much it matters that somebody acts: `high` is shown first. */
export type Severity = 'high' | 'medium';

/** A fact that a rule may find missing. */
export type MissingFact =
  | 'channels'
  | 'close date'
  | 'company'
  | 'contact with buyers'
  | 'create date'
  | 'deals'
  | 'entry into the stage'
  | 'grade'
  | 'last contact'
  | 'personas'
  | 'search for duplicates'
  | 'sign of interest'
  | 'stage';

/** What a rule found. Its messages are `Says`: their sentences, the title and why it matters are in src/words. */
export type Judgement<Says extends object> =
  | { readonly kind: 'fine' }
  /** A fact that the rule needs is not there; never the same as fine. */
  | { readonly kind: 'no data'; readonly missing: MissingFact }
  /** `evidence`: the facts with their numbers. `action`: the one thing to do. */
  | {
      readonly kind: 'warn';
      readonly severity: Severity;
      readonly evidence: ToldOf<Says>;
      readonly action: ToldOf<Says>;
    };

/** A whole number that decides when a rule speaks, and that a portal may set otherwise. */
export interface Threshold {
  /** In force unless a portal says otherwise; its source stands where the rule is. */
  readonly usual: number;
  /** Bounds, both allowed. */
  readonly least: number;
  readonly most: number;
}

/** What a warning declares about itself: one rule, one file. */
interface Declaration<Facts> {
  readonly id: string;
  /** The facts it reads, by name. */
  readonly needs: readonly (keyof Facts & string)[];
  /** Ids of warnings that say the same more closely: beside one of them it is silent. */
  readonly unless?: readonly string[];
}

/** A rule that can be judged by: a declaration and a pure function. */
export interface RuleInForce<Facts, Says extends object> extends Declaration<Facts> {
  readonly judge: (facts: Facts, now: Instant) => Judgement<Says>;
}

/** A rule whose threshold is still to be put in (portal-warnings.ts). */
export interface AdjustableRule<Facts, Says extends object> extends Declaration<Facts> {
  readonly threshold: Threshold;
  readonly judge: (facts: Facts, now: Instant, limit: number) => Judgement<Says>;
}

/** A warning as it is written down. */
export type WarningRule<Facts, Says extends object> =
  | RuleInForce<Facts, Says>
  | AdjustableRule<Facts, Says>;

/** A warning put in front of a person; one that was stored before messages had ids reads as it was written. */
export interface Warning<Says extends object> {
  readonly id: string;
  readonly severity: Severity;
  readonly evidence: ToldOf<Says> | AsWritten;
  readonly action: ToldOf<Says> | AsWritten;
}

/** What a set of rules found on one record, the weightiest first. A failing rule is a result, not a crash. */
export interface Findings<Says extends object> {
  readonly warnings: readonly Warning<Says>[];
  readonly noData: readonly { readonly id: string; readonly missing: MissingFact }[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}
