import type { RuleDraft, RuleEvent, RuleVersion } from '../../domain/leads/rules/rule-book.ts';

/** A version of the rules as stored. */
export interface RuleVersionRow {
  readonly version: string;
  readonly number: number;
  readonly scorecard: RuleVersion['scorecard'];
  readonly author_ids: RuleVersion['authorIds'];
  readonly created_at: number;
  readonly note: string | null;
  readonly based_on: string;
  readonly changes: RuleVersion['changes'];
}

/** An event as stored. */
export interface RuleEventRow {
  readonly number: number;
  readonly version: string;
  readonly kind: RuleEvent['kind'];
  readonly by_id: string | null;
  readonly at: number;
  readonly note: string | null;
  readonly until: number | null;
  readonly scores: RuleEvent['scores'];
}

/** A saved state of the draft as stored. */
export interface RuleDraftRow {
  readonly revision: number;
  readonly scorecard: RuleDraft['scorecard'];
  readonly author_ids: RuleDraft['authorIds'];
  readonly saved_by_id: string | null;
  readonly saved_at: number;
}

/** A row without its scorecard, as the book lists it. */
export function versionHead(
  row: Omit<RuleVersionRow, 'scorecard'>,
): Omit<RuleVersion, 'scorecard'> {
  return {
    version: row.version,
    number: row.number,
    authorIds: row.author_ids,
    createdAt: row.created_at,
    note: row.note,
    basedOn: row.based_on,
    changes: row.changes,
  };
}

export function ruleEvent({ by_id, ...row }: RuleEventRow): RuleEvent {
  return { ...row, byId: by_id };
}

export function ruleDraft(row: RuleDraftRow): RuleDraft {
  return {
    revision: row.revision,
    scorecard: row.scorecard,
    authorIds: row.author_ids,
    savedById: row.saved_by_id,
    savedAt: row.saved_at,
  };
}
