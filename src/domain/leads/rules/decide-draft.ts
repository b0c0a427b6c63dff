import { describeChanges } from './describe-changes.ts';
import type { RuleActOf, ToldRuleAct } from './rule-acts.ts';
import type { RuleDraft } from './rule-book.ts';
import {
  auditOf,
  liveScorecard,
  notPossible,
  type RuleCase,
  type RuleDecision,
} from './rule-case.ts';

type DraftAct = RuleActOf<'save draft' | 'discard draft' | 'restore draft'>;

/** Saves, drops or brings back a draft. Each saved state gets a revision; of two who save, the second is told. */
export function decideDraft(given: RuleCase<DraftAct>): RuleDecision {
  const { asked, book } = given;
  if (asked.revision !== book.draft.revision) return { kind: 'draft moved on' };
  if (asked.act === 'save draft') return saved(given, asked);
  if (asked.act === 'restore draft') return restored(given);
  return book.draft.scorecard === null
    ? notPossible({ say: 'nothing to discard', with: {} })
    : next(given, null, { say: 'draft discarded', with: {} });
}

function saved(
  given: RuleCase<DraftAct>,
  { scorecard, from }: RuleActOf<'save draft'>,
): RuleDecision {
  const draft = { ...scorecard, version: 'draft' };
  const problems = given.problemsOf(draft).filter(({ effect }) => effect === 'refused');
  if (problems.length > 0) return { kind: 'refused', problems };
  return next(given, draft, { say: 'draft saved', with: { from: from ?? null } });
}

function restored(given: RuleCase<DraftAct>): RuleDecision {
  const { earlierDraft } = given.book;
  if (earlierDraft === null) return notPossible({ say: 'draft not kept', with: {} });
  return next(given, earlierDraft.scorecard, {
    say: 'draft brought back',
    with: { revision: earlierDraft.revision },
  });
}

function next(
  given: RuleCase<DraftAct>,
  scorecard: RuleDraft['scorecard'],
  act: ToldRuleAct,
): RuleDecision {
  const { book, actor, now } = given;
  const revision = book.draft.revision + 1;
  const live = liveScorecard(book);
  const differences = describeChanges(book.draft.scorecard ?? live, scorecard ?? live);
  return {
    kind: 'done',
    changes: {
      draft: {
        revision,
        scorecard,
        authorIds: scorecard === null ? [] : authors(book.draft.authorIds, actor.byId),
        savedById: actor.byId,
        savedAt: now,
      },
      audit: auditOf(given, act, differences),
    },
  };
}

function authors(before: readonly string[], byId: string | null): readonly string[] {
  return byId === null || before.includes(byId) ? before : [...before, byId];
}
