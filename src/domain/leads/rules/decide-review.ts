import { describeChanges } from './describe-changes.ts';
import type { RuleActOf } from './rule-acts.ts';
import type { RuleBook, RuleDraft } from './rule-book.ts';
import {
  auditOf,
  draftSeen,
  eventOf,
  frozen,
  liveScorecard,
  notPossible,
  type RuleCase,
  type RuleDecision,
  scorecardIn,
  stopsFreezing,
} from './rule-case.ts';
import { standingOfRules } from './standing.ts';

/** Freezes the draft and asks a second person. */
export function decideSubmit(given: RuleCase<RuleActOf<'submit'>>): RuleDecision {
  const { book, asked } = given;
  const draft = draftSeen(book, asked.revision);
  if ('kind' in draft) return draft;
  const stopped = stopsFreezing(given, draft);
  if (stopped !== null) return stopped;
  const { version, draft: left } = frozen(given, draft, asked.note);
  return {
    kind: 'done',
    changes: {
      version,
      draft: left,
      events: [eventOf(given, { version: version.version, kind: 'submitted', note: asked.note })],
      audit: auditOf(
        given,
        { say: 'rules submitted', with: { version: version.version } },
        version.changes,
      ),
    },
  };
}

/** A second person says yes or no: neither who wrote the version nor who submitted it. */
export function decideReview(given: RuleCase<RuleActOf<'approve' | 'refuse'>>): RuleDecision {
  const { book, asked, actor } = given;
  const { version, act, note } = asked;
  const { pending } = standingOfRules(book.events);
  if (pending?.version !== version || pending.state !== 'waiting for review')
    return notPossible({ say: 'not waiting for review', with: { version } });
  if (actor.byId === null || reviewersLeftOut(book, version).includes(actor.byId))
    return notPossible({ say: 'another admin reviews', with: {} });
  const kind = act === 'approve' ? 'approved' : 'refused';
  return {
    kind: 'done',
    changes: {
      events: [eventOf(given, { version, kind, note })],
      ...(act === 'refuse' && reopened(given, version)),
      audit: auditOf(given, {
        say: act === 'approve' ? 'rules approved' : 'rules refused',
        with: { version },
      }),
    },
  };
}

/** Takes a version back before it goes live; it becomes the draft again, unless there is one. */
export function decideWithdraw(given: RuleCase<RuleActOf<'withdraw'>>): RuleDecision {
  const { book, asked } = given;
  const { version } = asked;
  if (standingOfRules(book.events).pending?.version !== version)
    return notPossible({ say: 'not on its way', with: { version } });
  return {
    kind: 'done',
    changes: {
      events: [eventOf(given, { version, kind: 'withdrawn' })],
      ...reopened(given, version),
      audit: auditOf(given, { say: 'rules withdrawn', with: { version } }),
    },
  };
}

/** Makes the version in the shadow live before its days are over, or when they are. */
export function decideEndShadow(given: RuleCase<RuleActOf<'end shadow'>>): RuleDecision {
  const { book, asked } = given;
  const { version } = asked;
  const { pending } = standingOfRules(book.events);
  if (pending?.version !== version || pending.state !== 'in shadow')
    return notPossible({ say: 'not in the shadow', with: { version } });
  const scores = pending.scores ?? 'all leads';
  return {
    kind: 'done',
    changes: {
      events: [eventOf(given, { version, kind: 'live', scores })],
      audit: auditOf(
        given,
        { say: 'rules live after the shadow', with: { version, scores } },
        describeChanges(liveScorecard(book), scorecardIn(book, version)),
      ),
    },
  };
}

/** Who may not review a version: everybody who wrote it, and whoever submitted it. */
export function reviewersLeftOut(book: RuleBook, version: string): readonly string[] {
  const submitter = book.events.findLast(
    (event) => event.kind === 'submitted' && event.version === version,
  );
  const byId = submitter?.byId ?? null;
  return byId === null ? authorsOf(book, version) : [...authorsOf(book, version), byId];
}

function authorsOf({ versions }: RuleBook, version: string): readonly string[] {
  return versions.find((each) => each.version === version)?.authorIds ?? [];
}

function reopened({ book, actor, now }: RuleCase, version: string): { readonly draft?: RuleDraft } {
  const scorecard = book.scorecards.get(version);
  if (book.draft.scorecard !== null || scorecard === undefined) return {};
  return {
    draft: {
      revision: book.draft.revision + 1,
      scorecard: { ...scorecard, version: 'draft' },
      authorIds: authorsOf(book, version),
      savedById: actor.byId,
      savedAt: now,
    },
  };
}
