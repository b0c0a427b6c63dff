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

/** A warning is a declaration and a pure function: one rule, one file. */
export interface WarningRule<Facts> {
  readonly id: string;
  /** How it reads when there is nothing to warn of, and when there is. */
  readonly titles: { readonly fine: string; readonly notFine: string };
  /** Why it matters, in a sentence, with the source of the claim or threshold in the docstring above it. */
  readonly why: string;
  /** The facts it reads, by name. */
  readonly needs: readonly (keyof Facts & string)[];
  readonly judge: (facts: Facts, now: Instant) => Judgement;
}

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
