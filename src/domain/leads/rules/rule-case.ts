import type { Actor, AuditEntry } from '../../access/audit.ts';
import type { Instant } from '../../crm/time.ts';
import { defaultScorecard } from '../scorecard/default-scorecard.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { ScorecardProblem } from '../scorecard/scorecard-problem.ts';
import { describeChanges } from './describe-changes.ts';
import type { RuleAct, RuleRefusal, ToldRuleAct } from './rule-acts.ts';
import type { RuleBook, RuleDraft, RuleEvent, RuleSettings, RuleVersion } from './rule-book.ts';
import { standingOfRules } from './standing.ts';

/** What an act changes; what is left out stays. */
export interface RuleChanges {
  readonly draft?: RuleDraft;
  readonly version?: RuleVersion;
  readonly events?: readonly RuleEvent[];
  readonly settings?: RuleSettings;
  readonly audit: AuditEntry;
}

/** What comes of an act. */
export type RuleDecision =
  | { readonly kind: 'done'; readonly changes: RuleChanges }
  /** Somebody saved in between: nothing is done, and nothing of theirs is lost. */
  | { readonly kind: 'draft moved on' }
  | { readonly kind: 'refused'; readonly problems: readonly ScorecardProblem[] }
  | { readonly kind: 'not possible'; readonly why: RuleRefusal };

/** An act with everything that it is decided by. */
export interface RuleCase<Act extends RuleAct = RuleAct> {
  readonly book: RuleBook;
  readonly asked: Act;
  readonly actor: Actor;
  readonly now: Instant;
  /** Everything that is wrong with a scorecard. */
  readonly problemsOf: (scorecard: Scorecard) => readonly ScorecardProblem[];
}

/** A draft that holds a scorecard. */
export type OpenDraft = RuleDraft & { readonly scorecard: Scorecard };

/** What an act changes, and the entry that tells of it; null: nothing. */
export function changeBy(decision: RuleDecision) {
  if (decision.kind !== 'done') return null;
  return { to: decision.changes, audit: decision.changes.audit };
}

export function notPossible(why: RuleRefusal): RuleDecision {
  return { kind: 'not possible', why };
}

/** The scorecard of a version; the default one where the store does not know it any more. */
export function scorecardIn({ scorecards }: RuleBook, version: string): Scorecard {
  return scorecards.get(version) ?? defaultScorecard;
}

/** The scorecard that is live. */
export function liveScorecard(book: RuleBook): Scorecard {
  return scorecardIn(book, standingOfRules(book.events).live.version);
}

/** The draft that the asker saw, if it is still the present one and holds something. */
export function draftSeen(book: RuleBook, revision: number): OpenDraft | RuleDecision {
  const { draft } = book;
  if (draft.revision !== revision) return { kind: 'draft moved on' };
  const { scorecard } = draft;
  if (scorecard === null) return notPossible({ say: 'no draft', with: {} });
  return { ...draft, scorecard };
}

/** What stops a version from being made of a draft; null: nothing. */
export function stopsFreezing(given: RuleCase, { scorecard }: OpenDraft): RuleDecision | null {
  const { book, problemsOf } = given;
  const { pending } = standingOfRules(book.events);
  if (pending !== null)
    return notPossible({
      say: 'on its way',
      with: { version: pending.version, state: pending.state },
    });
  const problems = problemsOf(scorecard).filter(({ effect }) => effect === 'refused');
  if (problems.length > 0) return { kind: 'refused', problems };
  return describeChanges(liveScorecard(book), scorecard).length === 0
    ? notPossible({ say: 'same as live', with: {} })
    : null;
}

/** The draft as a version, and what is left of the draft: nothing. */
export function frozen(
  { book, actor, now }: RuleCase,
  { scorecard, authorIds, revision }: OpenDraft,
  note: string | null,
): { readonly version: RuleVersion; readonly draft: RuleDraft } {
  const number = (book.versions.at(-1)?.number ?? 0) + 1;
  const version = `rules-${number}`;
  const live = liveScorecard(book);
  return {
    version: {
      version,
      number,
      scorecard: { ...scorecard, version },
      authorIds,
      createdAt: now,
      note,
      basedOn: live.version,
      changes: describeChanges(live, scorecard),
    },
    draft: {
      revision: revision + 1,
      scorecard: null,
      authorIds: [],
      savedById: actor.byId,
      savedAt: now,
    },
  };
}

/** An event of this act. */
export function eventOf(
  { book, actor, now }: RuleCase,
  event: Pick<RuleEvent, 'version' | 'kind'> &
    Partial<Pick<RuleEvent, 'note' | 'until' | 'scores'>>,
): RuleEvent {
  const number = (book.events.at(-1)?.number ?? 0) + 1;
  return { number, byId: actor.byId, at: now, note: null, until: null, scores: null, ...event };
}

/** The entry of this act in the audit log. */
export function auditOf(
  { actor, now }: RuleCase,
  act: ToldRuleAct,
  differences: AuditEntry['differences'] = [],
): AuditEntry {
  return { ...actor, at: now, subject: 'rules', act, differences };
}
