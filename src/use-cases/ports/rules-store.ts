import type { RuleBook, RuleDraft } from '../../domain/leads/rules/rule-book.ts';

/** What of the past is to be in the book besides what scores leads. */
export interface BookMarks {
  readonly version: string | null;
  /** Of an earlier state of the draft. */
  readonly revision: number | null;
}

/** Nothing of the past. */
export const noMarks: BookMarks = { version: null, revision: null };

/** A portal's rules. */
export interface RulesStore {
  ruleBook(marks?: BookMarks): Promise<RuleBook>;
  /** A saved state of the draft; null: never saved, or not kept any more. */
  ruleDraft(revision: number): Promise<RuleDraft | null>;
}
