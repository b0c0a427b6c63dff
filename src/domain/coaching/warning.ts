import type { Instant } from '../crm/time.ts';

/** How much it matters that somebody acts: `high` is shown first. */
export type Severity = 'high' | 'medium';

/** What a rule found. */
export type Judgement =
  | { readonly kind: 'fine' }
  /** The facts the rule needs are not there; never the same as fine. */
  | { readonly kind: 'no data'; readonly missing: string }
  /** `evidence`: the facts with their numbers. `action`: the one thing to do. */
  | {
      readonly kind: 'warn';
      readonly severity: Severity;
      readonly evidence: string;
      readonly action: string;
    };

/** A whole number that decides when a rule speaks, and that a portal may set otherwise. */
export interface Threshold {
  /** What it counts, as the label of a field: "Days without an owner". */
  readonly label: string;
  /** In force unless a portal says otherwise; its source stands where the rule is. */
  readonly usual: number;
  /** Bounds, both allowed. */
  readonly least: number;
  readonly most: number;
}

/** What a warning declares about itself: one rule, one file. */
interface Declaration<Facts> {
  readonly id: string;
  /** How it reads when there is nothing to warn of, and when there is. */
  readonly titles: { readonly fine: string; readonly notFine: string };
  /** Why it matters, in a sentence, with the source of the claim or threshold in the docstring above it. */
  readonly why: string;
  /** The facts it reads, by name. */
  readonly needs: readonly (keyof Facts & string)[];
  /** Ids of warnings that say the same more closely: beside one of them it is silent. */
  readonly unless?: readonly string[];
}

/** A rule that can be judged by: a declaration and a pure function. */
export interface RuleInForce<Facts> extends Declaration<Facts> {
  readonly judge: (facts: Facts, now: Instant) => Judgement;
}

/** A rule whose threshold is still to be put in (coaching-settings.ts). */
export interface AdjustableRule<Facts> extends Declaration<Facts> {
  readonly threshold: Threshold;
  readonly judge: (facts: Facts, now: Instant, limit: number) => Judgement;
}

/** A warning as it is written down. */
export type WarningRule<Facts> = RuleInForce<Facts> | AdjustableRule<Facts>;

/** A warning put in front of a person. */
export interface Warning {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly evidence: string;
  readonly why: string;
  readonly action: string;
}

/** What a set of rules found on one record, the weightiest first. A failing rule is a result, not a crash. */
export interface Findings {
  readonly warnings: readonly Warning[];
  readonly noData: readonly { readonly id: string; readonly missing: string }[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}
