import type { RuleBook, RuleDraft } from '../../domain/leads/rules/rule-book.ts';
import type { RuleChanges } from '../../domain/leads/rules/rule-case.ts';
import type { KeyedRequest } from './keyed-request.ts';

/** What of the past is to be in the book besides what scores leads. */
export interface BookMarks {
  readonly version: string | null;
  /** Of an earlier state of the draft. */
  readonly revision: number | null;
}

/** An answer, and what changes with it (null: nothing). */
export interface RuleOutcome<Answer> {
  readonly answer: Answer;
  readonly changes: RuleChanges | null;
}

/** A portal's rules. */
export interface RulesStore {
  ruleBook(marks?: BookMarks): Promise<RuleBook>;
  /**
   * Answers a request once (docs/decisions/0012): `decide` gets the book, and what it changes is kept together with the
   * answer and the audit entry, or not at all. Whoever changes a portal's rules waits for whoever does so at that moment.
   * Null: the key came before with another request.
   */
  changeRulesOnce<Answer>(
    request: KeyedRequest,
    marks: BookMarks,
    decide: (book: RuleBook) => RuleOutcome<Answer>,
  ): Promise<Answer | null>;
  /** A saved state of the draft; null: never saved, or not kept any more. */
  ruleDraft(revision: number): Promise<RuleDraft | null>;
}
